package org.partnerpost.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.matching.FitLearning;
import org.partnerpost.matching.FitLearning.Answer;
import org.partnerpost.matching.FitLearning.InForce;
import org.partnerpost.matching.FitLearning.Lesson;
import org.partnerpost.matching.FitLearning.Proposal;

/** How likely a fit is told, beside what answers say of it; a correction is put in force here, and taken back. */
@Path("/desk/fit")
@AtDesk
class FitPages {
    /** Of one specialist count its newest, so that somebody who answers much does not speak for all. */
    private static final int OF_ONE = 10;

    private static final String ABOUT = "likelihood of a fit";

    private final FitLearning learning;
    private final Invitations invitations;
    private final Deeds deeds;
    private final Frame.Maker frames;
    private final Visit visit;

    FitPages(FitLearning learning, Invitations invitations, Deeds deeds, Frame.Maker frames, Visit visit) {
        this.learning = learning;
        this.invitations = invitations;
        this.deeds = deeds;
        this.frames = frames;
        this.visit = visit;
    }

    @GET
    @Permitted(Permission.SEE_ALL)
    public Response now() {
        return page(200, "");
    }

    /** @param seen how many answers it rested on when it was looked at: with others it could be another correction */
    @POST
    @Path("adopt")
    @Permitted(Permission.MAINTAIN)
    public Response adopt(@FormParam("answers") @DefaultValue("") String seen) {
        boolean done = QuarkusTransaction.requiringNew().call(() -> {
            Optional<Proposal> proposal = lesson().proposal()
                    .filter(one -> String.valueOf(one.answers()).equals(seen));
            proposal.ifPresent(one -> {
                String before = words(learning.inForce());
                InForce after = learning.adopt(one, visit.name());
                deeds.done("put a correction in force", ABOUT, before, words(Optional.of(after)));
            });
            return proposal.isPresent();
        });
        return done
                ? DeskAnswer.go("/desk/fit")
                : page(409, "Nothing was changed: the answers are others than those you looked at. Look again.");
    }

    @POST
    @Path("drop")
    @Permitted(Permission.MAINTAIN)
    public Response drop() {
        QuarkusTransaction.requiringNew()
                .run(() -> learning.drop(visit.name())
                        .ifPresent(before -> deeds.done(
                                "took a correction back", ABOUT, words(Optional.of(before)), words(Optional.empty()))));
        return DeskAnswer.go("/desk/fit");
    }

    private Response page(int status, String fault) {
        Lesson lesson = lesson();
        return DeskAnswer.of(status, DeskPages.fit(frames.of("fit"), FitPanel.of(lesson, learning.inForce()), fault));
    }

    private Lesson lesson() {
        List<Answer> answers = invitations.fitAnswers(OF_ONE).stream()
                .map(said -> new Answer(said.likelihood(), said.fits(), said.at()))
                .toList();
        return learning.learned(answers);
    }

    private static String words(Optional<InForce> inForce) {
        return inForce.map(FitPanel::words).orElse("as shipped");
    }
}

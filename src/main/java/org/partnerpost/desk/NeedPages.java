package org.partnerpost.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.LetterPreview;
import org.partnerpost.desk.NeedCorrection.Corrected;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.reading.EnteredFields;
import org.partnerpost.routing.Rehearsal;

/** One need: what was written, what was read, who would get it, and deciding. */
@Path("/desk/needs/{reference}")
@AtDesk
class NeedPages {
    private final Opportunities opportunities;
    private final Moderation moderation;
    private final Invitations invitations;
    private final Deciding deciding;
    private final NeedPanels panels;
    private final MailPanel.Lookup mails;
    private final Audience.Lookup audiences;
    private final LetterPreview letters;
    private final Presence presence;
    private final Frame.Maker frames;
    private final Visit visit;
    private final InstantSource clock;

    NeedPages(
            Opportunities opportunities,
            Moderation moderation,
            Invitations invitations,
            Deciding deciding,
            NeedPanels panels,
            MailPanel.Lookup mails,
            Audience.Lookup audiences,
            LetterPreview letters,
            Presence presence,
            Frame.Maker frames,
            Visit visit,
            InstantSource clock) {
        this.opportunities = opportunities;
        this.moderation = moderation;
        this.invitations = invitations;
        this.deciding = deciding;
        this.panels = panels;
        this.mails = mails;
        this.audiences = audiences;
        this.letters = letters;
        this.presence = presence;
        this.frames = frames;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Permitted(Permission.SEE_NEEDS)
    public Response need(@PathParam("reference") String reference) {
        return with(reference, need -> page(200, need, Optional.empty(), ""));
    }

    @GET
    @Path("standing")
    @Permitted(Permission.SEE_NEEDS)
    public Response standing(@PathParam("reference") String reference) {
        return with(
                reference,
                need -> DeskAnswer.ok(DeskPages.standing(frames.of("needs"), panels.of(need, Optional.empty()))));
    }

    @GET
    @Path("audience")
    @Permitted(Permission.SEE_NEEDS)
    public Response audience(@PathParam("reference") String reference) {
        return with(
                reference,
                need -> DeskAnswer.ok(DeskPages.audience(frames.of("needs"), need.reference(), audiences.of(need))));
    }

    /** Why the specialists with this text in their organisation, contact or address would get it or not. */
    @GET
    @Path("why")
    @Permitted(Permission.SEE_NEEDS)
    public Response why(@PathParam("reference") String reference, @QueryParam("q") @DefaultValue("") String sought) {
        return with(
                reference,
                need -> DeskAnswer.ok(DeskPages.why(
                        frames.of("needs"), need.reference(), audiences.sought(need, Written.line(sought)))));
    }

    /** The mail that one specialist would see. */
    @GET
    @Path("letters/{specialist}")
    @Permitted(Permission.SEE_NEEDS)
    public Response letter(@PathParam("reference") String reference, @PathParam("specialist") long specialist) {
        return with(
                reference,
                need -> audiences
                        .of(need, specialist)
                        .flatMap(chosen -> letters.of(offer(need, chosen))
                                .map(written -> DeskAnswer.ok(DeskPages.letter(
                                        frames.of("needs"),
                                        need.reference(),
                                        chosen.reader(),
                                        written.subject(),
                                        written.text()))))
                        .orElseGet(() -> nothing("That specialist does not match this need.")));
    }

    @POST
    @Path("presence")
    @Permitted(Permission.SEE_NEEDS)
    public Response here(@PathParam("reference") String reference) {
        return with(
                reference,
                need -> DeskAnswer.ok(DeskPages.here(presence.here("need " + need.reference(), visit.name()))));
    }

    @POST
    @Path("decision")
    @Permitted(Permission.DECIDE)
    public Response decide(
            @PathParam("reference") String reference,
            @FormParam("decision") @DefaultValue("") String verb,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("note") @DefaultValue("") String note,
            @FormParam("version") @DefaultValue("") String version) {
        return with(reference, need -> {
            Optional<Decision> decision = Written.decision(verb, reason, note);
            if (decision.isEmpty()) {
                return page(422, need, Optional.empty(), "Choose what to do with it.");
            }
            return deciding.decide(need, version, decision.get())
                    .map(fault -> page(409, need, Optional.empty(), fault))
                    .orElseGet(() -> DeskAnswer.go("/desk/needs/" + need.reference()));
        });
    }

    @POST
    @Path("undo")
    @Permitted(Permission.DECIDE)
    public Response undo(
            @PathParam("reference") String reference,
            @FormParam("back") @DefaultValue("") String back,
            @FormParam("q") @DefaultValue("") String sought,
            @FormParam("kind") @DefaultValue("") String kind) {
        return with(reference, need -> {
            boolean taken =
                    QuarkusTransaction.requiringNew().call(() -> moderation.takeBack(need.reference(), visit.name()));
            String whence = back.equals("queue") ? QueuePages.href(sought, kind) : "/desk/needs/" + need.reference();
            return taken
                    ? DeskAnswer.go(whence)
                    : page(
                            409,
                            opportunities.find(need.reference()).orElse(need),
                            Optional.empty(),
                            "Too late to take it back: it has been carried out.");
        });
    }

    /** What was rejected, or reached nobody, is decided about once more. */
    @POST
    @Path("again")
    @Permitted(Permission.DECIDE)
    public Response again(@PathParam("reference") String reference) {
        return with(
                reference,
                need -> takenUp(need)
                        ? DeskAnswer.go("/desk/needs/" + need.reference())
                        : page(
                                409,
                                opportunities.find(need.reference()).orElse(need),
                                Optional.empty(),
                                need.reference() + " cannot be taken up again: somebody has got it, or it has ended."));
    }

    private boolean takenUp(Opportunity need) {
        return QuarkusTransaction.requiringNew()
                .call(() -> opportunities
                        .lock(need.id())
                        .filter(locked ->
                                invitations.of(locked.id()).isEmpty() || invitations.reachedNobody(locked.id()))
                        .filter(locked -> moderation.takeUpAgain(locked.id(), visit.name(), "taken up again"))
                        .isPresent());
    }

    @POST
    @Path("fields")
    @Permitted(Permission.DECIDE)
    public Response edit(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return with(reference, need -> {
            NeedForm form = NeedForm.sent(sent);
            Corrected corrected = NeedCorrection.of(
                    need.effectiveNeed(),
                    form,
                    new EnteredFields(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), need.requester()));
            if (!corrected.mistakes().isEmpty()) {
                return page(
                        422,
                        need,
                        Optional.of(form.with(corrected.mistakes())),
                        "Your edit is not kept yet: mend what is marked, then keep it.");
            }
            boolean kept = panels.of(need, Optional.empty()).open()
                    && QuarkusTransaction.requiringNew().call(() -> kept(need, corrected, sent));
            String why = moderation
                    .pending(need.id())
                    .map(waits -> Written.sentence(waits.words(need.reference())))
                    .orElse("It has changed since you opened it.");
            return kept
                    ? DeskAnswer.go("/desk/needs/" + need.reference())
                    : page(
                            409,
                            need,
                            Optional.of(form),
                            why + " So your edit was not kept. Look again, and repeat it.");
        });
    }

    private boolean kept(Opportunity need, Corrected corrected, MultivaluedMap<String, String> sent) {
        String version = String.valueOf(sent.getFirst("version"));
        return version.equals(String.valueOf(need.version()))
                && moderation.correct(need, corrected.need(), visit.name()).isPresent();
    }

    private static Letter offer(Opportunity need, Audience.Chosen chosen) {
        Invitation invitation = new Invitation(
                0,
                need.id(),
                chosen.specialist().id(),
                InvitationState.QUEUED,
                chosen.match().score(),
                Rehearsal.inTheirWords(chosen.match()),
                "",
                need.createdAt());
        return new Letter.OpportunityOffered(
                invitation,
                need,
                chosen.specialist(),
                Rehearsal.why(chosen.match()),
                chosen.match().missing());
    }

    private Response page(int status, Opportunity need, Optional<NeedForm> form, String fault) {
        return DeskAnswer.of(
                status,
                DeskPages.need(
                        frames.of("needs"), panels.of(need, form), mails.of(need.mail()), fault, Written.reasons()));
    }

    private Response with(String reference, Function<Opportunity, Response> answer) {
        return opportunities
                .find(reference)
                .map(answer)
                .orElseGet(() -> nothing("There is no need with this reference."));
    }

    private Response nothing(String why) {
        return DeskAnswer.of(404, DeskPages.refused(frames.of("needs").house(), why));
    }
}

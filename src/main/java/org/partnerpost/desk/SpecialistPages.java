package org.partnerpost.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.partnerpost.delivery.PostedLetters;
import org.partnerpost.desk.DeskPages.SpecialistLine;
import org.partnerpost.desk.SpecialistPanel.InvitedTo;
import org.partnerpost.desk.SpecialistPanel.LetterLine;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.relay.ReplyRelay;
import org.partnerpost.relay.ReplyRelay.Said;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Suppression;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.specialist.TrackRecords;

/** Specialists: who they are, what each was sent and answered, and whether anything may go out to them. */
@Path("/desk/specialists")
@AtDesk
class SpecialistPages {
    private static final int INVITATIONS = 100;
    private static final int LETTERS = 50;
    private static final String BY_OPERATOR = "operator";

    private final Specialists specialists;
    private final TrackRecords records;
    private final Invitations invitations;
    private final Opportunities opportunities;
    private final SuppressionHistory suppressions;
    private final ReplyRelay relay;
    private final PostedLetters letters;
    private final Deeds deeds;
    private final Frame.Maker frames;
    private final InstantSource clock;

    SpecialistPages(
            Specialists specialists,
            TrackRecords records,
            Invitations invitations,
            Opportunities opportunities,
            SuppressionHistory suppressions,
            ReplyRelay relay,
            PostedLetters letters,
            Deeds deeds,
            Frame.Maker frames,
            InstantSource clock) {
        this.specialists = specialists;
        this.records = records;
        this.invitations = invitations;
        this.opportunities = opportunities;
        this.suppressions = suppressions;
        this.relay = relay;
        this.letters = letters;
        this.deeds = deeds;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Permitted(Permission.SEE_SPECIALISTS)
    public Response all(
            @QueryParam("q") @DefaultValue("") String sought, @QueryParam("after") @DefaultValue("") String after) {
        List<Specialist> found =
                specialists.search(SpecialistsMeant.by(sought, today()), Cursor.number(after, 0), Cursor.SHOWN + 1);
        return DeskAnswer.ok(DeskPages.specialists(
                frames.of("specialists"),
                Cursor.shown(found).stream().map(this::line).toList(),
                sought,
                Cursor.next("/desk/specialists", sought, found, one -> String.valueOf(one.id()))));
    }

    @GET
    @Path("{id}")
    @Permitted(Permission.SEE_SPECIALISTS)
    public Response one(@PathParam("id") long id) {
        return with(id, specialist -> page(200, specialist, ""));
    }

    @POST
    @Path("{id}/suppress")
    @Permitted(Permission.DECIDE)
    public Response suppress(@PathParam("id") long id, @FormParam("reason") @DefaultValue("") String reason) {
        return deed(id, reason, (specialist, why) -> {
            specialists.suppress(id, BY_OPERATOR, clock.instant());
            deeds.done(
                    SuppressionHistory.SUPPRESSED,
                    about(specialist),
                    SpecialistPanel.standing(specialist, today()),
                    why);
            return true;
        });
    }

    @POST
    @Path("{id}/lift")
    @Permitted(Permission.DECIDE)
    public Response lift(@PathParam("id") long id, @FormParam("reason") @DefaultValue("") String reason) {
        return deed(id, reason, (specialist, why) -> {
            boolean lifted = specialists.lift(id);
            if (lifted) {
                deeds.done(
                        SuppressionHistory.LIFTED,
                        about(specialist),
                        SpecialistPanel.standing(specialist, today()),
                        why);
            }
            return lifted;
        });
    }

    @FunctionalInterface
    private interface Deed {
        boolean on(Specialist specialist, String why);
    }

    private Response deed(long id, String reason, Deed deed) {
        return with(id, specialist -> {
            String why = Written.line(reason);
            if (why.isEmpty()) {
                return page(422, specialist, "Nothing was done: say why.");
            }
            boolean done = QuarkusTransaction.requiringNew().call(() -> deed.on(specialist, why));
            return done
                    ? DeskAnswer.go("/desk/specialists/" + id)
                    : page(409, specialist, "It said stop itself: only its own yes can begin again.");
        });
    }

    private Response page(int status, Specialist specialist, String fault) {
        String suppressed = specialist
                .suppression()
                .map(why -> why.reason() + ", " + Ago.of(why.at(), why.at()).exact()
                        + (why.reason().equals(BY_OPERATOR) ? suppressions.lastWords(about(specialist)) : ""))
                .orElse("");
        return DeskAnswer.of(
                status,
                DeskPages.specialist(
                        frames.of("specialists"),
                        new SpecialistPanel(
                                specialist.id(),
                                specialist.externalReferenceId(),
                                SpecialistNames.of(specialist),
                                specialist.profile().contactName(),
                                specialist.address().toString(),
                                specialist
                                        .consent()
                                        .map(given -> "by " + given.source() + ", "
                                                + Ago.of(given.at(), given.at()).exact() + ", wording "
                                                + given.textVersion())
                                        .orElse(""),
                                suppressed,
                                specialist
                                        .suppression()
                                        .map(Suppression::reason)
                                        .filter(SpecialistPages::ours)
                                        .isPresent(),
                                specialist.profile().description(),
                                ProfileLines.of(
                                        specialist.profile(),
                                        records.of(List.of(specialist.id()))
                                                .getOrDefault(specialist.id(), TrackRecord.NONE)),
                                invited(specialist),
                                letters.besidesOffers(specialist.id(), LETTERS).stream()
                                        .map(one -> new LetterLine(
                                                one.id(),
                                                Ago.of(one.at(), one.at()).exact(),
                                                one.subject(),
                                                one.state().equals("sent") ? "" : one.state()))
                                        .toList(),
                                suppressions.of(about(specialist))),
                        fault));
    }

    private List<InvitedTo> invited(Specialist specialist) {
        List<Invitation> invited = invitations.ofSpecialist(specialist.id(), INVITATIONS);
        List<Long> ids = invited.stream().map(Invitation::id).toList();
        Map<Long, Said> said = relay.said(ids);
        Map<Long, Long> posted = letters.offering(ids);
        return invited.stream()
                .map(one -> {
                    var need = opportunities.find(one.opportunity());
                    return new InvitedTo(
                            need.map(Opportunity::reference).orElse(""),
                            need.map(WaitingList::nameOf).orElse("no longer kept"),
                            InvitationLine.of(
                                    one,
                                    "",
                                    Optional.ofNullable(said.get(one.id())),
                                    posted.getOrDefault(one.id(), 0L)));
                })
                .toList();
    }

    /** Whether a suppression is not the specialist's own word. */
    private static boolean ours(String reason) {
        return !reason.equals("unsubscribed") && !reason.equals("complained");
    }

    private static String about(Specialist specialist) {
        return "specialist " + specialist.externalReferenceId();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private SpecialistLine line(Specialist specialist) {
        return new SpecialistLine(
                specialist.id(),
                specialist.externalReferenceId(),
                SpecialistNames.of(specialist),
                specialist.profile().contactName(),
                specialist.address().toString(),
                SpecialistPanel.standing(specialist, today()),
                SpecialistPanel.tone(specialist, today()));
    }

    private Response with(long id, Function<Specialist, Response> answer) {
        return specialists
                .find(id)
                .map(answer)
                .orElseGet(() -> DeskAnswer.of(
                        404, DeskPages.refused(frames.of("specialists").house(), "There is no such specialist.")));
    }
}

package org.partnerpost.desk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.partnerpost.delivery.DigestLetter;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.LetterPreview;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.matching.Matcher.MatchingUnavailable;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.routing.Rehearsal;
import org.partnerpost.specialist.Profile.Frequency;

/** The mail that one specialist would see, were the need approved as it stands. */
@Path("/desk/needs/{reference}/letters/{specialist}")
@AtDesk
class OfferPages {
    private final ShownNeed shown;
    private final Opportunities opportunities;
    private final Audience.Lookup audiences;
    private final LetterPreview letters;
    private final Frame.Maker frames;

    OfferPages(
            ShownNeed shown,
            Opportunities opportunities,
            Audience.Lookup audiences,
            LetterPreview letters,
            Frame.Maker frames) {
        this.shown = shown;
        this.opportunities = opportunities;
        this.audiences = audiences;
        this.letters = letters;
        this.frames = frames;
    }

    /**
     * @param as {@code html} to see it as most do; else its text
     * @param part {@code true} where a page asks for it that shows it within itself
     */
    @GET
    @Permitted(Permission.SEE_NEEDS)
    public Response letter(
            @PathParam("reference") String reference,
            @PathParam("specialist") long specialist,
            @QueryParam("as") @DefaultValue("") String as,
            @HeaderParam("HX-Request") @DefaultValue("") String part) {
        return shown.with(reference, need -> {
            Optional<Audience.Chosen> chosen;
            try {
                chosen = audiences.of(need, specialist);
            } catch (MatchingUnavailable unavailable) {
                return shown.nothing(String.valueOf(unavailable.getMessage()));
            }
            return chosen.flatMap(one -> letters.of(offer(need, one))
                            .map(OwnMail::of)
                            .map(mail -> OfferPanel.of(
                                    need.reference(),
                                    one,
                                    opportunities.slot(need),
                                    mail,
                                    as.equals("html"),
                                    part.isEmpty())))
                    .map(panel -> DeskAnswer.ok(
                            DeskPages.letter(frames.of(NeedPanels.waits(need) ? "queue" : "needs"), panel)))
                    .orElseGet(() -> shown.nothing("That specialist does not match this need."));
        });
    }

    /** Its HTML, for the frame on that page. */
    @GET
    @Path("html")
    @Permitted(Permission.SEE_NEEDS)
    public Response html(@PathParam("reference") String reference, @PathParam("specialist") long specialist) {
        return shown.with(reference, need -> {
            try {
                return Caged.ownHtml(audiences
                        .of(need, specialist)
                        .flatMap(one -> letters.of(offer(need, one)))
                        .map(raw -> OwnMail.of(raw).html())
                        .orElse(""));
            } catch (MatchingUnavailable unavailable) {
                return Caged.ownHtml("");
            }
        });
    }

    private Letter offer(Opportunity need, Audience.Chosen chosen) {
        Invitation invitation = new Invitation(
                0,
                need.id(),
                chosen.specialist().id(),
                InvitationState.QUEUED,
                chosen.match().score(),
                Rehearsal.inTheirWords(chosen.match()),
                "",
                need.createdAt());
        var matched = Rehearsal.why(chosen.match());
        List<String> missing = chosen.match().missing();
        return switch (chosen.specialist().profile().frequency().orElse(Frequency.INSTANT)) {
            case INSTANT ->
                new Letter.OpportunityOffered(
                        invitation, need, chosen.specialist(), matched, missing, opportunities.slot(need));
            case DAILY, WEEKLY ->
                new DigestLetter(
                        chosen.specialist(),
                        List.of(new DigestLetter.Offer(invitation, need, matched, missing, opportunities.slot(need))),
                        List.of());
        };
    }
}

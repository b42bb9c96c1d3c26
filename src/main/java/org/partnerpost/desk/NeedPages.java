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
import java.util.Optional;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;

/** One need: what was written, what was read, who would get it, and deciding. */
@Path("/desk/needs/{reference}")
@AtDesk
class NeedPages {
    private final Opportunities opportunities;
    private final Moderation moderation;
    private final Invitations invitations;
    private final Deciding deciding;
    private final NeedPanels panels;
    private final ShownNeed shown;
    private final Audience.Lookup audiences;
    private final Presence presence;
    private final Meanwhile meanwhile;
    private final Frame.Maker frames;
    private final Visit visit;

    NeedPages(
            Opportunities opportunities,
            Moderation moderation,
            Invitations invitations,
            Deciding deciding,
            NeedPanels panels,
            ShownNeed shown,
            Audience.Lookup audiences,
            Presence presence,
            Meanwhile meanwhile,
            Frame.Maker frames,
            Visit visit) {
        this.opportunities = opportunities;
        this.moderation = moderation;
        this.invitations = invitations;
        this.deciding = deciding;
        this.panels = panels;
        this.shown = shown;
        this.audiences = audiences;
        this.presence = presence;
        this.meanwhile = meanwhile;
        this.frames = frames;
        this.visit = visit;
    }

    @GET
    @Permitted(Permission.SEE_NEEDS)
    public Response need(@PathParam("reference") String reference) {
        return shown.with(reference, need -> page(200, need, ""));
    }

    @GET
    @Path("standing")
    @Permitted(Permission.SEE_NEEDS)
    public Response standing(@PathParam("reference") String reference) {
        return shown.with(
                reference,
                need -> DeskAnswer.ok(DeskPages.standing(frames.of("needs"), panels.of(need, Optional.empty()))));
    }

    @GET
    @Path("audience")
    @Permitted(Permission.SEE_NEEDS)
    public Response audience(
            @PathParam("reference") String reference, @QueryParam("why") @DefaultValue("") String because) {
        return shown.with(
                reference,
                need -> DeskAnswer.ok(DeskPages.audience(
                        frames.of("needs"),
                        need.reference(),
                        audiences.of(need),
                        need.version(),
                        visit.may(Permission.DECIDE)
                                && NeedPanels.waits(need)
                                && moderation.pending(need.id()).isEmpty(),
                        Written.line(because))));
    }

    /** Why the specialists with this text in their organisation, contact or address would get it or not. */
    @GET
    @Path("why")
    @Permitted(Permission.SEE_NEEDS)
    public Response why(@PathParam("reference") String reference, @QueryParam("q") @DefaultValue("") String sought) {
        return shown.with(
                reference,
                need -> DeskAnswer.ok(DeskPages.why(
                        frames.of("needs"), need.reference(), audiences.sought(need, Written.line(sought)))));
    }

    @POST
    @Path("presence")
    @Permitted(Permission.SEE_NEEDS)
    public Response here(@PathParam("reference") String reference, @FormParam("seen") @DefaultValue("") String seen) {
        return shown.with(
                reference,
                need -> DeskAnswer.ok(DeskPages.here(
                        presence.here("need " + need.reference(), visit.name()),
                        meanwhile.since(need, seen, visit.name()),
                        "/desk/needs/" + need.reference())));
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
        return shown.with(reference, need -> {
            Optional<Decision> decision = Written.decision(verb, reason, note);
            if (decision.isEmpty()) {
                return page(422, need, "Choose what to do with it.");
            }
            return deciding.decide(need, version, decision.get())
                    .map(fault -> shown.page(409, need, Optional.empty(), new Unsent(verb, reason, note), fault))
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
        return shown.with(reference, need -> {
            boolean taken =
                    QuarkusTransaction.requiringNew().call(() -> moderation.takeBack(need.reference(), visit.name()));
            String whence = back.equals("queue") ? QueuePages.href(sought, kind) : "/desk/needs/" + need.reference();
            return taken
                    ? DeskAnswer.go(whence)
                    : page(
                            409,
                            opportunities.find(need.reference()).orElse(need),
                            "Too late to take it back: it has been carried out.");
        });
    }

    /** What was rejected, or reached nobody, is decided about once more. */
    @POST
    @Path("again")
    @Permitted(Permission.DECIDE)
    public Response again(@PathParam("reference") String reference) {
        return shown.with(
                reference,
                need -> takenUp(need)
                        ? DeskAnswer.go("/desk/needs/" + need.reference())
                        : page(
                                409,
                                opportunities.find(need.reference()).orElse(need),
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

    private Response page(int status, Opportunity need, String fault) {
        return shown.page(status, need, Optional.empty(), Unsent.NOTHING, fault);
    }
}

package org.partnerpost.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnerpost.moderation.LeavingOut;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** Leaving specialists out of a need by hand, and taking them in again. */
@Path("/desk/needs/{reference}/left-out")
@AtDesk
class LeftOutPages {
    private final ShownNeed shown;
    private final Opportunities opportunities;
    private final Specialists specialists;
    private final LeavingOut leaving;
    private final Visit visit;

    LeftOutPages(
            ShownNeed shown, Opportunities opportunities, Specialists specialists, LeavingOut leaving, Visit visit) {
        this.shown = shown;
        this.opportunities = opportunities;
        this.specialists = specialists;
        this.leaving = leaving;
        this.visit = visit;
    }

    @POST
    @Permitted(Permission.DECIDE)
    public Response leaveOut(
            @PathParam("reference") String reference,
            @FormParam("specialist") @Nullable List<Long> marked,
            @FormParam("why") @DefaultValue("") String why,
            @FormParam("version") @DefaultValue("") String version) {
        String reason = Written.line(why);
        Unsent unsent = new Unsent(Unsent.LEAVE_OUT, "", reason);
        return shown.with(reference, need -> {
            List<Long> known = known(marked);
            if (reason.isEmpty() || known.isEmpty()) {
                return refused(422, need, unsent, "Nobody was left out: mark whom, and say why.");
            }
            return changed(need, version, unsent, () -> leaving.leaveOut(need, known, reason, visit.name()));
        });
    }

    @POST
    @Path("{specialist}/in")
    @Permitted(Permission.DECIDE)
    public Response takeIn(
            @PathParam("reference") String reference,
            @PathParam("specialist") long specialist,
            @FormParam("version") @DefaultValue("") String version) {
        return shown.with(
                reference,
                need -> changed(need, version, Unsent.NOTHING, () -> leaving.takeIn(need, specialist, visit.name())));
    }

    private List<Long> known(@Nullable List<Long> marked) {
        return specialists.findAll(marked == null ? List.of() : marked).stream()
                .map(Specialist::id)
                .sorted()
                .toList();
    }

    private Response changed(Opportunity need, String seen, Unsent unsent, Supplier<Optional<String>> change) {
        if (!seen.equals(String.valueOf(need.version()))) {
            return refused(
                    409, need, unsent, need.reference() + " has changed since you opened it. Look again, then decide.");
        }
        return QuarkusTransaction.requiringNew()
                .call(change::get)
                .map(why -> refused(409, need, unsent, Written.sentence(why)))
                .orElseGet(() -> DeskAnswer.go("/desk/needs/" + need.reference() + "#audience"));
    }

    private Response refused(int status, Opportunity need, Unsent unsent, String why) {
        Opportunity now = opportunities.find(need.reference()).orElse(need);
        return shown.page(status, now, Optional.empty(), unsent, why);
    }
}

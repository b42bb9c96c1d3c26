package org.partnerpost.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.partnerpost.desk.NeedCorrection.Corrected;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.reading.EnteredFields;

/** Editing what was read of a need: nothing that was typed is lost, whoever was quicker. */
@Path("/desk/needs/{reference}/fields")
@AtDesk
class NeedEditPages {
    private final Opportunities opportunities;
    private final Moderation moderation;
    private final NeedPanels panels;
    private final ShownNeed shown;
    private final Visit visit;
    private final InstantSource clock;

    NeedEditPages(
            Opportunities opportunities,
            Moderation moderation,
            NeedPanels panels,
            ShownNeed shown,
            Visit visit,
            InstantSource clock) {
        this.opportunities = opportunities;
        this.moderation = moderation;
        this.panels = panels;
        this.shown = shown;
        this.visit = visit;
        this.clock = clock;
    }

    @POST
    @Permitted(Permission.DECIDE)
    public Response edit(@PathParam("reference") String reference, MultivaluedMap<String, String> sent) {
        return shown.with(reference, need -> {
            NeedForm form = NeedForm.sent(sent);
            if (!String.valueOf(sent.getFirst("version")).equals(String.valueOf(need.version()))) {
                return changedMeanwhile(need, form);
            }
            Corrected corrected = NeedCorrection.of(
                    need.effectiveNeed(),
                    form,
                    new EnteredFields(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), need.requester()));
            if (!corrected.mistakes().isEmpty()) {
                return edited(
                        422,
                        need,
                        form.with(corrected.mistakes()),
                        "Your edit is not kept yet: mend what is marked, then keep it.");
            }
            boolean kept = panels.of(need, Optional.empty()).open()
                    && QuarkusTransaction.requiringNew()
                            .call(() -> moderation
                                    .correct(need, corrected.need(), visit.name())
                                    .isPresent());
            return kept
                    ? DeskAnswer.go("/desk/needs/" + need.reference())
                    : moderation
                            .pending(need.id())
                            .map(waits -> edited(
                                    409,
                                    need,
                                    form,
                                    Written.sentence(waits.words(need.reference()))
                                            + " So your edit was not kept. It stands in the form still."))
                            .orElseGet(() -> changedMeanwhile(
                                    opportunities.find(need.reference()).orElse(need), form));
        });
    }

    /** Another operator, or its sender, was quicker: what both wrote is there to choose from. */
    private Response changedMeanwhile(Opportunity need, NeedForm form) {
        return edited(
                409,
                need,
                form.onto(NeedForm.of(need.effectiveNeed())),
                "It has changed since you opened it, so your edit is not kept yet. What you typed is in the form; where something"
                        + " else stands now, that is beside it. Look again, then keep the edit.");
    }

    private Response edited(int status, Opportunity need, NeedForm form, String fault) {
        return shown.page(status, need, Optional.of(form), Unsent.NOTHING, fault);
    }
}

package org.partnerpost.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;

/** The page of one need, as this request's reader sees it. */
@RequestScoped
class ShownNeed {
    private final Opportunities opportunities;
    private final NeedPanels panels;
    private final MailPanel.Lookup mails;
    private final Frame.Maker frames;

    ShownNeed(Opportunities opportunities, NeedPanels panels, MailPanel.Lookup mails, Frame.Maker frames) {
        this.opportunities = opportunities;
        this.panels = panels;
        this.mails = mails;
        this.frames = frames;
    }

    /**
     * @param form what was typed into the fields and is not kept yet
     * @param unsent what was written to a decision that was not made
     * @param fault why, as sentences; may be empty
     */
    Response page(int status, Opportunity need, Optional<NeedForm> form, Unsent unsent, String fault) {
        return DeskAnswer.of(
                status,
                DeskPages.need(
                        frames.of(NeedPanels.waits(need) ? "queue" : "needs"),
                        panels.of(need, form),
                        mails.of(need.mail()),
                        fault,
                        unsent,
                        Written.reasons(unsent.reason())));
    }

    /** What there is to say of the need with this reference, or that there is none. */
    Response with(String reference, Function<Opportunity, Response> answer) {
        return opportunities
                .find(reference)
                .map(answer)
                .orElseGet(() -> nothing("There is no need with this reference."));
    }

    Response nothing(String why) {
        return DeskAnswer.of(404, DeskPages.refused(frames.of("needs").house(), why));
    }
}

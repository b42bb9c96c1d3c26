package org.partnerpost.desk;

import java.util.List;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.HistoryLine;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;

/** Whether a need that was approved has come to anybody: where it has not, "approved" alone would tell half of it. */
enum Reach {
    /** Or it is not approved, or on its way still, or has ended. */
    AS_IT_STANDS(""),
    FITS_NOBODY("nobody fits"),
    REACHED_NOBODY(WaitingRow.REACHED_NOBODY);

    private final String words;

    Reach(String words) {
        this.words = words;
    }

    /**
     * @param history of the need, oldest first
     * @param undelivered whether it has invitations and none could be delivered
     */
    static Reach of(Opportunity need, List<HistoryLine> history, boolean undelivered) {
        if (need.state() != OpportunityState.OPEN && need.state() != OpportunityState.ENGAGED) {
            return AS_IT_STANDS;
        }
        if (undelivered) {
            return REACHED_NOBODY;
        }
        return need.review() == ReviewState.APPROVED && fitsNobody(history) ? FITS_NOBODY : AS_IT_STANDS;
    }

    /** Until whoever said so says anything else, as when a new profile fits. */
    private static boolean fitsNobody(List<HistoryLine> history) {
        return history.reversed().stream()
                .filter(line -> line.reason().startsWith(Opportunities.NOBODY_FITS))
                .findFirst()
                .filter(nobody -> history.subList(history.lastIndexOf(nobody) + 1, history.size()).stream()
                        .noneMatch(later -> later.who().equals(nobody.who())))
                .isPresent();
    }

    /** The state, and what is to be said beside it. */
    String beside(String state) {
        return words.isEmpty() ? state : state + ", " + words;
    }

    /** How its state is shown. */
    String tone(Opportunity need) {
        return switch (this) {
            case REACHED_NOBODY -> "high";
            case FITS_NOBODY -> "look";
            case AS_IT_STANDS ->
                switch (need.review()) {
                    case QUARANTINED, REJECTED -> "high";
                    case ACTION_REQUIRED, AWAITING_CONFIRMATION -> "look";
                    case APPROVED -> failed(need, true) ? "high" : "good";
                    case RECEIVED, IN_REVIEW -> failed(need, false) ? "high" : "usual";
                };
        };
    }

    private static boolean failed(Opportunity need, boolean approved) {
        return need.state() == OpportunityState.ERROR || approved && need.state() == OpportunityState.WITHDRAWN;
    }
}

package org.partnerpost.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;

/** Letters that say something of a need which its end makes untrue, such as that it has gone out. */
final class PresumesOpen {
    private static final Set<String> KINDS = Set.of(
            LetterCover.OFFER,
            LetterCover.QUESTION,
            "specialist/requester-asks",
            "requester/need-received",
            "requester/needs-received",
            "requester/gone-out",
            "requester/nobody-fits",
            "requester/nobody-reached",
            "requester/need-confirmed",
            "requester/need-corrected",
            "requester/need-correction-waits",
            "requester/need-answer-unclear",
            "requester/open-question",
            "requester/specialist-interested",
            "requester/specialist-asks",
            "requester/decision-awaited",
            "requester/decision-unclear");

    private PresumesOpen() {}

    /**
     * Why such a letter must not go out now.
     *
     * @param kind the letter's template
     * @return a sentence for people; empty where it is still true
     */
    static Optional<String> untrue(String kind, Opportunity need) {
        return KINDS.contains(kind)
                ? ended(need).map(how -> need.reference() + " is " + how + ": this letter would be untrue. Drop it.")
                : Optional.empty();
    }

    /** How it has ended, in a word; empty where it goes on. */
    static Optional<String> ended(Opportunity need) {
        if (need.state() != OpportunityState.OPEN && need.state() != OpportunityState.ENGAGED) {
            return Optional.of(
                    need.state() == OpportunityState.ERROR
                            ? "given up"
                            : need.state().name().toLowerCase(Locale.ROOT));
        }
        return need.review() == ReviewState.REJECTED ? Optional.of("rejected") : Optional.empty();
    }
}

package org.partnerpost.moderation;

import java.time.Instant;
import java.util.List;

/** The door: an operator's decision about one opportunity. Writes in the caller's transaction. */
public interface Moderation {

    /**
     * Decides.
     *
     * @param who the operator or the API key's name, for the history
     * @return what came of it
     */
    Decided decide(String reference, Decision decision, String who);

    /** What the rules found when they looked at it, in their order; empty before that. */
    List<Found> findings(long opportunity);

    /**
     * @param rule which asked
     * @param weight {@code note}, {@code hold}, {@code quarantine} or {@code known already}
     * @param words a sentence for people
     */
    record Found(Instant at, String rule, String weight, String words) {}

    /**
     * @param reason for a rejection one of {@code customer-problem-unclear}, {@code next-steps-unclear}, {@code
     *     unable-to-support}, {@code duplicate}, {@code not-an-opportunity}, {@code outside-our-network-terms}, {@code
     *     spam-or-phishing}, {@code other}; else free, and may be empty
     * @param note in the operator's own words; the question where one is asked; else it may be empty
     */
    record Decision(Verb verb, String reason, String note) {}

    enum Verb {
        APPROVE,
        REJECT,
        ASK,
        QUARANTINE,
        WITHDRAW
    }

    sealed interface Decided {
        record Carried(String reference) implements Decided {}

        record Unknown(String reference) implements Decided {}

        /** It cannot be decided so as it stands. */
        record NotPossible(String why) implements Decided {}
    }
}

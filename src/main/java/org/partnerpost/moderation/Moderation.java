package org.partnerpost.moderation;

/** The door: an operator's decision about one opportunity. Writes in the caller's transaction. */
public interface Moderation {

    /**
     * Decides.
     *
     * @param who the operator or the API key's name, for the history
     * @return what came of it
     */
    Decided decide(String reference, Decision decision, String who);

    /** @param reason a code of the design's reasons, in words for a rejection; may be empty for an approval
     *  @param note in the operator's own words; may be empty */
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

package org.partnerpost.opportunity;

import java.time.Instant;
import java.util.List;

/** The door: what people corrected of the machine's reading, kept as cases to learn from. Reads only. */
public interface Corrections {

    /** All of one opportunity, oldest first. */
    List<Correction> of(long opportunity);

    /**
     * Oldest first.
     *
     * @param after only those with a larger id; 0 from the oldest
     * @param limit at most so many
     */
    List<Correction> page(long after, int limit);

    /**
     * One correction.
     *
     * @param who as in the history
     * @param before the need as it counted until then
     * @param after the need as it counted from then on
     */
    record Correction(long id, long opportunity, Instant at, Side side, String who, Need before, Need after) {}

    /** Who corrected. */
    enum Side {
        OPERATOR,
        REQUESTER
    }
}

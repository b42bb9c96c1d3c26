package org.partnerpost.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The door to the audit: what people and rules did, one row a deed. Rows are only ever added, and each carries a hash of itself and of the row
 * before, so that a row changed, removed or slipped in later is found by {@link #check}.
 */
public interface Audit {

    /** Writes in the caller's transaction: a deed and its row stand or fall together. */
    void record(Deed deed);

    /**
     * Newest first.
     *
     * @param about what they are about, as a deed names it; empty for all
     * @param before only rows with a smaller number; empty from the newest
     */
    List<Row> page(String about, Optional<Long> before, int limit);

    /** Walks the whole chain. */
    Chain check();

    /**
     * @param who an operator's address, an API key, a rule or the command line
     * @param what the deed, in words, such as {@code approved}
     * @param about such as {@code opportunity PP-23FGH}
     * @param before how it stood; may be empty
     * @param after how it stands; may be empty
     */
    record Deed(String who, String what, String about, String before, String after) {}

    /** @param number counts from 1 without a gap */
    record Row(long number, Instant at, Deed deed, String hash) {}

    /** What a walk along the chain found. */
    sealed interface Chain {
        /** @param last the hash of the last row: noted elsewhere, it shows later that no row was cut off at the end */
        record Whole(long rows, String last) implements Chain {}

        /** @param row the first that is not as it was written, or follows where one is missing */
        record Broken(long row, String why) implements Chain {}
    }
}

package org.partnerpost.specialist;

import java.util.Collection;
import java.util.Map;

/** The door to what answers say of skills. Writes happen in the caller's transaction and stand in the change feed. */
public interface TrackRecords {

    /**
     * Keeps what an answer said, in place of what an earlier one said of the same need.
     *
     * @param skills of the need, ids of the taxonomy; where there are none, nothing is said of any
     * @param fits a yes; else it is not its skill
     */
    void note(long specialist, long opportunity, Collection<String> skills, boolean fits);

    /** Those of these specialists that have one, by id. */
    Map<Long, TrackRecord> of(Collection<Long> specialists);
}

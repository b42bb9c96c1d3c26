package org.partnerpost.matching;

import java.util.List;

/** The matches that the stage found for an opportunity and kept, for routing and for the desk. */
public interface Matches {
    /** Best first; {@link Match#profile} is the specialist's id. */
    List<Match> of(long opportunity);
}

package org.partnerpost.matching;

import java.util.List;
import org.partnerpost.opportunity.Need;

/** The seam: what a need is matched with. The profiles it knows are the implementation's affair. */
public interface Matcher {

    /**
     * Who fits, best first; nobody who breaks a hard limit.
     *
     * @param top at most so many
     */
    List<Match> match(Query query, int top);

    /**
     * @param need the fields; what is absent excludes nobody
     * @param text in the requester's words, subject first
     * @param language BCP 47, of the text; empty where unknown
     */
    record Query(Need need, String text, String language) {}
}

package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Matcher;
import org.partnerpost.matching.Matcher.MatchingUnavailable;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.opportunity.Opportunity;

/** How many specialists might fit a need, for its requester: a number, and nobody's name. */
@ApplicationScoped
class FittingSpecialists {
    /** Beyond fifty the letter says "more than fifty". */
    private static final int COUNTED = 51;

    private final Matcher matcher;

    FittingSpecialists(Matcher matcher) {
        this.matcher = matcher;
    }

    /** As things stand now, 51 for all beyond; empty where the profiles cannot be searched at present. */
    Optional<Integer> count(Opportunity opportunity) {
        try {
            return Optional.of(
                    matcher.match(Query.of(opportunity), COUNTED, Fit.POSSIBLE).size());
        } catch (MatchingUnavailable unavailable) {
            return Optional.empty();
        }
    }
}

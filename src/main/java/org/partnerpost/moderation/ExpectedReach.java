package org.partnerpost.moderation;

import java.util.Optional;
import org.partnerpost.matching.Matcher.MatchingUnavailable;
import org.partnerpost.moderation.rules.Reach;
import org.partnerpost.opportunity.Opportunity;

/** Whom a need would reach, where the house wants a rule to know that before it lets one pass. */
interface ExpectedReach {
    /**
     * @return empty where the house does not ask
     * @throws MatchingUnavailable where the profiles cannot be searched at present
     */
    Optional<Reach> of(Opportunity opportunity);
}

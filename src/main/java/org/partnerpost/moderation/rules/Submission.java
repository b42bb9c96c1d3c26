package org.partnerpost.moderation.rules;

import java.util.Optional;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Opportunity;

/**
 * What the rules look at.
 *
 * @param verdict who sent it, as far as that is known; empty where nobody looked
 * @param earlier the same need by the same requester, sent before and equally believed; empty where there is none
 * @param resembles what it may be in other words; empty where it is like none, or the same as one
 * @param suppressed why its requester is suppressed; empty where it is not
 * @param reach whom it would reach; empty where the house does not ask before an approval
 */
public record Submission(
        Opportunity opportunity,
        Optional<Verdict> verdict,
        Arrival arrival,
        Optional<Opportunity> earlier,
        Optional<Resemblance> resembles,
        Optional<String> suppressed,
        Optional<Reach> reach) {}

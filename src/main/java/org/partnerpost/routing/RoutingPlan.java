package org.partnerpost.routing;

import java.util.List;

/**
 * Who gets a need, and why the others do not.
 *
 * @param chosen ids of specialists, in the order in which they are served
 * @param leftOut everybody else who matched
 */
public record RoutingPlan(List<Long> chosen, List<LeftOut> leftOut) {
    public RoutingPlan {
        chosen = List.copyOf(chosen);
        leftOut = List.copyOf(leftOut);
    }

    /** @param reason a clause for people, such as "has had its 5 needs of this week" */
    public record LeftOut(long specialist, String reason) {
        static final String BUSY = "has had all the needs it wants in a week";

        /** Whether it would have got the need in another week. */
        boolean busy() {
            return reason.equals(BUSY);
        }
    }
}

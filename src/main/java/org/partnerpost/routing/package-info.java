/**
 * Stage 7: who is told what, and when. The plan itself is a pure function; at present one wave, best first.
 *
 * <p>Door: {@link org.partnerpost.routing.RoutingPlanner}. Owns no table.
 */
@NullMarked
package org.partnerpost.routing;

import org.jspecify.annotations.NullMarked;

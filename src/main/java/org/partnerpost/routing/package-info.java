/**
 * Stage 7: who is told what, and when. The plan itself is a pure function; at present one wave, best first.
 *
 * <p>Door: {@link org.partnerpost.routing.RoutingPlanner}; {@link org.partnerpost.routing.Rehearsal} asks it without consequences. Owns
 * no table. The stage also takes a withdrawn opportunity back from whoever was invited, as only invitations know whom.
 *
 * <p>Known limits: one wave; no second one where the first stays silent, and no digests.
 */
@NullMarked
package org.partnerpost.routing;

import org.jspecify.annotations.NullMarked;

/**
 * Stage 7: who is told what, and when. The plan itself is a pure function; at present one wave, best first. Whoever wants one mail a day
 * or a week gets a digest: what was planned for it waits, and the stage {@code digest} makes one letter of it, in the morning (or where
 * its own hours begin) of the next day or Monday by its own clock. Its hours for single letters are kept by {@code delivery}.
 *
 * <p>Door: {@link org.partnerpost.routing.RoutingPlanner}; {@link org.partnerpost.routing.Rehearsal} asks it without
 * consequences, and {@link org.partnerpost.routing.WhyNot} tells why somebody would not get a need; {@link
 * org.partnerpost.routing.LeftOutByHand} keeps whom operators left out of one, which every plan for it heeds. Tables:
 * {@code routing_digest} (what waits for a digest), {@code routing_digest_closed} (what ended without an answer),
 * {@code routing_left_out}. The stage also takes a withdrawn opportunity back from whoever was invited, as only invitations know whom.
 *
 * <p>Known limits: one wave; no second one where the first stays silent. A digest is written when it is gathered: where the other side
 * takes it hours later, an opportunity withdrawn in between still stands in it, and its withdrawal follows.
 */
@NullMarked
package org.partnerpost.routing;

import org.jspecify.annotations.NullMarked;

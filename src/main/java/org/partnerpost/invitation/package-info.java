/**
 * One specialist asked about one opportunity: states, and why this one.
 *
 * <p>Door: {@link org.partnerpost.invitation.Invitations}. Tables: {@code invitation}. A specialist is invited to an
 * opportunity once, ever: a unique key keeps that.
 *
 * <p>When it was first answered with yes or no is kept, for counting answers; the state alone goes on.
 *
 * <p>What an answer says of the fit is kept apart from the state, which goes on: a yes is one even where the requester then chose somebody
 * else, and whoever declines for want of time says nothing of it.
 */
@NullMarked
package org.partnerpost.invitation;

import org.jspecify.annotations.NullMarked;

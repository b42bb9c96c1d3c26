/**
 * One specialist asked about one opportunity: states, and why this one.
 *
 * <p>Door: {@link org.partnerpost.invitation.Invitations}. Tables: {@code invitation}. A specialist is invited to an
 * opportunity once, ever: a unique key keeps that.
 */
@NullMarked
package org.partnerpost.invitation;

import org.jspecify.annotations.NullMarked;

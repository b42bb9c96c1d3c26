/**
 * Who can do it: profile, consent, preferences, capacity, suppression.
 *
 * <p>Door: {@link org.partnerpost.specialist.Specialists}. Tables: {@code specialist}, {@code specialist_change} (the change
 * feed that an index follows). Hidden: the tables. {@link org.partnerpost.specialist.ProfileJson} is a profile as it is kept, for other
 * tables that keep one too.
 */
@NullMarked
package org.partnerpost.specialist;

import org.jspecify.annotations.NullMarked;

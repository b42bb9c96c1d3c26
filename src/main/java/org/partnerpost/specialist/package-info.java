/**
 * Who can do it: profile, consent, preferences, capacity, suppression.
 *
 * <p>Doors: {@link org.partnerpost.specialist.Specialists}; {@link org.partnerpost.specialist.TrackRecords}, what answers say of skills.
 * {@link org.partnerpost.specialist.Specialists.Left} is
 * fired when nothing goes to one any more. Tables: {@code specialist}, {@code specialist_change} (the change feed that an index follows), {@code specialist_answer}. Hidden: the tables. {@link org.partnerpost.specialist.ProfileJson} is a profile as it is kept, for other
 * tables that keep one too.
 */
@NullMarked
package org.partnerpost.specialist;

import org.jspecify.annotations.NullMarked;

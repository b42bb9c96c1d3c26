/**
 * What is asked for: the need as it was read, its states and its history.
 *
 * <p>Doors: {@link org.partnerpost.opportunity.Opportunities}, {@link org.partnerpost.opportunity.Requesters} for those who ask, and
 * {@link org.partnerpost.opportunity.Corrections} for what was read wrongly. Tables: {@code opportunity}, {@code opportunity_history},
 * {@code opportunity_requester_suppression}, {@code opportunity_correction}, {@code opportunity_confirmation}.
 * Hidden: the tables. Every transition is one row in the history.
 */
@NullMarked
package org.partnerpost.opportunity;

import org.jspecify.annotations.NullMarked;

/**
 * What is asked for: the need as it was read, its states and its history.
 *
 * <p>Door: {@link org.partnerpost.opportunity.Opportunities}. Tables: {@code opportunity}, {@code opportunity_history}.
 * Hidden: the tables. Every transition is one row in the history.
 */
@NullMarked
package org.partnerpost.opportunity;

import org.jspecify.annotations.NullMarked;

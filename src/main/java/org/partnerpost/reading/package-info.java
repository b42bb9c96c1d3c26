/**
 * Stage 4: text to a structured need, with the evidence for each field.
 *
 * <p>Door: {@link org.partnerpost.reading.OpportunityReader}. Owns no table: what it reads is kept as an opportunity. Hidden:
 * how each kind of value is found.
 */
@NullMarked
package org.partnerpost.reading;

import org.jspecify.annotations.NullMarked;

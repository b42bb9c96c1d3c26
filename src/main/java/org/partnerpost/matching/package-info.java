/**
 * Stage 6: which specialists fit, how well, and why.
 *
 * <p>Door: {@link org.partnerpost.matching.Matcher}, a seam that other engines may fill. Tables: {@code matching_match}.
 * Hidden: Lucene, the fields, the analyzers and the index's files. The index is derived: it follows the database's change
 * feed, and is built anew where it is missing or damaged.
 */
@NullMarked
package org.partnerpost.matching;

import org.jspecify.annotations.NullMarked;

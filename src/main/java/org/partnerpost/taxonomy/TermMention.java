package org.partnerpost.taxonomy;

/**
 * A term mentioned in a text.
 *
 * @param start first UTF-16 unit of the mention in the text
 * @param end the unit after its last one
 * @param negated the text says that this is not wanted
 * @param confidence 0 to 1
 */
public record TermMention(Term term, int start, int end, boolean negated, double confidence) {}

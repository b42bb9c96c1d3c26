package org.partnerpost.taxonomy;

/**
 * A skill mentioned in a text.
 *
 * @param start first UTF-16 unit of the mention in the text
 * @param end the unit after its last one
 * @param negated the text says that this is not wanted ("no SAP", "statt Navision")
 * @param confidence 0 to 1: near 1 for a name of its own, lower for an ambiguous name believed by its context
 */
public record Mention(Skill skill, int start, int end, boolean negated, double confidence) {}

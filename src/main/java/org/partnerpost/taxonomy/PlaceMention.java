package org.partnerpost.taxonomy;

/**
 * A place mentioned in a text.
 *
 * @param start first UTF-16 unit of the mention in the text
 * @param end the unit after its last one
 * @param confidence 0 to 1
 */
public record PlaceMention(Place place, int start, int end, double confidence) {}

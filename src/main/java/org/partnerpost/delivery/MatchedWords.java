package org.partnerpost.delivery;

/**
 * One skill that matches, for the line that says why.
 *
 * @param asked in the requester's words
 * @param named what the profile names in its place, a narrower skill or the one above it; empty where it names the skill itself
 */
public record MatchedWords(String asked, String named) {}

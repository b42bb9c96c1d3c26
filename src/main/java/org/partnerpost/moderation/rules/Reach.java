package org.partnerpost.moderation.rules;

import java.util.Optional;

/**
 * Whom a need would reach, if it went out as it stands.
 *
 * @param recipients how many would get it
 * @param fitting how many fit well enough to be mailed, whether they would get it or not
 * @param likeliest how likely the likeliest fit is, from 0 to 1; 0 where nobody shares anything with it
 * @param otherTrade than ours, that it asks for; empty as a rule
 */
public record Reach(int recipients, int fitting, double likeliest, Optional<String> otherTrade) {}

package org.partnerpost.queue;

import java.time.Instant;

/**
 * One step of an item's way, as it is told to people.
 *
 * @param load what the item carried at that step
 * @param outcome {@code submitted}, {@code done}, {@code held}, {@code later}, {@code refused}, {@code failed},
 *     {@code dead}, {@code dropped}, {@code resumed} or {@code double}
 * @param reason what happened, for people; may be empty
 */
public record TraceLine(Instant at, String stage, Load load, String outcome, String reason) {}

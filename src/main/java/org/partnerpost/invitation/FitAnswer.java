package org.partnerpost.invitation;

import java.time.Instant;

/**
 * What one answer says of how well somebody fits.
 *
 * @param likelihood of a fit as it was told when it was invited, before any correction; from 0 to 1
 * @param fits a yes; false where it said that it does not have what is asked for
 */
public record FitAnswer(double likelihood, boolean fits, Instant at) {}

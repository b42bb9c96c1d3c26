package org.partnerpost.opportunity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A sum or a range of money.
 *
 * @param min at least this; empty where only an upper bound was named
 * @param max at most this; empty where only a lower bound was named
 * @param currency ISO 4217; empty where none was named
 * @param per {@code hour}, {@code day}, {@code month} or {@code project}
 */
public record Money(Optional<BigDecimal> min, Optional<BigDecimal> max, Optional<String> currency, String per) {}

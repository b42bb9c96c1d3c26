package org.partnerpost.wording;

import com.ibm.icu.util.Currency;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The moneys that people pay with, by their codes. */
public final class Currencies {
    /** What had been replaced by then is history. Later ones count still, as profiles name them. */
    private static final Date SINCE = Date.from(Instant.parse("2025-01-01T00:00:00Z"));

    /** Gold, units of account and the codes for tests have no smaller unit; CFA francs and East Caribbean dollars begin with X, too. */
    private static final Set<String> CODES = java.util.Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(java.util.Currency::getCurrencyCode)
            .filter(code -> Currency.isAvailable(code, SINCE, null))
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** The code (ISO 4217) in capitals, however it was written; empty where nobody pays with it. */
    public static Optional<String> code(String written) {
        return Optional.of(written.strip().toUpperCase(Locale.ROOT)).filter(CODES::contains);
    }
}

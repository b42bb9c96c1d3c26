package org.partnerpost.reading;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Spans of time in ISO 8601, as short as people would say them. */
final class Durations {
    private static final int DAYS_OF_A_MONTH = 30;

    private static final int QUARTER = 13;

    private Durations() {}

    /** {@code 1.5} and {@code Y} is {@code P18M}; empty for hours and for nothing. */
    static Optional<String> of(BigDecimal count, String unit) {
        if (count.signum() <= 0 || unit.equals("H")) {
            return Optional.empty();
        }
        boolean whole = count.stripTrailingZeros().scale() <= 0;
        int number = count.intValue();
        return Optional.of(
                switch (unit) {
                    case "Y" -> whole ? "P" + number + "Y" : months(count.multiply(BigDecimal.valueOf(12)));
                    case "M" -> whole ? "P" + number + "M" : months(count);
                    case "W" ->
                        whole
                                ? "P" + number + "W"
                                : "P" + count.multiply(BigDecimal.valueOf(7)).intValue() + "D";
                    default -> "P" + number + "D";
                });
    }

    /** Both days count. Whole months where it is so within a few days, else weeks or days. */
    static String between(LocalDate first, LocalDate last) {
        Period exact = Period.between(first, last.plusDays(1));
        if (exact.getDays() == 0 && exact.toTotalMonths() > 0) {
            return "P" + exact.toTotalMonths() + "M";
        }
        long weeks = ChronoUnit.DAYS.between(first, last) / 7 + 1;
        // Nobody counts half a year in weeks.
        if (first.getDayOfWeek() == DayOfWeek.MONDAY && last.getDayOfWeek() == DayOfWeek.FRIDAY && weeks <= QUARTER) {
            return "P" + weeks + "W";
        }
        int months = (int) exact.toTotalMonths() + (exact.getDays() > 25 ? 1 : 0);
        int rest = exact.getDays() > 25 ? 0 : exact.getDays();
        if (months > 0 && rest <= 4) {
            return "P" + months + "M";
        }
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return months > 0
                ? "P" + months + "M" + rest + "D"
                : days % 7 == 0 || days % 7 == 5 ? "P" + (days + 2) / 7 + "W" : "P" + days + "D";
    }

    private static String months(BigDecimal count) {
        int whole = count.intValue();
        int days = count.subtract(BigDecimal.valueOf(whole))
                .multiply(BigDecimal.valueOf(DAYS_OF_A_MONTH))
                .intValue();
        return "P" + (whole > 0 ? whole + "M" : "") + (days > 0 ? days + "D" : "");
    }
}

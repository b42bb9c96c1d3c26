package org.partnerpost.reading;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Optional;

/** How long the work takes, as people enter it. */
final class EnteredDuration {
    private static final String SUCH_A_DURATION = "write 3 months, or P3M";

    private EnteredDuration() {}

    static String of(String written) {
        Optional<String> said = DurationReader.whole(written.strip());
        Period span = period(said.orElse(written.strip()), written);
        boolean backwards = span.getYears() < 0 || span.getMonths() < 0 || span.getDays() < 0;
        if (span.isZero() || backwards) {
            throw new WrongEntry(EnteredFields.quoted(written) + " is no time at all; " + SUCH_A_DURATION);
        }
        if (span.toTotalMonths() * 31 + span.getDays() > EnteredFields.MOST_YEARS * 366) {
            throw new WrongEntry(EnteredFields.quoted(written) + " is longer than " + EnteredFields.MOST_YEARS
                    + " years; " + SUCH_A_DURATION);
        }
        return said.orElseGet(span::toString);
    }

    private static Period period(String iso, String written) {
        try {
            return Period.parse(iso);
        } catch (DateTimeException noDuration) {
            throw new WrongEntry(EnteredFields.quoted(written) + " is no duration; " + SUCH_A_DURATION);
        }
    }
}

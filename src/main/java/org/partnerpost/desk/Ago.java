package org.partnerpost.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as people say it.
 *
 * @param words such as {@code 3 h}
 * @param exact in UTC, to the minute
 */
record Ago(String words, String exact) {
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static Ago of(Instant at, Instant now) {
        return new Ago(words(Duration.between(at, now)), EXACT.format(at));
    }

    private static String words(Duration passed) {
        if (passed.toMinutes() < 1) {
            return "just now";
        } else if (passed.toHours() < 1) {
            return passed.toMinutes() + " min";
        } else if (passed.toHours() < 48) {
            return passed.toHours() + " h";
        }
        return passed.toDays() + " days";
    }
}

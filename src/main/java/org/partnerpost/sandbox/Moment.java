package org.partnerpost.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time for people. */
final class Moment {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Moment() {}

    static String words(Instant at) {
        return WORDS.format(at);
    }
}

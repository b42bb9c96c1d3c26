package org.partnerpost.door;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerpost.relay.Occasion;
import org.partnerpost.relay.Taken;

/** What comes in by a page's form, and what is told of it. */
final class Forms {
    private static final int LONGEST_WORDS = 4_000;

    private Forms() {}

    /** Empty where nothing was written. */
    static Optional<String> filled(String words) {
        return Optional.of(words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** A day to come, at most two years ahead. */
    static Optional<LocalDate> day(String written, LocalDate today) {
        return written(written).filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(2)));
    }

    /** Any day, as a page writes it. */
    static Optional<LocalDate> written(String day) {
        try {
            return Optional.of(LocalDate.parse(day.strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    static List<String> paragraphs(String words) {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }

    static LocalDate today(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Pressed twice within a second, it is one deed. */
    static Occasion occasion(Instant now, String token) {
        return Occasion.page(now.getEpochSecond() + " " + token.substring(0, 6).toLowerCase(Locale.ROOT));
    }

    /** The deed where it was done. */
    static String told(Taken taken, String deed) {
        return switch (taken) {
            case Taken.Done done -> deed;
            case Taken.Closed closed -> "closed";
            case Taken.NotUnderstood not -> "unclear";
        };
    }
}

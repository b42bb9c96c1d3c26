package org.partnerpost.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What tells one opening of a page from another: its forms carry it. */
    static String opening() {
        return UUID.randomUUID().toString();
    }

    /**
     * The same form of the same opening, filled in alike, is one deed however often it comes; all else is another deed.
     *
     * @param opening as it came; each post is a deed of its own where there is none
     * @param filled all that was filled in, in one order
     */
    static Occasion occasion(String opening, List<String> filled) {
        Stream<String> all = Stream.concat(Stream.of(opening.isBlank() ? opening() : opening), filled.stream());
        return Occasion.page(sha256(all.map(part -> part.length() + ":" + part).collect(Collectors.joining())));
    }

    /** What tells this filled-in form from all others. */
    static String key(Occasion occasion) {
        return occasion.key().substring(occasion.key().indexOf(' ') + 1);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }

    /** The deed where it was done; with {@code -before} where it had been. */
    static String told(Taken taken, String deed) {
        return switch (taken) {
            case Taken.Done done -> deed;
            case Taken.Before before -> deed + "-before";
            case Taken.Closed closed -> "closed";
            case Taken.Left left -> "left";
            case Taken.NotUnderstood not -> "unclear";
        };
    }
}

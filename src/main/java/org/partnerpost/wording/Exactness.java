package org.partnerpost.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How exactly somebody named a day: whoever wrote "February" has not said the first of February, although that day stands for it.
 *
 * @param stretch what was named
 * @param part of the month or year; empty for the whole of it, and for all other stretches
 */
public record Exactness(Stretch stretch, Optional<Part> part) {
    private static final Phrases PARTS = Phrases.of("month-parts");
    private static final Phrases NOW = Phrases.of("relative-dates", "now");

    /** What may be named. */
    public enum Stretch {
        NOW,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF,
        YEAR
    }

    /** What may be named of it. */
    public enum Part {
        EARLY,
        MID,
        LATE
    }

    /**
     * @param written as it stood in the text, such as {@code mid March}; a day where it names nothing that the day could stand for
     * @param day that stands for it
     */
    public static Exactness of(String written, LocalDate day) {
        Words words = Words.of(written);
        if (NOW.meaning(words).isPresent()) {
            return new Exactness(Stretch.NOW, Optional.empty());
        }
        Optional<Phrases.Hit> part = PARTS.startingAt(words, 0).filter(hit -> hit.to() < words.size());
        String rest =
                part.map(hit -> written.substring(words.get(hit.to()).start())).orElse(written);
        if (part.isPresent() && rest.strip().equals(String.valueOf(day.getYear()))) {
            return partOf(Stretch.YEAR, part.get().value());
        }
        Stretch stretch = dayOfWriting(day)
                .flatMap(today -> new Days(Optional.of(today), false).in(rest).stream())
                .filter(mention -> !day.isBefore(mention.first()) && !day.isAfter(mention.last()))
                .map(mention -> of(mention, rest))
                .filter(found -> found != Stretch.DAY)
                .findFirst()
                .orElse(Stretch.DAY);
        return part.isEmpty() || stretch == Stretch.DAY
                ? new Exactness(stretch, Optional.empty())
                : partOf(stretch, part.get().value());
    }

    /** What may have been the day on which it was written: "next month" names none by itself. */
    private static Stream<LocalDate> dayOfWriting(LocalDate day) {
        return Stream.of(day, day.minusWeeks(1), day.minusMonths(1), day.minusMonths(3), day.minusYears(1));
    }

    private static Exactness partOf(Stretch stretch, String part) {
        return switch (stretch) {
            case MONTH, YEAR -> new Exactness(stretch, Optional.of(Part.valueOf(part.toUpperCase(Locale.ROOT))));
            // The month in which the beginning, the middle or the end lies says it best.
            case QUARTER, HALF -> new Exactness(Stretch.MONTH, Optional.empty());
            case NOW, DAY, WEEK -> new Exactness(stretch, Optional.empty());
        };
    }

    private static Stretch of(DayMention mention, String written) {
        boolean alone =
                mention.start() <= 1 && mention.end() >= written.stripTrailing().length() - 1;
        boolean months = mention.first().getDayOfMonth() == 1
                && mention.last().plusDays(1).getDayOfMonth() == 1;
        if (!alone || mention.first().equals(mention.last())) {
            return Stretch.DAY;
        }
        long count = mention.first().until(mention.last().plusDays(1)).toTotalMonths();
        List<Stretch> known = List.of(Stretch.MONTH, Stretch.QUARTER, Stretch.HALF, Stretch.YEAR);
        int which = List.of(1L, 3L, 6L, 12L).indexOf(count);
        return months && which >= 0 ? known.get(which) : months ? Stretch.DAY : Stretch.WEEK;
    }
}

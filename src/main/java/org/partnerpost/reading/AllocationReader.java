package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.wording.Counts;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Rule;
import org.partnerpost.wording.Words;

/** How much of the working time is wanted: "2 days a week", "0.5 FTE", "50 %", "full time", "20 person-days". */
final class AllocationReader {
    private static final String COUNT =
            "(?<count>\\d{1,2}(?:[.,]\\d)?(?:\\s?(?:-|–|to|bis|à|a|or|oder|ou)\\s?\\d{1,2})?|{numbers})";
    private static final Rule A_WEEK = Rule.of(
            COUNT
                    + "[\\s\\u00a0-]{0,2}(?<unit>{units})\\s{0,2}(?<each>{reading/allocation-words#week}|{reading/allocation-words#month})");
    private static final Rule FTE = Rule.of("(?<count>\\d{1,2}(?:[.,]\\d{1,2})?)\\s?(?:FTEs?|VZÄ|ETP)");
    private static final Rule PERCENT = Rule.of("(?<count>\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?)\\s?%?(?<=%)");
    private static final Rule PERSON_DAYS = Rule.of(
            "(?<count>\\d{1,4}(?:\\s?(?:-|–|to|bis|à|a)\\s?\\d{1,4})?)\\s?(?<unit>{reading/allocation-words#person-days})");
    private static final Cues CUE = Cues.adjacent("reading/allocation-words", "cue");
    private static final Phrases SHARES = Phrases.of("reading/allocations");

    private AllocationReader() {}

    static Optional<Field<String>> in(Passage passage) {
        List<Field<String>> found = new ArrayList<>();
        each(passage, found);
        for (Matcher fte : FTE.in(passage.text())) {
            add(found, passage, fte, number(fte) + " FTE", 0.9);
        }
        for (Matcher percent : PERCENT.in(passage.text())) {
            if (besideCue(passage.words(), percent)) {
                add(found, passage, percent, number(percent) + " %", 0.85);
            }
        }
        for (Phrases.Hit hit : SHARES.in(passage.words())) {
            if (!Refusals.of(passage.words(), hit.from(), hit.to())) {
                int start = passage.words().get(hit.from()).start();
                int end = passage.words().get(hit.to() - 1).end();
                found.add(passage.field(hit.value(), passage.text().substring(start, end), 0.8, start, end));
            }
        }
        for (Matcher days : PERSON_DAYS.in(passage.text())) {
            String unit = days.group("unit");
            boolean abbreviation = unit.length() == 2;
            if (!abbreviation || unit.equals(unit.toUpperCase(Locale.ROOT))) {
                add(found, passage, days, number(days) + " person-days", 0.7);
            }
        }
        return found.stream().max(Comparator.comparingDouble(Field::confidence));
    }

    /** How much these words say where they say nothing else; a share in percent needs no cue then. Empty where they say no such thing. */
    static Optional<String> whole(String text) {
        return Stream.of(text, text + " allocation")
                .flatMap(said -> in(Passage.of("entry", said)).stream())
                .filter(read -> read.label().equals(text))
                .map(Field::value)
                .findFirst();
    }

    private static void each(Passage passage, List<Field<String>> found) {
        for (Matcher match : A_WEEK.in(passage.text())) {
            Optional<String> count = Character.isDigit(match.group("count").charAt(0))
                    ? Optional.of(number(match))
                    : Counts.of(match.group("count")).map(String::valueOf);
            String unit = Phrases.of("units").meaning(match.group("unit")).orElseThrow();
            boolean month = Phrases.of("reading/allocation-words", "month")
                    .meaning(match.group("each"))
                    .isPresent();
            Words words = passage.words();
            boolean presence = WorkModeReader.placeAfter(words, words.firstFrom(match.end()))
                    || WorkModeReader.placeBefore(words, words.firstFrom(match.start()));
            if (count.isPresent() && !presence && (unit.equals("D") || unit.equals("H"))) {
                String name = (unit.equals("D") ? "day" : "hour") + (count.get().equals("1") ? "" : "s");
                add(found, passage, match, count.get() + " " + name + (month ? " a month" : " a week"), 0.9);
            }
        }
    }

    private static boolean besideCue(Words words, Matcher match) {
        int first = words.firstFrom(match.start());
        return CUE.before(words, first) || CUE.after(words, words.firstFrom(match.end()));
    }

    private static String number(Matcher match) {
        return match.group("count")
                .replace(',', '.')
                .replaceFirst("\\s?(?:-|–|to|bis|à|a|or|oder|ou)\\s?", "-")
                .strip();
    }

    private static void add(
            List<Field<String>> found, Passage passage, Matcher match, String value, double confidence) {
        found.add(passage.field(value, match.group().strip(), confidence, match.start(), match.end()));
    }
}

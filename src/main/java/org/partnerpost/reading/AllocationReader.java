package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.wording.Counts;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Rule;
import org.partnerpost.wording.Words;

/** How much of the working time is wanted: "2 days a week", "0.5 FTE", "50 %", "full time", "20 person-days". */
final class AllocationReader {
    private static final String COUNT =
            "(?<count>\\d{1,2}(?:[.,]\\d)?(?:\\s?(?:-|–|{reading/allocation-words#to})\\s?\\d{1,2})?|(?:(?<least>{numbers})\\s{reading/allocation-words#to}\\s)?(?<most>{numbers}))";
    private static final Rule A_WEEK = Rule.of(
            COUNT
                    + "[\\s\\u00a0-]{0,2}(?<unit>{units}|{reading/allocation-words#hours})\\s{0,2}(?<each>{reading/allocation-words#week}|{reading/allocation-words#month})");
    private static final Rule FTE = Rule.of("(?<count>\\d{1,2}(?:[.,]\\d{1,2})?)\\s?(?:FTEs?|VZÄ|ETP)");
    private static final Rule PERCENT = Rule.of("(?<count>\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?)\\s?%?(?<=%)");
    private static final Rule PERSON_DAYS = Rule.of(
            "(?<count>\\d{1,4}(?:\\s?(?:-|–|to|bis|à|a)\\s?\\d{1,4})?)\\s?(?<unit>{reading/allocation-words#person-days})");
    private static final Pattern APART = Pattern.compile("[,;(]|[-–—]\\s");
    /** "6 months, 50%, start Q1": an item of its own, beside others. */
    private static final Rule ALONE = Rule.bare(
            "(?:^|[\\n,;|]|[–-]\\s)[ \\u00a0]{0,2}(?<share>(?<count>[1-9]\\d|100)[ \\u00a0]?%)(?=[ \\u00a0]{0,2}(?:[,;|\\n]|$))");

    private static final Rule SPAN = Rule.of("(?:\\d{1,2}|{numbers})[\\s\\u00a0-]{1,2}{units}");
    private static final Cues CUE = Cues.adjacent("reading/allocation-words", "cue");
    /** So far away an item still stands beside another. */
    private static final int ITEMS = 60;

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
        alone(passage, found);
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

    /** Believed where an item beside it tells how long it is for. */
    private static void alone(Passage passage, List<Field<String>> found) {
        String text = passage.text();
        for (Matcher share : ALONE.in(text)) {
            int line = text.lastIndexOf('\n', share.start("share")) + 1;
            int end = text.indexOf('\n', share.end());
            String around = text.substring(
                    Math.max(line, share.start() - ITEMS),
                    Math.min(end < 0 ? text.length() : end, share.end() + ITEMS));
            if (SPAN.in(around).iterator().hasNext()) {
                found.add(passage.field(
                        number(share) + " %", share.group("share"), 0.7, share.start("share"), share.end("share")));
            }
        }
    }

    private static void each(Passage passage, List<Field<String>> found) {
        for (Matcher match : A_WEEK.in(passage.text())) {
            Optional<String> count = match.group("most") == null ? Optional.of(number(match)) : counted(match);
            String unit = Phrases.of("units").meaning(match.group("unit")).orElse("H");
            boolean month = Phrases.of("reading/allocation-words", "month")
                    .meaning(match.group("each"))
                    .isPresent();
            if (count.isPresent()
                    && (SharedWeek.isWhole(count.get(), unit) && !month || !tellsPresence(passage, match))
                    && (unit.equals("D") || unit.equals("H"))) {
                String name = (unit.equals("D") ? "day" : "hour") + (count.get().equals("1") ? "" : "s");
                add(found, passage, match, count.get() + " " + name + (month ? " a month" : " a week"), 0.9);
            }
        }
    }

    private static Optional<String> counted(Matcher match) {
        Optional<String> most = Counts.of(match.group("most")).map(String::valueOf);
        return match.group("least") == null
                ? most
                : most.flatMap(last -> Counts.of(match.group("least")).map(first -> first + "-" + last));
    }

    /** "Two days a week on site" is how often somebody comes; "two days a week, on site" and "two days a week, hybrid" how much they work. */
    private static boolean tellsPresence(Passage passage, Matcher match) {
        Words words = passage.words();
        int next = words.firstFrom(match.end());
        boolean apart = next < words.size()
                && APART.matcher(passage.text()
                                .substring(match.end(), words.get(next).start()))
                        .find();
        return !apart && WorkModeReader.placeAfter(words, next)
                || WorkModeReader.placeBefore(words, words.firstFrom(match.start()));
    }

    private static boolean besideCue(Words words, Matcher match) {
        int first = words.firstFrom(match.start());
        return CUE.before(words, first) || CUE.after(words, words.firstFrom(match.end()));
    }

    private static String number(Matcher match) {
        return match.group("count")
                .replace(',', '.')
                .replaceFirst("(?<=\\d)\\s?[^\\d.\\s]{1,5}\\s?(?=\\d)", "-")
                .strip();
    }

    private static void add(
            List<Field<String>> found, Passage passage, Matcher match, String value, double confidence) {
        found.add(passage.field(value, match.group().strip(), confidence, match.start(), match.end()));
    }
}

package org.partnerpost.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.partnerpost.wording.Calendar.Span;
import org.partnerpost.wording.DateForms.Form;
import org.partnerpost.wording.DateForms.Setting;

/** Finds the dates of a text, in its order, without overlap. A bare year, a version and a telephone number are none. */
public final class Days {
    private static final Rule RELATIVE = Rule.of(
            "(?:(?<part>{month-parts})[\\s-]{1,2}(?:the |de |des |der |du |of |del )?)?(?<what>{relative-dates})");
    private static final Rule WEEKDAY = Rule.of("(?<day>{weekdays})");
    private static final Rule AFTER = Rule.of("{ahead}\\s(?<count>\\d{1,2}|{numbers})[\\s-](?<unit>{units})");

    private final Setting setting;

    /**
     * @param today the day on which the text was written; empty where it is not known: then nothing is told that hangs on it
     * @param monthFirst {@code 3/4/2027} is the fourth of March
     */
    public Days(Optional<LocalDate> today, boolean monthFirst) {
        this.setting = new Setting(new Calendar(today), monthFirst);
    }

    public List<DayMention> in(String text) {
        List<DayMention> found = new ArrayList<>();
        for (Form form : DateForms.ALL) {
            Matcher match = form.rule().over(text);
            while (match.find()) {
                form.meaning()
                        .of(match, setting)
                        .map(span -> new DayMention(
                                span.first(),
                                span.last(),
                                match.start(),
                                match.end(),
                                form.confidence(),
                                form.cueWithoutYear() && DateForms.yearOf(match).isEmpty() || looksLikeAWord(match)))
                        .ifPresent(found::add);
            }
        }
        relative(text, found);
        return withoutOverlap(found);
    }

    private void relative(String text, List<DayMention> found) {
        Calendar calendar = setting.calendar();
        Matcher match = RELATIVE.over(text);
        while (match.find()) {
            String code =
                    Phrases.of("relative-dates").meaning(match.group("what")).orElseThrow();
            // "Month" and "year" alone are no dates; "end of the month" is one.
            boolean current = code.startsWith("+0") && !code.endsWith("D");
            String part = DateForms.partOf(match);
            if (!current || part != null) {
                calendar.relative(code)
                        .map(span -> span.part(part))
                        .ifPresent(span -> found.add(mention(span, match, code.equals("now") ? 0.7 : 0.6, true)));
            }
        }
        Matcher weekday = WEEKDAY.over(text);
        while (weekday.find()) {
            Phrases.of("weekdays")
                    .meaning(weekday.group("day"))
                    .flatMap(day -> calendar.weekday(Integer.parseInt(day)))
                    .ifPresent(span -> found.add(mention(span, weekday, 0.75, true)));
        }
        Matcher after = AFTER.over(text);
        while (after.find()) {
            Optional<String> unit = Phrases.of("units").meaning(after.group("unit"));
            Counts.of(after.group("count"))
                    .flatMap(count -> unit.flatMap(in -> calendar.after(count, in)))
                    .ifPresent(span -> found.add(mention(span, after, 0.6, true)));
        }
    }

    private static DayMention mention(Span span, Matcher match, double confidence, boolean needsCue) {
        return new DayMention(span.first(), span.last(), match.start(), match.end(), confidence, needsCue);
    }

    /** "may" and "mars" are words too; a month without year and day is written with a capital, or after a cue. */
    private static boolean looksLikeAWord(Matcher match) {
        return match.group().equalsIgnoreCase("may") && !match.group().equals("May");
    }

    private static List<DayMention> withoutOverlap(List<DayMention> found) {
        found.sort(Comparator.comparingInt(DayMention::length).reversed().thenComparingInt(DayMention::start));
        List<DayMention> kept = new ArrayList<>();
        java.util.BitSet taken = new java.util.BitSet();
        for (DayMention mention : found) {
            int next = taken.nextSetBit(mention.start());
            if (next < 0 || next >= mention.end()) {
                taken.set(mention.start(), mention.end());
                kept.add(mention);
            }
        }
        kept.sort(Comparator.comparingInt(DayMention::start));
        return List.copyOf(kept);
    }
}

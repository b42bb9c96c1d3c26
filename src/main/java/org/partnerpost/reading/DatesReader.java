package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.partnerpost.reading.Calendar.Span;
import org.partnerpost.reading.DateForms.Form;
import org.partnerpost.reading.DateForms.Setting;

/** Finds the dates of a text, in its order, without overlap. A bare year, a version and a telephone number are none. */
final class DatesReader {
    private static final Rule RELATIVE = Rule.of(
            "(?:(?<part>{month-parts})[\\s-]{1,2}(?:the |de |des |der |du |of |del )?)?(?<what>{relative-dates})");
    private static final Rule WEEKDAY = Rule.of("(?<day>{weekdays})");
    private static final Rule AFTER = Rule.of("{date-cues/in}\\s(?<count>\\d{1,2}|{numbers})[\\s-](?<unit>{units})");

    private final Setting setting;

    DatesReader(Setting setting) {
        this.setting = setting;
    }

    List<DateMention> in(Passage passage) {
        List<DateMention> found = new ArrayList<>();
        for (Form form : DateForms.ALL) {
            Matcher match = form.rule().over(passage.text());
            while (match.find()) {
                form.meaning()
                        .of(match, setting)
                        .map(span -> new DateMention(
                                span.first(),
                                span.last(),
                                match.start(),
                                match.end(),
                                form.confidence(),
                                form.cueWithoutYear() && DateForms.yearOf(match).isEmpty() || looksLikeAWord(match)))
                        .ifPresent(found::add);
            }
        }
        relative(passage, found);
        return withoutOverlap(found);
    }

    private void relative(Passage passage, List<DateMention> found) {
        Calendar calendar = setting.calendar();
        Matcher match = RELATIVE.over(passage.text());
        while (match.find()) {
            String code =
                    Phrases.table("relative-dates").meaning(match.group("what")).orElseThrow();
            // "Month" and "year" alone are no dates; "end of the month" is one.
            boolean current = code.startsWith("+0") && !code.endsWith("D");
            String part = DateForms.partOf(match);
            if (!current || part != null) {
                calendar.relative(code)
                        .map(span -> span.part(part))
                        .ifPresent(span -> found.add(mention(span, match, code.equals("now") ? 0.7 : 0.6, true)));
            }
        }
        Matcher weekday = WEEKDAY.over(passage.text());
        while (weekday.find()) {
            Phrases.table("weekdays")
                    .meaning(weekday.group("day"))
                    .flatMap(day -> calendar.weekday(Integer.parseInt(day)))
                    .ifPresent(span -> found.add(mention(span, weekday, 0.75, true)));
        }
        Matcher after = AFTER.over(passage.text());
        while (after.find()) {
            Optional<String> unit = Phrases.table("units").meaning(after.group("unit"));
            Counts.of(after.group("count"))
                    .flatMap(count -> unit.flatMap(in -> calendar.after(count, in)))
                    .ifPresent(span -> found.add(mention(span, after, 0.6, true)));
        }
    }

    private static DateMention mention(Span span, Matcher match, double confidence, boolean needsCue) {
        return new DateMention(span.first(), span.last(), match.start(), match.end(), confidence, needsCue);
    }

    /** "may" and "mars" are words too; a month without year and day is written with a capital, or after a cue. */
    private static boolean looksLikeAWord(Matcher match) {
        return match.group().equalsIgnoreCase("may") && !match.group().equals("May");
    }

    private static List<DateMention> withoutOverlap(List<DateMention> found) {
        found.sort(Comparator.comparingInt(DateMention::length).reversed().thenComparingInt(DateMention::start));
        List<DateMention> kept = new ArrayList<>();
        java.util.BitSet taken = new java.util.BitSet();
        for (DateMention mention : found) {
            int next = taken.nextSetBit(mention.start());
            if (next < 0 || next >= mention.end()) {
                taken.set(mention.start(), mention.end());
                kept.add(mention);
            }
        }
        kept.sort(Comparator.comparingInt(DateMention::start));
        return List.copyOf(kept);
    }
}

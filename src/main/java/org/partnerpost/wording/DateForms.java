package org.partnerpost.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.partnerpost.wording.Calendar.Span;

/** The ways of writing a date: each a rule and what its match means. */
final class DateForms {
    private static final String YEAR = "(?<year>20\\d{2})";
    private static final String SPACE = "[\\s\\u00a0]{1,2}";
    private static final String OF = "(?:of |de |del |di |do |d'|the |von |des Jahres )?";
    private static final String PART = "(?:(?<part>{month-parts})[\\s-]{1,2}" + OF + ")?";

    /**
     * @param monthFirst {@code 3/4/2027} is the fourth of March here
     */
    record Setting(Calendar calendar, boolean monthFirst) {}

    /** What a match means; empty where there is no such day. */
    interface Meaning {
        Optional<Span> of(Matcher match, Setting setting);
    }

    /**
     * @param confidence of an ordinary match
     * @param cueWithoutYear whether it is believed only after a cue where it names no year
     */
    record Form(Rule rule, double confidence, boolean cueWithoutYear, Meaning meaning) {}

    static final List<Form> ALL = List.of(
            new Form(Rule.of("(?<year>20\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})"), 0.97, false, DateForms::numbered),
            new Form(
                    Rule.of(
                            "(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.(?:\\s?(?<year>20\\d{2}|\\d{2}(?![.,]?\\d)))?(?!\\.?\\d)"),
                    0.95,
                    true,
                    DateForms::numbered),
            new Form(
                    Rule.of("(?<day>\\d{1,2})(?<by>[/-])(?<month>\\d{1,2})\\k<by>(?<year>20\\d{2})"),
                    0.9,
                    false,
                    DateForms::slashed),
            new Form(
                    Rule.of("(?<day>\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª)?" + "[\\s\\u00a0-]{0,2}" + OF
                            + "(?<name>{months})\\.?(?:[,\\s\\u00a0-]{1,2}" + OF + YEAR + "|\\s?'(?<short>\\d{2}))?"),
                    0.95,
                    false,
                    DateForms::named),
            new Form(
                    Rule.of("(?<name>{months})\\.?" + SPACE
                            + "(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%€$£k]|[.,]\\d| ?[%€$£])" + "(?:,?"
                            + SPACE + YEAR + ")?"),
                    0.9,
                    false,
                    DateForms::named),
            new Form(
                    Rule.of(PART + "(?<name>{months})\\.?(?:[,/\\s\\u00a0-]{1,2}" + OF + YEAR
                            + "|\\s?'(?<short>\\d{2}))?"),
                    0.8,
                    true,
                    DateForms::month),
            new Form(
                    Rule.of("(?<number>\\d{1,2})/" + YEAR),
                    0.75,
                    false,
                    (match, setting) -> setting.calendar().months(yearOf(match), number(match, "number"), 1)),
            new Form(
                    Rule.of(PART + "(?:Q|CQ|T)(?<number>[1-4])(?:[\\s/.'-]{0,2}(?<year>20\\d{2}|\\d{2}))?"),
                    0.75,
                    true,
                    DateForms::quarter),
            new Form(Rule.of("(?<year>20\\d{2})[\\s/-]?Q(?<number>[1-4])"), 0.75, false, DateForms::quarter),
            new Form(Rule.of(PART + "H(?<half>[12])[\\s/]{0,2}" + YEAR), 0.6, false, DateForms::half),
            new Form(
                    Rule.of(PART + "(?<quarter>{quarters})(?:[,\\s]{1,2}" + OF + YEAR + ")?"),
                    0.7,
                    true,
                    DateForms::quarterInWords),
            new Form(
                    Rule.of("{week-words}\\.?\\s?(?<number>\\d{1,2})(?:[\\s/.]{1,2}(?<year>20\\d{2}|\\d{2}))?"),
                    0.85,
                    true,
                    (match, setting) -> setting.calendar().week(yearOf(match), number(match, "number"))),
            new Form(
                    Rule.of("(?<part>{month-parts})" + SPACE + OF + YEAR),
                    0.6,
                    false,
                    (match, setting) ->
                            setting.calendar().months(yearOf(match), 1, 12).map(span -> span.part(partOf(match)))));

    private DateForms() {}

    static Optional<Integer> yearOf(Matcher match) {
        String year = groupOf(match, "year");
        return Calendar.year(year != null ? year : groupOf(match, "short"));
    }

    private static Optional<Span> numbered(Matcher match, Setting setting) {
        return setting.calendar().day(yearOf(match), number(match, "month"), number(match, "day"));
    }

    private static Optional<Span> slashed(Matcher match, Setting setting) {
        int first = number(match, "day");
        int second = number(match, "month");
        boolean monthFirst = second > 12 || setting.monthFirst() && first <= 12;
        return setting.calendar().day(yearOf(match), monthFirst ? first : second, monthFirst ? second : first);
    }

    private static Optional<Span> named(Matcher match, Setting setting) {
        return monthOf(match).flatMap(month -> setting.calendar().day(yearOf(match), month, number(match, "day")));
    }

    private static Optional<Span> month(Matcher match, Setting setting) {
        return monthOf(match)
                .flatMap(month -> setting.calendar().months(yearOf(match), month, 1))
                .map(span -> span.part(partOf(match)));
    }

    private static Optional<Span> quarter(Matcher match, Setting setting) {
        int month = number(match, "number") * 3 - 2;
        return setting.calendar().months(yearOf(match), month, 3).map(span -> span.part(partOf(match)));
    }

    private static Optional<Span> half(Matcher match, Setting setting) {
        int month = number(match, "half") * 6 - 5;
        return setting.calendar().months(yearOf(match), month, 6).map(span -> span.part(partOf(match)));
    }

    private static Optional<Span> quarterInWords(Matcher match, Setting setting) {
        return Phrases.of("quarters")
                .meaning(match.group("quarter"))
                .flatMap(month -> setting.calendar().months(yearOf(match), Integer.parseInt(month), 3))
                .map(span -> span.part(partOf(match)));
    }

    private static Optional<Integer> monthOf(Matcher match) {
        return Phrases.of("months").meaning(match.group("name")).map(Integer::valueOf);
    }

    static @Nullable String partOf(Matcher match) {
        String part = groupOf(match, "part");
        return part == null ? null : Phrases.of("month-parts").meaning(part).orElse(null);
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }

    private static @Nullable String groupOf(Matcher match, String group) {
        return match.namedGroups().containsKey(group) ? match.group(group) : null;
    }
}

package org.partnerpost.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.partnerpost.wording.Calendar.Span;

/** The ways of writing a date: each a rule and what its match means. */
final class DateForms {
    static final String YEAR = "(?<year>20\\d{2})";
    private static final String SPACE = "[\\s\\u00a0]{1,2}";
    static final String OF = "(?:of |de |del |di |do |d'|the |von |des Jahres )?";
    /** "From March. 2 people": behind a word that is written out a full stop ends the sentence. */
    private static final String STOP = "(?:(?<={shortened})\\.)?";

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
            new Form(
                    Rule.of("(?<year>20\\d{2})-(?<month>\\d{1,2})-(?<day>\\d{1,2})"), 0.97, false, DateForms::numbered),
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
                    Rule.of("(?<day>\\d{2})(?<by>/)(?<month>\\d{2})/(?<year>2\\d)(?![/.,]?\\d)"),
                    0.85,
                    false,
                    DateForms::slashed),
            new Form(
                    Rule.of("(?<day>\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª|°|:a|:e|e)?" + "[\\s\\u00a0-]{0,2}" + OF
                            + "(?<name>{months})\\.?(?:[,\\s\\u00a0-]{1,2}" + OF + YEAR + "|\\s?'(?<short>\\d{2}))?"),
                    0.95,
                    false,
                    DateForms::named),
            new Form(
                    Rule.of("(?<ordinal>{ordinals})" + SPACE + OF + "(?<name>{months})(?:,?" + SPACE + OF + YEAR
                            + ")?"),
                    0.9,
                    false,
                    DateForms::inWords),
            new Form(
                    Rule.of("(?<name>{months})" + SPACE + "the (?<ordinal>{ordinals})(?:,?" + SPACE + YEAR + ")?"),
                    0.9,
                    false,
                    DateForms::inWords),
            new Form(
                    Rule.of(
                            "(?<!\\d[,./-])(?<day>\\d{1,2})/(?<month>0\\d|1[0-2]|[1-9])(?![.,/]?\\d|\\s?{units}|\\s?%)"),
                    0.7,
                    true,
                    DateForms::slashedWithoutYear),
            new Form(
                    Rule.of("(?<name>{months})" + STOP + SPACE
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
                    Rule.of(
                            PART
                                    + "(?:Q|CQ|T)(?<number>[1-4])(?:(?:[\\s/.'-]{0,2}(?=20\\d{2})|[/.'-]|\\s'?)(?<year>20\\d{2}|\\d{2}))?"),
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
                    Rule.of(
                            "{week-words}" + STOP
                                    + "\\s?(?<number>\\d{1,2})(?:(?:[\\s/.]{1,2}(?=20\\d{2})|[\\s/.])(?<year>20\\d{2}|\\d{2}))?(?![.,]\\d|\\s?[%€$£])"),
                    0.85,
                    true,
                    (match, setting) -> setting.calendar().week(yearOf(match), number(match, "number"))),
            new Form(
                    Rule.of("(?<part>{month-parts})" + SPACE + OF + YEAR),
                    0.6,
                    false,
                    (match, setting) ->
                            setting.calendar().months(yearOf(match), 1, 12).map(span -> span.part(partOf(match)))),
            new Form(
                    Rule.of("{relative-dates#now}"),
                    0.7,
                    true,
                    (match, setting) -> setting.calendar().relative("now")),
            new Form(
                    Rule.of(
                            "(?:(?<part>{month-parts})[\\s-]{1,2}(?:the |de |des |der |du |of |del )?)?(?<what>{relative-dates})"),
                    0.6,
                    true,
                    DateForms::relative),
            new Form(
                    Rule.of("(?<!\\d[.,])(?<day>\\d{2})\\.(?<month>0\\d|1[0-2])(?![.,]?\\d|\\s?(?:{units}|h|[%€$£]))"),
                    0.6,
                    true,
                    DateForms::numbered),
            // "by the 17th", "bis 27. des Monats".
            new Form(
                    Rule.of("(?:the\\s(?<day>\\d{1,2})(?:st|nd|rd|th)|(?<number>\\d{1,2})\\.?\\s{of-days#month})"
                            + "(?!\\s?(?:of\\s)?{months})"),
                    0.7,
                    true,
                    DateForms::dayOfMonth),
            // "Friday 30th", "el día 25": the next such day.
            new Form(
                    Rule.of(
                            "(?:(?<weekday>{weekdays}),?\\s(?:(?:{of-days#day}|{of-days#small})\\s)?|{of-days#day}\\s)(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?"
                                    + "(?![\\d.,:/€$£%-]*\\d|[\\s.,-]{0,2}" + OF
                                    + "{months}|\\s?(?:{units}|h|[%€$£]))"),
                    0.8,
                    true,
                    DateForms::dayOfMonth),
            // "Monday to Thursday" and "los viernes" come every week.
            new Form(
                    Rule.of(
                            "(?<!(?<![\\p{L}]){weekday-links#each}\\s)(?<!{weekdays}\\s?{weekday-links#to}\\s?)(?<weekday>{weekdays})"
                                    + "(?!\\s?{weekday-links#to}\\s?{weekdays})"),
                    0.75,
                    true,
                    DateForms::weekday),
            new Form(
                    Rule.of("{ahead}\\s(?<count>\\d{1,2}|{numbers})[\\s-](?<unit>{units})"),
                    0.6,
                    true,
                    DateForms::after));

    /** "15.1" and "15/1" without a year are mostly something else: believed only where a day is expected. */
    static final Form SHORT = new Form(
            Rule.of("(?<day>\\d{1,2})[./](?<month>\\d{1,2})(?![.,/]?\\d|\\s?{units})"), 0.3, true, DateForms::numbered);

    /** So much from today on, where a day is expected: "for two weeks". */
    static final Form SPAN = new Form(
            Rule.of("(?<!\\d[.,])(?<count>\\d{1,3}|{numbers})[\\s\\u00a0-](?:{further}\\s)?(?<unit>{units})"),
            0.5,
            true,
            DateForms::after);

    private DateForms() {}

    static Optional<Integer> yearOf(Matcher match) {
        String year = groupOf(match, "year");
        return Calendar.year(year != null ? year : groupOf(match, "short"));
    }

    static Optional<Span> numbered(Matcher match, Setting setting) {
        return setting.calendar().day(yearOf(match), number(match, "month"), number(match, "day"));
    }

    private static Optional<Span> slashed(Matcher match, Setting setting) {
        int first = number(match, "day");
        int second = number(match, "month");
        boolean monthFirst = second > 12 || setting.monthFirst() && first <= 12;
        return setting.calendar().day(yearOf(match), monthFirst ? first : second, monthFirst ? second : first);
    }

    static Optional<Span> named(Matcher match, Setting setting) {
        return monthOf(match).flatMap(month -> setting.calendar().day(yearOf(match), month, number(match, "day")));
    }

    private static Optional<Span> inWords(Matcher match, Setting setting) {
        return Phrases.of("ordinals")
                .meaning(match.group("ordinal"))
                .flatMap(day -> monthOf(match)
                        .flatMap(month -> setting.calendar().day(yearOf(match), month, Integer.parseInt(day))));
    }

    /** "24/7" is no day, and west of the Atlantic the month comes first. */
    private static Optional<Span> slashedWithoutYear(Matcher match, Setting setting) {
        int first = number(match, "day");
        int second = number(match, "month");
        boolean monthFirst = setting.monthFirst() && first <= 12;
        return first == 24 && second == 7
                ? Optional.empty()
                : setting.calendar().day(Optional.empty(), monthFirst ? first : second, monthFirst ? second : first);
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

    private static Optional<Span> relative(Matcher match, Setting setting) {
        String code = Phrases.of("relative-dates").meaning(match.group("what")).orElseThrow();
        String part = partOf(match);
        // "Month" and "year" alone are no dates; "end of the month" is one.
        boolean none = part == null && code.startsWith("+0") && !code.endsWith("D");
        return none || code.equals("now")
                ? Optional.empty()
                : setting.calendar().relative(code).map(span -> span.part(part));
    }

    private static Optional<Span> weekday(Matcher match, Setting setting) {
        return Phrases.of("weekdays")
                .meaning(match.group("weekday"))
                .flatMap(day -> setting.calendar().weekday(Integer.parseInt(day)));
    }

    private static Optional<Span> dayOfMonth(Matcher match, Setting setting) {
        Optional<Integer> weekday = Optional.ofNullable(groupOf(match, "weekday"))
                .flatMap(Phrases.of("weekdays")::meaning)
                .map(Integer::valueOf);
        String day = match.group("day") == null ? "number" : "day";
        return setting.calendar().dayOfMonth(number(match, day), weekday);
    }

    private static Optional<Span> after(Matcher match, Setting setting) {
        return Phrases.of("units")
                .meaning(match.group("unit"))
                .flatMap(unit -> Counts.of(match.group("count"))
                        .flatMap(count -> setting.calendar().after(count, unit)));
    }

    private static Optional<Integer> monthOf(Matcher match) {
        return Phrases.of("months").meaning(match.group("name")).map(Integer::valueOf);
    }

    private static @Nullable String partOf(Matcher match) {
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

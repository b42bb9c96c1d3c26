package org.partnerpost.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.opportunity.Field;
import org.partnerpost.wording.Counts;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Rule;
import org.partnerpost.wording.Words;

/** How long the work lasts: "3 months", "sechs Wochen", "P3M". Years of experience and days a week are something else. */
final class DurationReader {
    private static final Rule COUNTED = Rule.of(
            "(?:(?<from>\\d{1,3}|{numbers})\\s?(?:-|–|to|bis|à|a|or|oder|ou|o|tot)\\s?)?"
                    + "(?<count>\\d{1,3}(?:[.,]5)?|{numbers})(?:\\s?\\(\\p{L}{1,15}\\))?[\\s\\u00a0-]{0,2}(?<unit>{units})");
    private static final Rule PHRASE = Rule.of("(?<phrase>{reading/durations})");
    /** Beyond, somebody tells how old something is: "they have been on Navision for 12 years". */
    private static final BigDecimal LONGEST_YEARS = BigDecimal.valueOf(7);

    private static final Rule ISO = Rule.of("P\\d{1,3}[DWMY]");
    private static final Cues BEFORE = Cues.adjacent("reading/duration-cues", "before");
    private static final Cues AFTER = Cues.adjacent("reading/duration-cues", "after");
    private static final Cues NOT_BEFORE = Cues.adjacent("reading/duration-cues", "not-before");
    private static final Cues EFFORT = Cues.adjacent("reading/duration-cues", "effort");
    private static final Cues EFFORT_BEFORE = Cues.adjacent("reading/duration-cues", "effort-before");
    private static final Cues NOT_AFTER = Cues.adjacent("reading/duration-cues", "not-after");

    private static final Pattern BEGINS = Pattern.compile("(?:^|[,;(|\\n]|[ \\u00a0][-–—/+])[ \\u00a0]{0,2}$");
    private static final Rule ENDS =
            Rule.bare("\\s{0,2}(?:$|[.,;)|\\n]|[-–—/+][ \\u00a0]|{reading/duration-cues#spread}(?!\\p{L}))");
    private static final int NEAR = 30;

    private DurationReader() {}

    static Optional<Field<String>> in(Passage passage) {
        List<Field<String>> found = new ArrayList<>();
        for (Matcher iso : ISO.in(passage.text())) {
            if (iso.group().startsWith("P")) {
                found.add(passage.field(
                        iso.group().toUpperCase(java.util.Locale.ROOT), iso.group(), 0.9, iso.start(), iso.end()));
            }
        }
        for (Matcher phrase : PHRASE.in(passage.text())) {
            String iso8601 = Phrases.of("reading/durations")
                    .meaning(phrase.group("phrase"))
                    .orElseThrow();
            add(found, passage, phrase, iso8601, 0.8, false);
        }
        for (Matcher counted : COUNTED.in(passage.text())) {
            counted(found, passage, counted);
        }
        return found.stream().max(Comparator.comparingDouble(Field::confidence));
    }

    /** How long a text says that something lasts, whatever it is: "three weeks"; empty where it counts no days. */
    static Optional<String> spanOf(String text) {
        Matcher counted = COUNTED.over(text);
        if (!counted.find()) {
            return Optional.empty();
        }
        String unit = Phrases.of("units").meaning(counted.group("unit")).orElseThrow();
        return number(counted.group("count")).flatMap(many -> Durations.of(many, unit));
    }

    /** What a text says that is a length and nothing else: "three months"; empty for any other. */
    static Optional<String> whole(String text) {
        return COUNTED.over(text).matches() ? spanOf(text) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String count) {
        return Character.isDigit(count.charAt(0))
                ? Optional.of(new BigDecimal(count.replace(',', '.')))
                : Counts.of(count).map(BigDecimal::valueOf);
    }

    private static void counted(List<Field<String>> found, Passage passage, Matcher match) {
        String count = match.group("count");
        boolean digits = Character.isDigit(count.charAt(0));
        Optional<BigDecimal> number = number(count);
        String unit = Phrases.of("units").meaning(match.group("unit")).orElseThrow();
        Words words = passage.words();
        if (unit.equals("D")
                && (EFFORT.after(words, words.firstFrom(match.end()))
                        || EFFORT_BEFORE.before(words, words.firstFrom(match.start())))) {
            return;
        }
        if (unit.equals("Y")
                && number.filter(many -> many.compareTo(LONGEST_YEARS) > 0).isPresent()) {
            return;
        }
        boolean article = !digits && number.filter(BigDecimal.ONE::equals).isPresent();
        boolean alone = digits && unit.equals("D") && isAlone(passage.text(), match);
        boolean plain = !article && (unit.equals("W") || unit.equals("M") || alone);
        double confidence = match.group("from") == null ? 0.9 : 0.8;
        number.flatMap(many -> Durations.of(many, unit))
                .ifPresent(value -> add(found, passage, match, value, confidence, !plain));
    }

    /** "Reports, remote, 10 days, in Spanish": a part of a list, and nothing else than how long. */
    private static boolean isAlone(String text, Matcher match) {
        return BEGINS.matcher(text.substring(Math.max(0, match.start() - NEAR), match.start()))
                        .find()
                && ENDS.over(text)
                        .region(match.end(), Math.min(text.length(), match.end() + NEAR))
                        .lookingAt();
    }

    private static void add(
            List<Field<String>> found,
            Passage passage,
            Matcher match,
            String value,
            double confidence,
            boolean needsCue) {
        Words words = passage.words();
        int first = words.firstFrom(match.start());
        int next = words.firstFrom(match.end());
        boolean length = AFTER.after(words, next);
        int told = length(BEFORE.endBefore(words, first));
        // "Umowa na" is a longer word for it than "na", which in another language means "after".
        // A comma parts it from the "net" of ".NET, 6 months".
        int refused = length(NOT_BEFORE
                .endBefore(words, first)
                .filter(hit -> passage.text()
                                .substring(words.get(hit.to() - 1).end(), match.start())
                                .indexOf(',')
                        < 0));
        boolean otherwise = refused > 0 && refused >= told;
        if (NOT_AFTER.after(words, next) || otherwise && !length) {
            return;
        }
        boolean cue = length || told > 0;
        if (cue || !needsCue) {
            found.add(passage.field(
                    value, match.group(), cue ? confidence : confidence * 0.7, match.start(), match.end()));
        }
    }

    private static int length(Optional<Phrases.Hit> hit) {
        return hit.map(phrase -> phrase.to() - phrase.from()).orElse(0);
    }
}

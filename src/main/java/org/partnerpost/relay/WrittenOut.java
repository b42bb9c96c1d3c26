package org.partnerpost.relay;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.wording.PhraseTable;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Rule;

/**
 * Takes out contact data that is written as words, "weber dot example" and "oh one one three …", and the numbers of tax and register. The
 * words stand in {@code index/relay/written-out.tsv}.
 */
final class WrittenOut {
    private static final String BEFORE = "(?:\\s{1,2}|\\s?[(\\[{]\\s?)";
    private static final String BEHIND = "(?:\\s{1,2}|\\s?[)\\]}]\\s?)";
    private static final String LABEL = "[\\p{L}\\p{N}-]{2,60}";
    private static final String DOT = BEFORE + "{relay/written-out#dot}" + BEHIND;
    private static final String POINT = BEFORE + "{relay/written-out#point}" + BEHIND;
    private static final String NAME = "(?!{relay/written-out#before-none}(?![\\p{L}\\p{N}]))" + LABEL;
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{1,2}");
    private static final String BETWEEN = "[\\s,;./()–-]{1,3}";
    private static final String DIGIT = "(?:{relay/written-out#zero}|{relay/written-out#digit}|" + numbers() + ")";
    private static final String MORE = "(?:" + BETWEEN + "(?:" + DIGIT + "|\\d{1,4})(?![\\p{L}\\p{N}]))";

    private static final List<Rule> DATA = List.of(
            Rule.of("www(?:(?:" + DOT + "|" + POINT + ")" + LABEL + "){1,4}"),
            Rule.of(NAME + "(?:" + DOT + LABEL + "){1,4}"),
            // What was an address a moment ago begins with it: "kim dot w at …".
            Rule.bare(
                    "(?<![\\p{L}\\p{N}])" + NAME + "(?:" + DOT + LABEL + "){0,3}" + DOT + Pattern.quote(Masking.MASK)),
            Rule.of(NAME + "(?:" + POINT + LABEL + "){0,3}" + POINT + "{relay/written-out#ending}"),
            Rule.bare("(?<![\\p{L}\\p{N}])(?:\\+?\\d{1,4}" + BETWEEN + ")?" + DIGIT + "(?:" + BETWEEN + DIGIT
                    + "(?![\\p{L}\\p{N}])){5,30}"),
            Rule.bare("(?<![\\p{L}\\p{N}])\\+?{relay/written-out#zero}" + MORE + "{3,30}"));

    /** With four digits at least: "VAT 20 %" tells of nobody. */
    private static final Rule NUMBER = Rule.of("{relay/written-out#number-of}"
            + "(?:\\s?[.:#=,]|\\s?(?:is|ist|est|es|lautet|number|no|nr|nummer|n°|nº|núm|reg)(?![\\p{L}])){0,3}\\s{0,2}"
            + "(?<number>(?=(?:[\\p{L} ./-]{0,6}\\d){4})[\\p{L}\\d](?:[ ./-]?[\\p{L}]{0,3}\\d[\\p{L}]{0,2}){3,24})");

    /** As the states of Europe write it, whatever stands before it. */
    private static final Pattern VAT = Pattern.compile("(?<![\\p{L}\\p{N}])"
            + "(?:AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI)"
            + "[ -]?[A-Z]{0,2}\\d(?:[ .]?\\d){6,11}(?:[A-Z]\\d{0,2})?[A-Z]?(?![\\p{L}\\p{N}])");

    private WrittenOut() {}

    static String masked(String text) {
        String masked = text;
        for (Rule data : DATA) {
            masked = data.over(masked).replaceAll(Matcher.quoteReplacement(Masking.MASK));
        }
        return VAT.matcher(withoutNumbers(masked)).replaceAll(Matcher.quoteReplacement(Masking.MASK));
    }

    /** The word before it stays: that there is a number tells of nobody. */
    private static String withoutNumbers(String text) {
        StringBuilder masked = new StringBuilder();
        Matcher number = NUMBER.over(text);
        int from = 0;
        while (number.find()) {
            masked.append(text, from, number.start("number")).append(Masking.MASK);
            from = number.end();
        }
        return masked.append(text.substring(from)).toString();
    }

    private static String numbers() {
        String table = "expression/number-parts";
        return PhraseTable.rows(table).stream()
                .map(PhraseTable.Row::value)
                .filter(value -> TWO_DIGITS.matcher(value).matches())
                .distinct()
                .map(value -> Phrases.of(table, value).alternation())
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}

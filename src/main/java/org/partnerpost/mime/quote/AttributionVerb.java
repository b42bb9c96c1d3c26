package org.partnerpost.mime.quote;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.wording.PhraseTable;

/** The word for "wrote" in the line that introduces a quote, and what may stand behind it there. */
final class AttributionVerb {
    private static final String BEFORE = "(?:^|(?<=[\\s>\\])\"',]))";

    /** In these languages the verb comes last. */
    private static final Pattern LAST = anyOf("last");

    /** In these the name may follow it. */
    private static final Pattern BEFORE_NAME = anyOf("named");

    private static final Pattern WHEN =
            Pattern.compile("(?:on|at|am|um|le|el|il|den) .{0,40}\\d.{0,40}", Pattern.CASE_INSENSITIVE);
    private static final int MAX_NAME_WORDS = 5;

    private AttributionVerb() {}

    private static Pattern anyOf(String value) {
        String verbs = PhraseTable.phrases("mime/wrote", value).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(BEFORE + "(?:" + verbs + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param text without the colon at its end */
    static boolean in(String text) {
        Matcher last = LAST.matcher(text);
        while (last.find()) {
            String rest = text.substring(last.end()).strip();
            if (rest.isEmpty() || rest.indexOf('@') >= 0 || WHEN.matcher(rest).matches()) {
                return true;
            }
        }
        Matcher named = BEFORE_NAME.matcher(text);
        if (!named.find()) {
            return false;
        }
        String rest = text.substring(named.end()).strip();
        return isName(rest) || WHEN.matcher(rest).matches();
    }

    /** Whether nothing else stands there. */
    static boolean is(String text) {
        return LAST.matcher(text).matches() || BEFORE_NAME.matcher(text).matches();
    }

    private static boolean isName(String text) {
        if (text.isEmpty() || text.indexOf('@') >= 0) {
            return true;
        }
        int first = text.codePointAt(0);
        boolean begins = Character.isUpperCase(first)
                || "\"'<(„“".indexOf(first) >= 0
                || text.startsWith("von ")
                || text.startsWith("van ");
        return begins && text.split("\\s+").length <= MAX_NAME_WORDS;
    }
}

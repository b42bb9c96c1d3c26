package org.partnerpost.mime.quote;

import java.util.List;
import java.util.regex.Pattern;

/** The line that introduces a quote: "On Monday, Pat wrote:", over several lines, in many languages. */
final class AttributionLine {
    private static final int MAX_LINES = 8;
    private static final int MAX_LENGTH = 500;

    private static final Pattern WORD_OPENING = Pattern.compile(
            "(?:(?:on|at|le|el|il|op|em|w dniu|dnia|den|am|il giorno|no dia|a|på|в|у)[ ,\u00a0]|在|于).*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DIGIT_OPENING = Pattern.compile("\\D{0,20}\\d.*", Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[./ -]|\\d{1,2}[:.h]\\d{2}|\\d{4}|\\d{1,2}[,年月]");

    /** A date, a name and an address without any word, as Gmail writes it in some languages. */
    private static final Pattern DATE_AND_ADDRESS =
            Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2} [^\\n<]{1,160}< ?[^<>\\s]{1,200}@[^<>\\s]{1,200}>:?"
                    + "|\\d{4}-\\d{2}-\\d{2} \\d{1,2}:\\d{2} (?:GMT|UTC)[+-]\\d{2}:\\d{2} [^<\\n]{1,80}");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]$");

    /** How sure a text is to be an introduction, by the way it begins. */
    private enum Strength {
        NONE,
        /** By nothing but its moment and the marked quote below it. */
        MARKED,
        WEAK,
        DATED,
        OPENED
    }

    private AttributionLine() {}

    /** Whether the text is the verb of an introduction and its colon alone. */
    static boolean isVerb(String text) {
        return AttributionVerb.is(trimEnd(text));
    }

    /** How many lines the introduction takes that begins at this one; 0 where none does. */
    static int lengthAt(List<String> lines, int at) {
        String first = lines.get(at).strip();
        if (first.isEmpty() || first.length() > MAX_LENGTH) {
            return 0;
        }
        boolean opens = opensWithDate(first);
        var joined = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + MAX_LINES); i++) {
            String line = lines.get(i).strip();
            boolean goesOn = opens || !line.isEmpty();
            if (!goesOn || QuoteCut.isPrefixed(line) || joined.length() + line.length() > MAX_LENGTH) {
                return 0;
            }
            joined.append(joined.isEmpty() || line.isEmpty() ? "" : " ").append(line);
            Strength strength = line.isEmpty() ? Strength.NONE : strength(joined.toString(), lines, i + 1);
            if (strength != Strength.NONE) {
                return strongerWithin(strength, lines, at + 1, i + 1) ? 0 : i + 1 - at;
            }
        }
        return 0;
    }

    /** Whether a later line begins it better: then the lines before are the sender's own. */
    private static boolean strongerWithin(Strength strength, List<String> lines, int from, int to) {
        for (int start = from; start < to; start++) {
            String rest = String.join(" ", lines.subList(start, to)).strip();
            Strength later = strength(rest, lines, to);
            boolean better = strength == Strength.WEAK ? later.compareTo(Strength.WEAK) > 0 : later == Strength.OPENED;
            // "at 10:18, Pat wrote:" is only the tail of what began with the day.
            if (better && AttributionForm.hasDay(rest)
                    || later != Strength.NONE && opensBehindSentence(rest, lines, start)
                    || later != Strength.NONE && (AttributionForm.is(rest) || strength == Strength.MARKED)) {
                return true;
            }
        }
        return false;
    }

    /** A sentence of the sender's own that happens to begin with "On" and a number ends above a blank line. */
    private static boolean opensBehindSentence(String rest, List<String> lines, int start) {
        int above = start - 1;
        while (above > 0 && lines.get(above).isBlank()) {
            above--;
        }
        return above < start - 1
                && SENTENCE_END.matcher(lines.get(above).strip()).find()
                && WORD_OPENING.matcher(trimStart(rest)).matches();
    }

    private static boolean opensWithDate(String line) {
        String start = trimStart(line);
        return WORD_OPENING.matcher(start).matches() && DATE.matcher(start).find();
    }

    private static Strength strength(String text, List<String> lines, int next) {
        if (DATE_AND_ADDRESS.matcher(text).matches()) {
            return Strength.OPENED;
        }
        String plain = text.replace("*", "");
        String bare = trimEnd(plain);
        if (AttributionForm.is(plain)) {
            return WORD_OPENING.matcher(trimStart(plain)).matches() || Character.isDigit(plain.charAt(0))
                    ? Strength.OPENED
                    : Strength.DATED;
        }
        if (bare.length() == plain.length()) {
            return Strength.NONE;
        }
        if (!AttributionVerb.in(bare)) {
            return AttributionForm.isOverMarkedQuote(plain) && QuoteCut.introducesPrefixed(lines, next)
                    ? Strength.MARKED
                    : Strength.NONE;
        }
        if (DATE.matcher(bare).find()) {
            String start = trimStart(bare);
            if (WORD_OPENING.matcher(start).matches()) {
                return Strength.OPENED;
            }
            if (DIGIT_OPENING.matcher(start).matches()) {
                return Strength.DATED;
            }
        }
        return bare.indexOf('@') > 0 || QuoteCut.introducesPrefixed(lines, next) ? Strength.WEAK : Strength.NONE;
    }

    /** Without the colon, hyphens or bracket that ends an introduction. */
    private static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && ":：-–—. \u00a0".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean marked = text.indexOf(':', end) >= 0 || text.indexOf('：', end) >= 0 || text.indexOf("--", end) >= 0;
        return marked ? text.substring(0, end) : text;
    }

    private static String trimStart(String text) {
        int start = 0;
        while (start < text.length() && "- \u00a0[(".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }
}

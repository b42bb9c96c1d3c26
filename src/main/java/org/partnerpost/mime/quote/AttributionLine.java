package org.partnerpost.mime.quote;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The line that introduces a quote: "On Monday, Pat wrote:", over up to four lines, in many languages. */
final class AttributionLine {
    private static final int MAX_LINES = 5;
    private static final int MAX_LENGTH = 500;

    /** Words for "wrote"; each stands in an introduction of its language. */
    private static final Pattern WROTE = Pattern.compile(
            "(?:^|[\\s>\\])\"',])(?:wrote|writes|said|schrieb|hat geschrieben|a écrit|écrivait|escribió|escribio|ha scritto|scrisse|schreef"
                    + "|het volgende geschreven|escreveu|napisał(?:a|\\(a\\)|/a)?|pisze|skrev|написал(?:а|\\(а\\))?|пишет|пише|написав(?:ла)?"
                    + "|写道|寫道|kirjoitti)(?![\\p{L}])",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern OPENING = Pattern.compile(
            "(?:on|at|am|le|el|il|op|em|w dniu|dnia|den|on|le|il giorno|no dia|a|på|в|у|在|于)[ ,]?.*|\\D{0,20}\\d.*",
            Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[./ -]|\\d{1,2}[:.h]\\d{2}|\\d{4}|\\d{1,2}[,年月]");

    /** A date, a name and an address without any word, as Gmail writes it in some languages. */
    private static final Pattern DATE_AND_ADDRESS = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2} \\d{1,2}:\\d{2}(?: (?:GMT|UTC)?[+-]?\\d{0,2}:?\\d{0,2})?:? [^\\n]{1,120}<[^<>\\s]{1,200}@[^<>\\s]{1,200}>:?");

    private AttributionLine() {}

    /** How many lines the introduction takes that begins at this one; 0 where none does. */
    static int lengthAt(List<String> lines, int at) {
        if (!plausible(lines.get(at))) {
            return 0;
        }
        var joined = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + MAX_LINES); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || QuoteCut.isPrefixed(line) || joined.length() + line.length() > MAX_LENGTH) {
                return 0;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            if (introduces(joined.toString(), lines, i + 1)) {
                return i + 1 - at;
            }
        }
        return 0;
    }

    /** Spares the search for most lines: an introduction begins with a letter, a digit or a mark before a name. */
    private static boolean plausible(String line) {
        String start = line.strip();
        return !start.isEmpty() && start.length() <= MAX_LENGTH;
    }

    private static boolean introduces(String text, List<String> lines, int next) {
        String lower = text.replace("*", "").toLowerCase(Locale.ROOT);
        if (DATE_AND_ADDRESS.matcher(text).matches()) {
            return true;
        }
        String bare = trimEnd(lower);
        boolean ends = bare.length() < lower.length();
        if (!ends || !WROTE.matcher(bare).find()) {
            return false;
        }
        boolean dated = DATE.matcher(bare).find();
        boolean addressed = bare.indexOf('@') > 0;
        boolean opened = OPENING.matcher(trimStart(bare)).matches();
        return opened && dated || addressed || QuoteCut.introducesPrefixed(lines, next);
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

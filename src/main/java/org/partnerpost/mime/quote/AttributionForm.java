package org.partnerpost.mime.quote;

import java.util.regex.Pattern;

/** An introduction known by its form in any language: a day, a time, and an address in brackets, in a line that ends in a colon. */
final class AttributionForm {
    private static final int MAX_LENGTH = 300;
    private static final int MAX_BEFORE_DIGIT = 25;
    private static final int MAX_BEFORE = 120;
    private static final int MAX_NAME = 60;
    private static final int MAX_AFTER = 40;

    private static final Pattern DAY = Pattern.compile(
            "\\d{1,4}([./-]) ?\\d{1,2} ?\\1|(?<!\\d)(?:19|20|25)\\d{2}(?!\\d)|(?<![\\p{L}\\d])\\d{1,2}[./] ?\\p{L}{3}|[年년]");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d.])\\d{1,2}[:.h]\\d{2}(?!\\d|\\.\\d)|\\d{1,2} ?(?:am|pm|uhr|h|点|點|時|시)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private AttributionForm() {}

    /** Whether it is one by itself, whatever follows. */
    static boolean is(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        int angle = text.lastIndexOf('<');
        int opened = angle < 0 ? text.indexOf('(') : angle;
        int closed = angle < 0 ? text.indexOf(')', opened + 1) : text.lastIndexOf('>');
        if (opened < 0 || closed < opened || text.substring(opened, closed).indexOf('@') < 0) {
            return false;
        }
        String before = text.substring(0, opened);
        String after = text.substring(closed + 1).strip();
        boolean ends = endsInColon(after) || AttributionVerb.is(after);
        boolean dateFirst = beginsWithDate(before, MAX_BEFORE_DIGIT)
                && before.length() <= MAX_BEFORE
                && isMoment(before)
                && after.length() <= MAX_AFTER;
        boolean nameFirst =
                before.length() <= MAX_NAME && before.chars().noneMatch(Character::isDigit) && isMoment(after);
        return ends && (dateFirst || nameFirst);
    }

    /** Whether it may be one where a marked quote follows: then the address is not needed. */
    static boolean isOverMarkedQuote(String text) {
        return text.length() <= MAX_LENGTH && endsInColon(text) && beginsWithDate(text, MAX_NAME) && isMoment(text);
    }

    private static boolean isMoment(String text) {
        return hasDay(text) && TIME.matcher(text).find();
    }

    static boolean hasDay(String text) {
        return DAY.matcher(text).find();
    }

    private static boolean beginsWithDate(String text, int within) {
        return text.substring(0, Math.min(text.length(), within)).chars().anyMatch(Character::isDigit);
    }

    private static boolean endsInColon(String text) {
        return text.endsWith(":") || text.endsWith("：");
    }
}

package org.partnerpost.mime;

/** Makes any text fit for the database, the index and the eyes: the one place where controls and stray characters end. */
final class CleanText {
    /** Real scripts stack a handful of marks on a letter; hundreds are an attack on whoever has to draw them. */
    private static final int MAX_MARKS = 8;

    private CleanText() {}

    /** Line ends to {@code \n}; controls but line feed and tab removed; lone surrogates to U+FFFD; stacked marks cut. */
    static String lines(String text) {
        var clean = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                if (i < text.length() && text.charAt(i) == '\n') {
                    continue;
                }
                c = '\n';
            }
            if (c == '\u2028' || c == '\u2029' || c == '\u0085') {
                c = '\n';
            }
            marks = isMark(c) ? marks + 1 : 0;
            if (marks > MAX_MARKS || removed(c)) {
                continue;
            }
            clean.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
        }
        return clean.toString();
    }

    /** The same on one line: line ends and tabs to spaces, and marks that steer the reading direction removed. */
    static String line(String text) {
        String clean = lines(text);
        var line = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (!steersDirection(c)) {
                line.append(c == '\n' || c == '\t' ? ' ' : c);
            }
        }
        return line.toString().strip();
    }

    /** Cuts without splitting a pair of surrogates. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    static boolean steersDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    /** Of those that steer it the ones that can show a text in another order; a lone mark beside a word cannot. */
    static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean removed(int c) {
        return c != '\n' && c != '\t' && Character.isISOControl(c)
                || c == 0xFEFF
                || c == 0x00AD
                || (c & 0xFFFE) == 0xFFFE;
    }
}

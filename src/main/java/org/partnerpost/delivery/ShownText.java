package org.partnerpost.delivery;

import java.util.Arrays;
import java.util.List;

/** Other people's words, made fit to stand in a mail of ours: nothing in them can break it or make it look like another. */
final class ShownText {
    private ShownText() {}

    /** On one line, white space folded, cut after {@code max} characters. */
    static String line(String text, int max) {
        return cut(visible(text, max).replaceAll("\\s+", " ").strip(), max);
    }

    /** As paragraphs, at most {@code max} characters in all; empty lines and line ends part them. */
    static List<String> paragraphs(String text, int max) {
        return Arrays.stream(cut(visible(text, max), max).split("\\n"))
                .map(paragraph -> paragraph.replaceAll(" {2,}", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static String visible(String text, int max) {
        var clean = new StringBuilder();
        text.codePoints().limit(4L * max).forEach(c -> {
            if (c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x85) {
                clean.append('\n');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                clean.append(' ');
            } else if (!hidden(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** Controls, lone surrogates, what is no character, and marks that turn the direction of writing. */
    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200E
                || c == 0x200F
                || c == 0xFEFF
                || c >= 0xE0000 && c <= 0xE007F;
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > max / 2 ? space : end).strip() + "…";
    }
}

package org.partnerpost.mail;

/** The name beside an address, made fit for people's eyes and for any header, page or database. */
final class DisplayName {
    private static final int MAX_LENGTH = 200;

    private DisplayName() {}

    /** Controls, directional marks and lone surrogates removed, white space folded, cut at 200 characters. */
    static String clean(String name) {
        var text = new StringBuilder(Math.min(name.length(), MAX_LENGTH));
        name.codePoints().limit(10L * MAX_LENGTH).forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else if (!hidden(c) && text.length() < MAX_LENGTH) {
                text.appendCodePoint(c);
            }
        });
        return text.toString().strip();
    }

    static boolean steersDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || steersDirection(c)
                || c >= 0x200B && c <= 0x200D
                || c == 0x2060
                || c == 0xFEFF
                || c >= 0xE0000 && c <= 0xE007F;
    }
}

package org.partnerpost.mail;

/**
 * Text as a database and every mail client can take it: mail brings NUL characters and halves of surrogate pairs, and PostgreSQL
 * refuses both.
 */
public final class StorableText {
    private StorableText() {}

    /** The same text without NUL, and with U+FFFD in place of each lone surrogate. Any length; the same object where nothing is wrong. */
    public static String of(String text) {
        int wrong = firstWrong(text);
        if (wrong < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, wrong);
        for (int i = wrong; i < text.length(); i++) {
            char c = text.charAt(i);
            if (pairAt(text, i)) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append('\uFFFD');
            } else if (c != 0) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static int firstWrong(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (pairAt(text, i)) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean pairAt(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }
}

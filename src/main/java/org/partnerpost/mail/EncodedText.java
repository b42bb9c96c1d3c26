package org.partnerpost.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes text as encoded words of UTF-8 (RFC 2047), none longer than 75 characters, no character cut in two. */
final class EncodedText {
    private static final int MAX_WORD = 75;
    private static final int MIN_WORD = 30;
    private static final int FRAME = "=?UTF-8?B?".length() + "?=".length();
    /** What both text and phrases may hold unencoded in the Q form (section 5, rule 3). */
    private static final String SAFE = "!*+-/";

    private EncodedText() {}

    /** @param firstRoom how long the first word may be, since the field's name stands before it */
    static String of(String text, int firstRoom) {
        boolean quoted = mostlyAscii(text);
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        int room = Math.clamp(firstRoom, MIN_WORD, MAX_WORD) - FRAME;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int cost = cost(c, quoted, word);
            if (used + cost > room) {
                words.add(framed(word.toString(), quoted));
                word.setLength(0);
                used = 0;
                room = MAX_WORD - FRAME;
                cost = cost(c, quoted, word);
            }
            word.appendCodePoint(c);
            used += cost;
            i += Character.charCount(c);
        }
        words.add(framed(word.toString(), quoted));
        return String.join(" ", words);
    }

    private static boolean mostlyAscii(String text) {
        long beyond = text.chars().filter(c -> c > 126).count();
        return beyond * 4 < text.length();
    }

    /** How much longer the encoded word gets by this character. */
    private static int cost(int c, boolean quoted, StringBuilder before) {
        if (quoted) {
            return c == ' ' || isSafe(c) ? 1 : 3 * utf8Length(c);
        }
        int bytes = before.toString().getBytes(StandardCharsets.UTF_8).length;
        return base64Length(bytes + utf8Length(c)) - base64Length(bytes);
    }

    private static int base64Length(int bytes) {
        return (bytes + 2) / 3 * 4;
    }

    private static int utf8Length(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }

    private static boolean isSafe(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c < 0x80 && SAFE.indexOf(c) >= 0;
    }

    private static String framed(String text, boolean quoted) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!quoted) {
            return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
        }
        var word = new StringBuilder("=?UTF-8?Q?");
        for (byte b : bytes) {
            if (b == ' ') {
                word.append('_');
            } else if (isSafe(b & 0xff)) {
                word.append((char) b);
            } else {
                word.append(String.format("=%02X", b));
            }
        }
        return word.append("?=").toString();
    }
}

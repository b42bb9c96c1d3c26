package org.partnerpost.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decodes RFC 2047 encoded words in unstructured text and names, tolerantly and in linear time. Adjacent words of one
 * charset are decoded as one run of bytes, since senders cut characters in two. What cannot be decoded stays as written.
 * The result may hold any character, line ends too: whoever shows or writes it cleans it.
 */
public final class EncodedWords {
    /** More words than any honest field has; the rest is left out. */
    public static final int MAX_WORDS = 1_000;

    private record Word(Charset charset, byte[] bytes, int end) {}

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private @Nullable Charset pendingCharset;

    private EncodedWords(String source) {
        this.source = source;
    }

    /** @return the text with its encoded words decoded; after {@link #MAX_WORDS} words it ends */
    public static String decode(String source) {
        return source.contains("=?") ? new EncodedWords(source).run() : source;
    }

    /** Whether there are more of them than {@link #decode} reads. */
    public static boolean exceed(String source) {
        int marks = 0;
        for (int at = source.indexOf("=?"); at >= 0 && marks <= MAX_WORDS; at = source.indexOf("=?", at + 2)) {
            marks++;
        }
        return marks > MAX_WORDS;
    }

    private String run() {
        int copied = 0;
        int words = 0;
        int from = 0;
        while (true) {
            int start = source.indexOf("=?", from);
            if (start < 0) {
                break;
            }
            Word word = wordAt(start);
            if (word == null) {
                from = start + 2;
                continue;
            }
            String between = source.substring(copied, start);
            if (pendingCharset == null || !between.isBlank()) {
                flush();
                text.append(between);
            } else if (!pendingCharset.equals(word.charset)) {
                flush();
            }
            pendingCharset = word.charset;
            pending.writeBytes(word.bytes);
            copied = word.end;
            from = word.end;
            if (++words == MAX_WORDS) {
                copied = source.length();
                break;
            }
        }
        flush();
        return text.append(source, copied, source.length()).toString();
    }

    private void flush() {
        if (pendingCharset != null) {
            text.append(new String(pending.toByteArray(), pendingCharset));
        }
        pending.reset();
        pendingCharset = null;
    }

    /** {@code =?charset[*language]?B|Q?text?=}, RFC 2047 section 2 and RFC 2231 section 5. */
    private @Nullable Word wordAt(int start) {
        int charsetEnd = markWithin(start + 2, 60);
        if (charsetEnd < 0 || charsetEnd + 2 >= source.length() || source.charAt(charsetEnd + 2) != '?') {
            return null;
        }
        int textStart = charsetEnd + 3;
        int textEnd = markWithin(textStart, 2_000);
        if (textEnd < 0 || textEnd + 1 >= source.length() || source.charAt(textEnd + 1) != '=') {
            return null;
        }
        String body = source.substring(textStart, textEnd);
        byte[] bytes = switch (source.charAt(charsetEnd + 1)) {
            case 'B', 'b' -> base64(body);
            case 'Q', 'q' -> quoted(body);
            default -> null;
        };
        return bytes == null ? null : new Word(charset(source.substring(start + 2, charsetEnd)), bytes, textEnd + 2);
    }

    private int markWithin(int from, int length) {
        int limit = Math.min(source.length(), from + length);
        for (int i = from; i < limit; i++) {
            if (source.charAt(i) == '?') {
                return i;
            }
        }
        return -1;
    }

    private static Charset charset(String label) {
        int star = label.indexOf('*');
        String name = (star < 0 ? label : label.substring(0, star)).toLowerCase(Locale.ROOT);
        if (name.equals("us-ascii") || name.equals("iso-8859-1")) {
            return Charset.forName("windows-1252");
        }
        try {
            return name.endsWith("utf-7") ? StandardCharsets.US_ASCII : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static byte @Nullable [] base64(String body) {
        try {
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] quoted(String body) {
        var bytes = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '=' && hex(body, i + 1) >= 0) {
                bytes.write(hex(body, i + 1));
                i += 2;
            } else if (c == '_') {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(String text, int at) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}

package org.partnerpost.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes to text, whatever their label says. Labels that name a subset are read as the superset that senders mean; where the label
 * is missing, unknown or of the Latin family, bytes that are valid UTF-8 are UTF-8.
 */
final class TextDecoder {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What senders write, and what they mean by it (as browsers do, WHATWG Encoding section 4.2). */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ansi_x3.4-1968", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("utf8", "utf-8"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"));

    private TextDecoder() {}

    /** Bytes of a header or another place that has no label. */
    static String unlabelled(byte[] raw, int from, int to) {
        return unlabelled(java.util.Arrays.copyOfRange(raw, from, to));
    }

    /** @param label as the mail gives it; unknown ones count as missing and are never shown */
    static String decode(byte[] bytes, Optional<String> label) {
        Charset charset = label.map(TextDecoder::charset).orElse(WESTERN);
        if (charset.name().startsWith("UTF-16")) {
            return utf16(bytes, charset);
        }
        if (charset.equals(StandardCharsets.UTF_8) || charset.equals(WESTERN)) {
            return unlabelled(bytes);
        }
        return new String(bytes, charset);
    }

    /** Whether the label names a charset that is known here. */
    static boolean known(String label) {
        return supported(label.strip().toLowerCase(Locale.ROOT)) || isUtf7(label);
    }

    private static Charset charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        return supported(name) && !isUtf7(name) ? Charset.forName(MEANT.getOrDefault(name, name)) : WESTERN;
    }

    private static boolean supported(String name) {
        try {
            return Charset.isSupported(MEANT.getOrDefault(name, name));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isUtf7(String label) {
        return label.toLowerCase(Locale.ROOT).contains("utf-7");
    }

    private static String unlabelled(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, looksLikeUtf8(bytes) ? StandardCharsets.UTF_8 : WESTERN);
        }
    }

    /**
     * Broken UTF-8 rather than another charset: whole sequences stand in it, or the forbidden ones (overlong, surrogates) that only
     * an attack writes.
     */
    private static boolean looksLikeUtf8(byte[] bytes) {
        int whole = 0;
        int stray = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead < 0x80) {
                continue;
            }
            int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 0;
            int found = 1;
            while (found < length && i + found < bytes.length && (bytes[i + found] & 0xc0) == 0x80) {
                found++;
            }
            if (length > 0 && found == length) {
                whole++;
                i += length - 1;
            } else {
                stray++;
            }
        }
        return whole > stray;
    }

    private static String utf16(byte[] bytes, Charset charset) {
        boolean marked = bytes.length > 1
                && ((bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff
                        || (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe);
        if (marked) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even == 0 && odd == 0) {
            return unlabelled(bytes); // labelled so, yet plainly one byte a letter
        }
        if (charset.equals(StandardCharsets.UTF_16)) {
            return new String(bytes, odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return new String(bytes, charset);
    }
}

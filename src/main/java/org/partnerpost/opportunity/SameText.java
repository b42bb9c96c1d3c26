package org.partnerpost.opportunity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What two writings of the same need share: subject and text with white space and case folded, as a hash. */
final class SameText {
    private SameText() {}

    static String hash(String subject, String text) {
        try {
            byte[] both = (folded(subject) + "\n" + folded(text)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException never) {
            throw new AssertionError(never);
        }
    }

    /** Without a pattern: the text is a stranger's, and of any length. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !folded.isEmpty();
            } else {
                if (gap) {
                    folded.append(' ');
                    gap = false;
                }
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}

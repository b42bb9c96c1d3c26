package org.partnerpost.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.partnerpost.token.Tokens.Grant;

/** How a token is made of its grant: HMAC-SHA256 (RFC 2104), the first 130 bits of it in base32 (RFC 4648 section 6). */
final class TokenText {
    static final int LENGTH = 26;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private TokenText() {}

    static String of(Grant grant, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            // Each part with its length, so that no two grants ever give the same bytes.
            for (String part : new String[] {
                grant.purpose(),
                grant.holder(),
                grant.about(),
                grant.until().map(Instant::toString).orElse("")
            }) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return base32(mac.doFinal());
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }

    /** What is stored of a token, and what it is found by. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder(LENGTH);
        for (int bit = 0; text.length() < LENGTH; bit += 5) {
            int window = (bytes[bit / 8] & 0xff) << 8 | bytes[bit / 8 + 1] & 0xff;
            text.append(ALPHABET.charAt(window >> 11 - bit % 8 & 31));
        }
        return text.toString();
    }
}

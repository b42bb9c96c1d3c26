package org.partnerpost.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What is kept of a password: PBKDF2 (RFC 8018 section 5.2) with its own salt, and with its parameters, so that they can grow. */
final class Password {
    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_OCTETS = 16;
    private static final int KEY_BITS = 256;
    private static final HexFormat HEX = HexFormat.of();

    /** Of no password: checked where there is no operator, so that the time taken tells nothing. */
    static final String NOBODYS = ALGORITHM + "$" + ROUNDS + "$" + "0".repeat(32) + "$" + "0".repeat(64);

    private Password() {}

    /** Why it may not be one; empty where it may. */
    static Optional<String> obstacle(String password, String address) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("A password has " + SHORTEST + " characters or more; three or four words do well.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("A password has " + LONGEST + " characters at most.");
        }
        boolean oneCharacter = password.codePoints().distinct().count() < 4;
        boolean named = password.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
        return oneCharacter || named
                ? Optional.of("That password would be guessed at once: choose another.")
                : Optional.empty();
    }

    static String kept(String password, RandomGenerator random) {
        byte[] salt = new byte[SALT_OCTETS];
        random.nextBytes(salt);
        return String.join(
                "$",
                ALGORITHM,
                String.valueOf(ROUNDS),
                HEX.formatHex(salt),
                HEX.formatHex(derived(ALGORITHM, password, salt, ROUNDS)));
    }

    static boolean is(String password, String kept) {
        String[] parts = kept.split("\\$");
        byte[] derived = derived(parts[0], password, HEX.parseHex(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, HEX.parseHex(parts[3]));
    }

    private static byte[] derived(String algorithm, String password, byte[] salt, int rounds) {
        String cut = password.length() > LONGEST ? password.substring(0, LONGEST) : password;
        // The same letters typed on another keyboard are the same password (RFC 8265 section 4.2).
        char[] characters = Normalizer.normalize(cut, Normalizer.Form.NFC).toCharArray();
        try {
            return SecretKeyFactory.getInstance(algorithm)
                    .generateSecret(new PBEKeySpec(characters, salt, rounds, KEY_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("passwords cannot be checked on this machine", e);
        }
    }
}

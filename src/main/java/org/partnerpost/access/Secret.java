package org.partnerpost.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Random secrets and what is kept of them. */
final class Secret {
    private static final int OCTETS = 32;

    private Secret() {}

    /** 256 bits as 64 hexadecimal digits. */
    static String drawn(RandomGenerator random) {
        byte[] secret = new byte[OCTETS];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** Plain SHA-256 is enough: such a secret has 256 random bits, so there is nothing to guess slowly. */
    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new AssertionError(never);
        }
    }
}

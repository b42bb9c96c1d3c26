package org.partnerpost.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Message-ID, as in RFC 5322 section 3.6.4.
 *
 * @param value with its angle brackets
 */
public record MessageId(String value) {
    private static final Pattern SYNTAX =
            Pattern.compile("<[\\x21-\\x7e&&[^<>@]]{1,200}@[\\x21-\\x7e&&[^<>@]]{1,200}>");

    /** Reads an id with its brackets; empty where it is none. */
    public static Optional<MessageId> parse(String text) {
        String trimmed = text.strip();
        return SYNTAX.matcher(trimmed).matches() ? Optional.of(new MessageId(trimmed)) : Optional.empty();
    }

    /** The id of a mail of ours: the same key gives the same id, so that a mail sent twice can be known as one. */
    public static MessageId derived(String key, String domain) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return new MessageId("<" + HexFormat.of().formatHex(hash, 0, 16) + "@" + domain + ">");
        } catch (NoSuchAlgorithmException never) {
            throw new AssertionError(never);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

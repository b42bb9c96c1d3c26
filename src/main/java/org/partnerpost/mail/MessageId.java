package org.partnerpost.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Message-ID, as in RFC 5322 section 3.6.4, tolerant of the dots that real mail puts in wrong places, never of anything
 * that could end a header line.
 *
 * @param value with its angle brackets
 */
public record MessageId(String value) {
    private static final Pattern SYNTAX =
            Pattern.compile("<[\\x21-\\x7e&&[^<>@]]{1,200}@[\\x21-\\x7e&&[^<>@]]{1,200}>");
    private static final int MAX_LENGTH = 403;
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int DERIVED_LETTERS = 32;

    public MessageId {
        if (value.length() > MAX_LENGTH || !SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("not a Message-ID");
        }
    }

    /** Reads an id with its brackets; empty where it is none. */
    public static Optional<MessageId> parse(String text) {
        String trimmed = text.strip();
        return trimmed.length() <= MAX_LENGTH && SYNTAX.matcher(trimmed).matches()
                ? Optional.of(new MessageId(trimmed))
                : Optional.empty();
    }

    /**
     * Reads the ids of References or In-Reply-To; what is none between them is left out.
     *
     * @param limit how many of the last ones to keep: the newest stand at the end
     * @return in order of appearance
     */
    public static List<MessageId> parseAll(String text, int limit) {
        var newestFirst = new ArrayList<MessageId>();
        int start = text.lastIndexOf('<');
        while (start >= 0 && newestFirst.size() < limit) {
            int end = text.indexOf('>', start, Math.min(text.length(), start + MAX_LENGTH));
            if (end > 0) {
                parse(text.substring(start, end + 1)).ifPresent(newestFirst::add);
            }
            start = text.lastIndexOf('<', start - 1);
        }
        Collections.reverse(newestFirst);
        return List.copyOf(newestFirst);
    }

    /** The id of a mail of ours: the same key gives the same id, so that a mail sent twice can be known as one. */
    public static MessageId derived(String key, String domain) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            var left = new StringBuilder(DERIVED_LETTERS);
            for (int i = 0; i < DERIVED_LETTERS; i++) {
                int bit = i * 5;
                int pair = (hash[bit / 8] & 0xff) << 8 | hash[bit / 8 + 1] & 0xff;
                left.append(BASE32.charAt(pair >> (11 - bit % 8) & 31));
            }
            return new MessageId("<" + left + "@" + domain.toLowerCase(Locale.ROOT) + ">");
        } catch (NoSuchAlgorithmException never) {
            throw new AssertionError(never);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

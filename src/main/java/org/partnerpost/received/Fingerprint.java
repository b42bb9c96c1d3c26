package org.partnerpost.received;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.partnerpost.mail.MailAddress;

/**
 * What stays the same when one mail comes twice by different ways. Works on bytes and in one pass, so that nothing in a mail can
 * make it fail or take long.
 */
final class Fingerprint {
    /**
     * Headers that servers on the way add or change: the trace (RFC 5321 section 4.4), where it was delivered to, signatures
     * that are made anew for each sending (RFC 6376, RFC 8617) and the results of checks (RFC 8601, RFC 7208).
     */
    private static final Set<String> ADDED_ON_THE_WAY = Set.of(
            "received",
            "return-path",
            "delivered-to",
            "envelope-to",
            "x-original-to",
            "x-received",
            "received-spf",
            "authentication-results",
            "x-authentication-results",
            "dkim-signature",
            "x-google-dkim-signature",
            "x-google-smtp-source",
            "x-gm-message-state",
            "x-forefront-antispam-report",
            "x-microsoft-antispam",
            "x-microsoft-antispam-message-info",
            "x-virus-scanned");

    private static final List<String> ADDED_FAMILIES = List.of("arc-", "x-spam-", "x-ms-exchange-", "x-proofpoint-");

    private final MessageDigest digest;
    private final byte[] raw;
    private final byte[] normal;

    private Fingerprint(byte[] raw) {
        this.raw = raw;
        this.normal = new byte[raw.length + 1];
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new AssertionError(never);
        }
    }

    /** Equal for two comings of the same mail to the same recipients of ours. */
    static byte[] of(byte[] raw, List<MailAddress> recipients) {
        Fingerprint fingerprint = new Fingerprint(raw);
        recipients.stream().map(MailAddress::folded).distinct().sorted().forEach(recipient -> {
            fingerprint.digest.update(recipient.getBytes(StandardCharsets.UTF_8));
            fingerprint.digest.update((byte) '\n');
        });
        fingerprint.body(fingerprint.headers());
        return fingerprint.digest.digest();
    }

    /** @return where the body begins */
    private int headers() {
        int line = 0;
        while (line < raw.length) {
            int end = endOfLine(line);
            if (contentLength(line, end) == 0) {
                return end;
            }
            while (end < raw.length && (raw[end] == ' ' || raw[end] == '\t')) {
                end = endOfLine(end);
            }
            if (!addedOnTheWay(line, end)) {
                header(line, end);
            }
            line = end;
        }
        return line;
    }

    /** Servers fold anew: white space of any kind and length counts as one blank. */
    private void header(int from, int to) {
        int length = 0;
        boolean blank = false;
        for (int i = from; i < to; i++) {
            if (raw[i] == ' ' || raw[i] == '\t' || raw[i] == '\r' || raw[i] == '\n') {
                blank = true;
            } else {
                if (blank && length > 0) {
                    normal[length++] = ' ';
                }
                blank = false;
                normal[length++] = raw[i];
            }
        }
        normal[length++] = '\n';
        digest.update(normal, 0, length);
    }

    /** Line ends and empty lines at the end are the transport's (RFC 6376 section 3.4.3 ignores the latter too). */
    private void body(int from) {
        digest.update((byte) '\n');
        int length = 0;
        int kept = 0;
        for (int i = from; i < raw.length; i++) {
            boolean lineEnd = raw[i] == '\n' || (raw[i] == '\r' && i + 1 < raw.length && raw[i + 1] == '\n');
            if (raw[i] == '\r' && lineEnd) {
                continue;
            }
            normal[length++] = raw[i];
            if (!lineEnd) {
                kept = length;
            }
        }
        digest.update(normal, 0, kept);
    }

    private boolean addedOnTheWay(int from, int to) {
        int colon = from;
        while (colon < to && colon - from < 80 && raw[colon] != ':') {
            colon++;
        }
        String name = new String(raw, from, colon - from, StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return ADDED_ON_THE_WAY.contains(name) || ADDED_FAMILIES.stream().anyMatch(name::startsWith);
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < raw.length && raw[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, raw.length);
    }

    private int contentLength(int from, int to) {
        int end = to;
        while (end > from && (raw[end - 1] == '\n' || raw[end - 1] == '\r')) {
            end--;
        }
        return end - from;
    }
}

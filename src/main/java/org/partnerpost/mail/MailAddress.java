package org.partnerpost.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * One address, as in RFC 5322 section 3.4.1, without name, comments or brackets.
 *
 * @param localPart as meant, its case kept (RFC 5321 section 2.4), unquoted; 1 to 64 octets of UTF-8 (RFC 5321
 *     4.5.3.1.1, RFC 6531), without controls
 * @param domain in lower case and in its ASCII form (A-labels), so that two spellings of one domain are equal; address
 *     literals such as {@code [192.0.2.1]} are none
 */
public record MailAddress(String localPart, String domain) {
    private static final int MAX_LOCAL_OCTETS = 64;
    /** RFC 5321 4.5.3.1.3: a path of 256 octets less its two brackets. */
    private static final int MAX_OCTETS = 254;

    public MailAddress {
        if (!valid(localPart, domain)) {
            throw new IllegalArgumentException("not a mail address: " + localPart + '@' + domain);
        }
    }

    /**
     * Reads a bare addr-spec: {@code local@domain} or {@code "local"@domain}; empty where it is none. Nothing is guessed and
     * nothing is cut away; comments, white space and brackets around it make it no address.
     */
    public static Optional<MailAddress> parse(String text) {
        if (text.length() > MAX_OCTETS || text.isEmpty()) {
            return Optional.empty();
        }
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        String domain = text.substring(at + 1);
        if (local.charAt(0) == '"') {
            return LocalPart.unquoted(local).flatMap(inner -> fromParts(inner, domain));
        }
        return LocalPart.isDotAtom(local) ? fromParts(local, domain) : Optional.empty();
    }

    /** For addresses written in the program or its settings; an error where it is none. */
    public static MailAddress of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a mail address: " + text));
    }

    /** From parts already told apart: the local part unquoted, the domain in any spelling. */
    static Optional<MailAddress> fromParts(String localPart, String domain) {
        return DomainName.toAscii(domain)
                .filter(ascii -> valid(localPart, ascii))
                .map(ascii -> new MailAddress(localPart, ascii));
    }

    private static boolean valid(String localPart, String domain) {
        int localOctets = localPart.getBytes(StandardCharsets.UTF_8).length;
        return localOctets >= 1
                && localOctets <= MAX_LOCAL_OCTETS
                && localOctets + 1 + domain.length() <= MAX_OCTETS
                && LocalPart.isClean(localPart)
                && DomainName.isAscii(domain);
    }

    /** What two writings of the same mailbox share: in practice no provider tells local parts apart by case. */
    public String folded() {
        return LocalPart.written(localPart.toLowerCase(Locale.ROOT)) + '@' + domain;
    }

    /** As it is written on the wire: the local part in quotation marks where it needs them. */
    @Override
    public String toString() {
        return LocalPart.written(localPart) + '@' + domain;
    }
}

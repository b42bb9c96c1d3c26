package org.partnerpost.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * One address, as in RFC 5322 section 3.4.1, without name, comments or brackets.
 *
 * @param localPart as written, its case kept (RFC 5321 section 2.4); at most 64 octets
 * @param domain in lower case and in its ASCII form (A-labels), so that two spellings of one domain are equal
 */
public record MailAddress(String localPart, String domain) {

    /** Reads a bare address; empty where it is none. Nothing is guessed and nothing is cut away. */
    public static Optional<MailAddress> parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1 || text.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>')) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            return Optional.of(new MailAddress(text.substring(0, at), domain));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /** For addresses written in the program or its settings; an error where it is none. */
    public static MailAddress of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a mail address: " + text));
    }

    /** What two writings of the same mailbox share: in practice no provider tells local parts apart by case. */
    public String folded() {
        return localPart.toLowerCase(Locale.ROOT) + '@' + domain;
    }

    @Override
    public String toString() {
        return localPart + '@' + domain;
    }
}

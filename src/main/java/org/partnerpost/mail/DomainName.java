package org.partnerpost.mail;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;

/** Domains as they stand in addresses: letters, digits and hyphens (RFC 5321 4.1.2), other scripts as A-labels (RFC 5891). */
final class DomainName {
    private static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL = 63;
    private static final IDNA IDN = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private DomainName() {}

    /** In lower case and A-labels; empty where it is no domain. Full-width letters and dots make it none. */
    static Optional<String> toAscii(String domain) {
        if (domain.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (domain.chars().allMatch(c -> c < 0x80)) {
            String lower = domain.toLowerCase(Locale.ROOT);
            return isAscii(lower) ? Optional.of(lower) : Optional.empty();
        }
        if (domain.chars().anyMatch(c -> c == 0x3002 || c >= 0xFF00 && c <= 0xFFEF || c < 0x21)) {
            return Optional.empty();
        }
        var info = new IDNA.Info();
        String ascii = IDN.nameToASCII(domain, new StringBuilder(), info).toString();
        return info.hasErrors() || !isAscii(ascii) ? Optional.empty() : Optional.of(ascii);
    }

    static boolean isAscii(String domain) {
        if (domain.isEmpty() || domain.length() > MAX_LENGTH) {
            return false;
        }
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (!isLabel(label)) {
                return false;
            }
        }
        // RFC 3696 section 2: no top-level domain is all digits; what looks like an IP address is none.
        return !labels[labels.length - 1].chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isLabel(String label) {
        if (label.isEmpty() || label.length() > MAX_LABEL || label.startsWith("-") || label.endsWith("-")) {
            return false;
        }
        return label.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_');
    }
}

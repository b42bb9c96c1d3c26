package org.partnerpost.door;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the pages: those of the letters that lead to them. */
final class DoorLanguage {
    static final List<String> KNOWN = List.of("en", "de", "fr", "es");
    private static final int LONGEST_HEADER = 200;

    private DoorLanguage() {}

    /** @param bcp47 of the reader; English where there are no pages in it */
    static String of(String bcp47) {
        String wanted = Locale.forLanguageTag(bcp47).getLanguage();
        return KNOWN.contains(wanted) ? wanted : "en";
    }

    /** @param header a browser's Accept-Language (RFC 9110 section 12.5.4); may be empty or nonsense */
    static String accepted(String header) {
        try {
            return header.isBlank() || header.length() > LONGEST_HEADER
                    ? "en"
                    : Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), KNOWN))
                            .orElse("en");
        } catch (IllegalArgumentException malformed) {
            return "en";
        }
    }
}

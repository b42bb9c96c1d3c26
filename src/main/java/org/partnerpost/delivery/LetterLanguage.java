package org.partnerpost.delivery;

import java.util.Arrays;
import java.util.Locale;

/** The languages we write in. */
enum LetterLanguage {
    ENGLISH("en", Locale.UK),
    GERMAN("de", Locale.GERMANY),
    FRENCH("fr", Locale.FRANCE),
    SPANISH("es", Locale.of("es", "ES"));

    private final String tag;
    private final Locale locale;

    LetterLanguage(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The reader's where we have it, else English. */
    static LetterLanguage of(String bcp47) {
        String wanted = Locale.forLanguageTag(bcp47).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(wanted))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** German or English: letters to operators are in no other language. */
    static LetterLanguage ofDesk(String bcp47) {
        return of(bcp47) == GERMAN ? GERMAN : ENGLISH;
    }

    /** BCP 47, and part of the templates' names. */
    String tag() {
        return tag;
    }

    Locale locale() {
        return locale;
    }
}

package org.partnerpost.delivery;

import java.util.Locale;

/** The languages we write in. */
enum LetterLanguage {
    ENGLISH("en", Locale.UK),
    GERMAN("de", Locale.GERMANY);

    private final String tag;
    private final Locale locale;

    LetterLanguage(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The reader's where we have it, else English. */
    static LetterLanguage of(String bcp47) {
        return "de".equals(Locale.forLanguageTag(bcp47).getLanguage()) ? GERMAN : ENGLISH;
    }

    /** BCP 47, and part of the templates' names. */
    String tag() {
        return tag;
    }

    Locale locale() {
        return locale;
    }
}

package org.partnerpost.delivery;

import java.util.Locale;

/** Which language a letter is in, for who adds words of its own to one. */
public final class LettersIn {
    private LettersIn() {}

    /**
     * @param bcp47 its reader's
     * @return such as {@code German}; empty for English, in which all is written that is in no other
     */
    public static String language(String bcp47) {
        LetterLanguage language = LetterLanguage.of(bcp47);
        return language == LetterLanguage.ENGLISH ? "" : language.locale().getDisplayLanguage(Locale.ENGLISH);
    }
}

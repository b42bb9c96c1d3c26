package org.partnerpost.reading;

import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** How a sentence says which of several needs it begins: the words are in {@code index/reading/several.tsv}. */
final class Told {
    static final String ALSO = "also";
    private static final Phrases SEVERAL = Phrases.of("reading/several");
    private static final int BEHIND_GREETING = 3;

    private Told() {}

    /** {@code 1}, {@code 2} and so on, {@code also}, or empty; "Hello, first we need" begins as well. */
    static String begin(String sentence) {
        Words words = Words.of(sentence.replace(",", ""));
        for (int at = 0; at < Math.min(BEHIND_GREETING, words.size()); at++) {
            String value = SEVERAL.startingAt(words, at).map(Hit::value).orElse("");
            if (value.equals(ALSO) || !value.isEmpty() && Character.isDigit(value.charAt(0))) {
                return value;
            }
        }
        return "";
    }
}

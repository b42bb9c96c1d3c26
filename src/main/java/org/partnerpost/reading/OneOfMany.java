package org.partnerpost.reading;

import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** "A private bank", "eine große Versicherung": whoever writes so leaves the name out already. */
final class OneOfMany {
    private static final Phrases ANY = Phrases.of("reading/name-cues", "any");
    private static final int ADJECTIVES = 2;

    private OneOfMany() {}

    /** Whether such an article stands before this word, with few words in lower case between. */
    static boolean behindArticle(Words words, int i) {
        int first = i;
        while (first > 0
                && i - first < ADJECTIVES
                && ANY.endingAt(words, first).isEmpty()
                && goesOn(words, first - 1)) {
            first--;
        }
        return first > 0
                && !words.get(first - 1).closes()
                && ANY.endingAt(words, first).isPresent();
    }

    private static boolean goesOn(Words words, int i) {
        return !words.get(i).closes() && words.written(i).chars().noneMatch(Character::isUpperCase);
    }
}

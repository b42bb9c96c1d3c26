package org.partnerpost.taxonomy;

import java.util.Set;

/**
 * A text of somebody who writes no capitals: names have theirs put back where words stand that go with them ("in manchester", "react
 * developer"), since some count only with their capitals.
 */
final class LowerCase {
    /** Of so many letters one is a capital at most. */
    private static final int LETTERS_FOR_A_CAPITAL = 100;

    private static final int LEAST_LETTERS = 40;
    /** Shorter words are mostly no names. */
    private static final int SHORTEST = 4;

    private final Set<String> before;
    private final Set<String> after;

    /**
     * @param before phrases that such names follow
     * @param after phrases that follow them
     */
    LowerCase(Set<String> before, Set<String> after) {
        this.before = before;
        this.after = after;
    }

    /** The text, in which nothing has moved. */
    String withCapitals(String text) {
        if (!hasNone(text)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        Words words = new Words(new FoldedText(text));
        for (int word = 0; word < words.count(); word++) {
            if (words.lengthOf(word) >= SHORTEST
                    && (words.phraseEndsBefore(word, before)
                            || !words.beginsClause(word + 1) && words.phraseBeginsAt(word + 1, after))) {
                int start = words.startOf(word);
                mended.setCharAt(start, Character.toUpperCase(text.charAt(start)));
            }
        }
        return mended.toString();
    }

    private static boolean hasNone(String text) {
        long letters = text.chars()
                .filter(Character::isLetter)
                .limit(FoldedText.LONGEST)
                .count();
        long capitals = text.chars()
                .filter(Character::isUpperCase)
                .limit(FoldedText.LONGEST)
                .count();
        return letters >= LEAST_LETTERS && capitals * LETTERS_FOR_A_CAPITAL <= letters;
    }
}

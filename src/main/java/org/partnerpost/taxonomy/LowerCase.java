package org.partnerpost.taxonomy;

import java.util.Set;

/**
 * A text of somebody who writes no capitals: towns have theirs put back where words stand that towns follow ("in manchester"), since
 * their names count only with them.
 */
final class LowerCase {
    /** Of so many letters one is a capital at most. */
    private static final int LETTERS_FOR_A_CAPITAL = 100;

    private static final int LEAST_LETTERS = 40;
    /** Shorter words behind "in" are mostly no towns. */
    private static final int SHORTEST_TOWN = 4;

    private final Set<String> townFollows;

    LowerCase(Set<String> townFollows) {
        this.townFollows = townFollows;
    }

    /** The text, in which nothing has moved. */
    String withCapitals(String text) {
        if (!hasNone(text)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        Words words = new Words(new FoldedText(text));
        for (int word = 1; word < words.count(); word++) {
            if (words.lengthOf(word) >= SHORTEST_TOWN && words.phraseEndsBefore(word, townFollows)) {
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

package org.partnerpost.taxonomy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.partnerpost.taxonomy.FoldedText.Gap;

/** A folded text as a row of words. A word of the text is named by its number, counted from 0. */
final class Words {

    /** How many words a phrase of a cue may have. */
    static final int LONGEST_PHRASE = 3;

    private final FoldedText text;
    private final int[] starts;
    private final int count;

    Words(FoldedText text) {
        this.text = text;
        int[] found = new int[text.length() + 1];
        int words = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWord(at)) {
                found[words++] = at;
            }
        }
        found[words] = text.length();
        this.starts = Arrays.copyOf(found, words + 1);
        this.count = words;
    }

    FoldedText text() {
        return text;
    }

    int count() {
        return count;
    }

    /** The word in which the letter stands. */
    int wordOf(int letter) {
        int found = Arrays.binarySearch(starts, 0, count, letter);
        return found >= 0 ? found : -found - 2;
    }

    /** The place in the text where the word begins. */
    int startOf(int word) {
        return text.startOf(starts[word]);
    }

    /** Its folded letters. */
    int lengthOf(int word) {
        return starts[word + 1] - starts[word];
    }

    boolean beginsClause(int word) {
        return word >= count || text.gapBefore(starts[word]) == Gap.CLAUSE;
    }

    /** What stands between this word and the one before it. */
    String gapBefore(int word) {
        return text.between(text.endOf(starts[word] - 1), text.startOf(starts[word]));
    }

    /** Whether one of the phrases ends with the word before this one, in the same clause. */
    boolean phraseEndsBefore(int word, Set<String> phrases) {
        String phrase = "";
        for (int first = word - 1; first >= 0 && word - first <= LONGEST_PHRASE && !beginsClause(first + 1); first--) {
            phrase = phrase.isEmpty() ? word(first) : word(first) + " " + phrase;
            if (phrases.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the phrases begins with this word and stays in its clause. */
    boolean phraseBeginsAt(int word, Set<String> phrases) {
        String phrase = "";
        for (int last = word; last < count && last - word < LONGEST_PHRASE; last++) {
            if (last > word && beginsClause(last)) {
                return false;
            }
            phrase = phrase.isEmpty() ? word(last) : phrase + " " + word(last);
            if (phrases.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the phrases begins at most so many words away from this one. */
    boolean near(int word, int reach, Set<String> phrases) {
        return IntStream.rangeClosed(Math.max(0, word - reach), Math.min(count - 1, word + reach))
                .anyMatch(at -> phraseBeginsAt(at, phrases));
    }

    /** A phrase as this class compares it. */
    static String phrase(String written) {
        Words words = new Words(new FoldedText(written));
        StringBuilder phrase = new StringBuilder();
        for (int word = 0; word < words.count; word++) {
            phrase.append(word == 0 ? "" : " ").append(words.word(word));
        }
        return phrase.toString();
    }

    private String word(int word) {
        // No cue is longer; a word of a million letters is not copied again and again.
        return text.letters(starts[word], Math.min(starts[word + 1], starts[word] + Spelling.LONGEST));
    }
}

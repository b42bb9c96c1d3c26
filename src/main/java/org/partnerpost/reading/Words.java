package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text with their places: runs of letters and digits, in lower case. */
final class Words {
    /** So many characters are read of a text; what follows is left out. */
    static final int LIMIT = 65_536;

    private static final String WITHIN_PHRASE = "-‐‑'’/%&+.,";
    private static final String BESIDE = WITHIN_PHRASE + "€£$:(\"*–—=~„“”<>≥•[]_";

    private final String text;
    private final List<Word> words = new ArrayList<>();

    /**
     * @param start its first UTF-16 unit
     * @param end one past its last
     */
    record Word(int start, int end, String folded) {}

    Words(String text) {
        this.text = text;
        int end = Math.min(text.length(), LIMIT);
        int at = 0;
        while (at < end) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int from = at;
            while (at < end && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            words.add(new Word(from, at, text.substring(from, at).toLowerCase(Locale.ROOT)));
        }
    }

    String text() {
        return text;
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    /** A word as it stands in the text. */
    String written(int index) {
        return text.substring(words.get(index).start(), words.get(index).end());
    }

    /** The index of the first word that begins at this place or after it; the number of words where none does. */
    int firstFrom(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether this word and the one before it can belong to one phrase. */
    boolean inPhrase(int index) {
        return gapOf(index, WITHIN_PHRASE);
    }

    /** Whether this word and the one before it stand in one clause. */
    boolean beside(int index) {
        return gapOf(index, BESIDE);
    }

    /** Whether a new line begins between the word before and this one. */
    boolean lineBreakBefore(int index) {
        return index > 0
                && index < words.size()
                && text.substring(words.get(index - 1).end(), words.get(index).start())
                        .contains("\n");
    }

    private boolean gapOf(int index, String allowed) {
        if (index <= 0 || index >= words.size()) {
            return false;
        }
        Word before = words.get(index - 1);
        Word word = words.get(index);
        if (word.start() - before.end() > 6) {
            return false;
        }
        int breaks = 0;
        boolean stopped = false;
        for (int at = before.end(); at < word.start(); at++) {
            char c = text.charAt(at);
            boolean space = Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
            breaks += c == '\n' ? 1 : 0;
            if (!space && allowed.indexOf(c) < 0 || stopped && space) {
                return false;
            }
            // A full stop ends a clause, but after a short word ("ca. 3") it shortens.
            stopped |= c == '.' && before.end() - before.start() > 4;
        }
        return breaks < 2;
    }
}

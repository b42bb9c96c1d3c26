package org.partnerpost.wording;

import java.util.ArrayList;
import java.util.List;

/** The words of a text with their places: runs of letters and digits, as they are compared. Immutable. */
public final class Words {
    /** So many UTF-16 units of a text are read; what follows is left out. */
    public static final int LIMIT = 65_536;

    private static final String WITHIN_PHRASE = "-‐‑'’/%&+.,";
    private static final String BESIDE = WITHIN_PHRASE + "€£$:(\"*–—=~„“”<>≥•[]_|";
    private static final String PARTING = ",;:.!?()[]–—…\"“”„«»¿¡";

    private final String text;
    private final Spelling spelling;
    private final List<Word> words = new ArrayList<>();

    /**
     * @param start its first UTF-16 unit
     * @param end one past its last
     * @param folded as it is compared
     * @param opens whether a clause begins with it
     * @param closes whether a clause ends with it
     */
    public record Word(int start, int end, String folded, boolean opens, boolean closes) {}

    private Words(String text, Spelling spelling) {
        this.text = text;
        this.spelling = spelling;
        boolean opens = true;
        int limit = Math.min(text.length(), LIMIT);
        int at = 0;
        while (at < limit) {
            int from = at;
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (spelling.isWord(c)) {
                boolean sign = !Character.isLetterOrDigit(c);
                if (sign) {
                    // "Ok 👍" says it twice.
                    closeLast();
                    opens = true;
                }
                while (Character.isLetterOrDigit(c) && at < limit && spelling.goesOn(text, from, at)) {
                    at += Character.charCount(text.codePointAt(at));
                }
                words.add(new Word(from, at, spelling.folded(text.substring(from, at)), opens, false));
                opens = false;
                if (sign) {
                    closeLast();
                    opens = true;
                }
            } else if (parts(from, c)) {
                closeLast();
                opens = true;
            }
        }
        closeLast();
    }

    /** Of a text in which all but the case of letters tells something, accents too. */
    public static Words of(String text) {
        return new Words(text, Spelling.EXACT);
    }

    /** Of an answer: case, accents and apostrophes do not count, nor ä beside ae. */
    public static Words loose(String text) {
        return new Words(text, Spelling.LOOSE);
    }

    public String text() {
        return text;
    }

    public int size() {
        return words.size();
    }

    public Word get(int index) {
        return words.get(index);
    }

    /** A word as it stands in the text. */
    public String written(int index) {
        return text.substring(words.get(index).start(), words.get(index).end());
    }

    /** Some of the words as they are compared, parted by blanks. */
    public String joined(int from, int to) {
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            phrase.append(i > from ? " " : "").append(words.get(i).folded());
        }
        return phrase.toString();
    }

    /** All of the words. */
    public String joined() {
        return joined(0, size());
    }

    /** The index of the first word that begins at this place or after it; the number of words where none does. */
    public int firstFrom(int offset) {
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

    /** Whether this word and the one before it can belong to one phrase. In an answer none goes across a comma. */
    public boolean inPhrase(int index) {
        return spelling == Spelling.EXACT
                ? gapOf(index, WITHIN_PHRASE)
                : index > 0 && index < size() && !words.get(index - 1).closes();
    }

    /** Whether this word and the one before it stand in one clause. */
    public boolean beside(int index) {
        return gapOf(index, BESIDE);
    }

    /** Whether a new line begins between the word before and this one. */
    public boolean lineBreakBefore(int index) {
        return index > 0
                && index < words.size()
                && text.substring(words.get(index - 1).end(), words.get(index).start())
                        .contains("\n");
    }

    Spelling spelling() {
        return spelling;
    }

    private void closeLast() {
        if (!words.isEmpty()) {
            Word last = words.getLast();
            words.set(words.size() - 1, new Word(last.start(), last.end(), last.folded(), last.opens(), true));
        }
    }

    /** Whether a sign parts two clauses; a hyphen does only between blanks. */
    private boolean parts(int at, int c) {
        boolean dash = c == '-' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
        return dash || PARTING.indexOf(c) >= 0;
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

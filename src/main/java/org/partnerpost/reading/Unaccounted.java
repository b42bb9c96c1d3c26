package org.partnerpost.reading;

import java.util.Locale;
import org.partnerpost.wording.Words;

/**
 * Which words of a sentence may be names, because nothing accounts for them: not what reading knows, not the ordinary words. A capital
 * is needed for that; of a word in lower case it is asked only where names stand.
 */
final class Unaccounted {
    private static final OrdinaryWords ORDINARY = OrdinaryWords.shipped();
    private static final String OPENS = ":•\n!?…";
    private static final String DASHES = "-–—*";

    private final Words words;
    private final Known known;
    private final String language;
    private final boolean german;
    /** Asked of every word, so found once. */
    private final boolean allCapitals;

    /**
     * @param known of the same text
     * @param language of the text; in German nouns have capitals
     */
    Unaccounted(Words words, Known known, String language) {
        this.words = words;
        this.known = known;
        this.language = language;
        this.german = language.equals("de");
        String text = words.text();
        this.allCapitals = words.size() > 3 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** Whether any word with a capital may be a name. */
    boolean any() {
        for (int i = 0; i < words.size(); i++) {
            if (at(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word with this index has a capital, and nothing accounts for it. */
    boolean at(int i) {
        String folded = words.get(i).folded();
        if (!hasCapital(i) || known.named(words, i) || folded.length() == 1 || ORDINARY.title(folded)) {
            return false;
        }
        if (german && (ORDINARY.noun(folded) || oneOfMany(i))) {
            return twoNouns(i);
        }
        return !ORDINARY.plain(folded) || !opens(i) && !allCapitals;
    }

    /** "Eine große Bank in Ulm": behind such an article stands no name, unless another word with a capital follows. */
    boolean oneOfMany(int i) {
        boolean more = i + 1 < words.size() && hasCapital(i + 1) && gap(i + 1).matches("[ \\u00a0&-]{1,3}");
        return !more && OneOfMany.behindArticle(words, i);
    }

    /** "Energie Süd": two nouns side by side are seldom anything but a name. */
    private boolean twoNouns(int i) {
        return i > 0
                && !opens(i)
                && hasCapital(i - 1)
                && !known.named(words, i - 1)
                && gap(i).equals(" ")
                && !opens(i - 1)
                && !ORDINARY.beside(words.get(i).folded())
                && !ORDINARY.beside(words.get(i - 1).folded());
    }

    /** Whether nothing accounts for this word even if it is read as one in lower case. */
    boolean strange(int i) {
        return i < words.size()
                && !known.named(words, i)
                && !ORDINARY.likelyPlain(words.get(i).folded(), language);
    }

    /** Whether the word can hardly be anything but a name: no list has it, and no ending tells. */
    boolean surely(int i) {
        return at(i) && strange(i);
    }

    /** Whether the line has a word that only its ending tells, and then with a capital, or nothing at all. */
    boolean anyStrange() {
        for (int i = 0; i < words.size(); i++) {
            String folded = words.get(i).folded();
            boolean listed = ORDINARY.plain(folded) || ORDINARY.noun(folded) || folded.length() == 1;
            if (strange(i) || hasCapital(i) && !known.named(words, i) && !listed) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word in lower case right after "our customer" is what the customer does: "insists on", "betreibt ein". */
    boolean deed(int i) {
        String folded = words.get(i).folded();
        boolean verb = folded.endsWith("s") || folded.endsWith("ed") || german && folded.endsWith("t");
        return verb
                && !hasCapital(i)
                && i + 1 < words.size()
                && words.inPhrase(i + 1)
                && ORDINARY.plain(words.get(i + 1).folded());
    }

    /** A German noun that makes a name of what stands right behind it: not "Ende", not "Standort". */
    boolean nounOfName(int i) {
        String folded = words.get(i).folded();
        return german && hasCapital(i) && ORDINARY.noun(folded) && !ORDINARY.beside(folded);
    }

    boolean hasCapital(int i) {
        return words.written(i).chars().anyMatch(Character::isUpperCase);
    }

    /** Whether a sentence, an item or what follows a label begins with this word. */
    private boolean opens(int i) {
        if (i == 0) {
            return true;
        }
        String gap = gap(i);
        return gap.chars().anyMatch(c -> OPENS.indexOf(c) >= 0)
                || gap.length() > 1
                        && Character.isWhitespace(gap.charAt(gap.length() - 1))
                        && gap.chars().anyMatch(c -> c == '.' || DASHES.indexOf(c) >= 0);
    }

    private String gap(int i) {
        return words.text().substring(words.get(i - 1).end(), words.get(i).start());
    }
}

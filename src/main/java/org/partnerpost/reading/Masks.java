package org.partnerpost.reading;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * Which characters of a sentence tell who it is, where the rest of it may be shown. Rather too much is left out: a name goes with all words
 * with a capital that follow it, and with its legal form. A sentence with many names stays in the house, and so does one that would tell of
 * no skill then: nobody misses it. Pure.
 */
final class Masks {
    private static final Phrases LINKS = Phrases.of("reading/name-cues", "links");
    private static final int MOST = 2;

    private final Words words;
    private final Unaccounted unaccounted;
    private final BitSet skills;

    /**
     * @param skills where in it they stand
     */
    Masks(Words words, Unaccounted unaccounted, BitSet skills) {
        this.words = words;
        this.unaccounted = unaccounted;
        this.skills = skills;
    }

    /**
     * @param tells whether the word with this index tells who it is
     * @return empty where the sentence is not worth it, or names too many
     */
    Optional<BitSet> over(IntPredicate tells) {
        BitSet hidden = new BitSet();
        int runs = 0;
        for (int i = 0; i < words.size(); i++) {
            if (unaccounted.hasCapital(i)
                    && tells.test(i)
                    && !hidden.get(words.get(i).start())) {
                hidden.set(words.get(i).start(), end(i));
                runs++;
            }
        }
        BitSet left = (BitSet) skills.clone();
        left.andNot(hidden);
        return runs == 0 || runs > MOST || left.isEmpty() ? Optional.empty() : Optional.of(hidden);
    }

    /** Where the name that begins with this word ends. */
    private int end(int first) {
        int last = first;
        for (int next = following(last); next > last; next = following(last)) {
            last = next;
        }
        int end = LegalForms.endBehind(words.text(), words.get(last).end());
        int behind = end > words.get(last).end() ? words.firstFrom(end) : words.size();
        int seat = LINKS.startingAt(words, behind).map(Phrases.Hit::to).orElse(words.size());
        // "Quill S.L. de Vigo": where a firm has its seat tells who it is as well.
        return isPartOfName(seat) ? end(seat) : end;
    }

    /** The next word of the name, perhaps behind "of" or "und"; the same where it ends. */
    private int following(int last) {
        int at = last + 1;
        if (isPartOfName(at)) {
            return at;
        }
        int behind = at < words.size() && joined(at)
                ? LINKS.startingAt(words, at).map(Phrases.Hit::to).orElse(at)
                : at;
        return behind > at && isPartOfName(behind) ? behind : last;
    }

    private boolean isPartOfName(int i) {
        return i < words.size()
                && joined(i)
                && unaccounted.hasCapital(i)
                && !skills.get(words.get(i).start());
    }

    /** Whether nothing but a blank, a hyphen, a stroke or an ampersand stands before this word, or the stop of a letter. */
    private boolean joined(int i) {
        String gap = words.text().substring(words.get(i - 1).end(), words.get(i).start());
        boolean letter = words.get(i - 1).folded().length() == 1;
        return gap.matches("[ \\u00a0]{0,2}[-&+.'’/]?[ \\u00a0]{0,2}") && (letter || !gap.contains(". "));
    }
}

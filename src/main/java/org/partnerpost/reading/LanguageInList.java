package org.partnerpost.reading;

import java.util.Optional;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * "Remote, in English, from March": people list the language of the work beside the work mode, with no word that says what it is
 * for. Anywhere else a language without such a word is none that is wanted.
 */
final class LanguageInList {
    private static final Phrases IN = Phrases.of("reading/language-cues", "in");
    private static final String SEPARATORS = ",;.:";
    private static final String BULLETS = "-*•–·";
    private static final int LONGEST_ITEM = 8;

    private final Phrases names;
    private final Phrases link;

    /**
     * @param names of languages
     * @param link words between two languages that are wanted together
     */
    LanguageInList(Phrases names, Phrases link) {
        this.names = names;
        this.link = link;
    }

    /** Whether this language is an item of its own, and the item before or after it says where the work is done. */
    boolean holds(Words words, Phrases.Hit language) {
        int from = words.inPhrase(language.from())
                ? IN.endingAt(words, language.from()).map(Phrases.Hit::from).orElse(language.from())
                : language.from();
        int to = withLinked(words, language.to());
        return from > 0
                && separated(words, from)
                && (to == words.size() || separated(words, to))
                && (modeBefore(words, from) || modeAt(words, to));
    }

    /** Past "and German", where that follows. */
    private int withLinked(Words words, int to) {
        return link.startingAt(words, to)
                .filter(and -> words.beside(to))
                .flatMap(and -> names.startingAt(words, and.to()))
                .map(Phrases.Hit::to)
                .orElse(to);
    }

    private static boolean modeBefore(Words words, int from) {
        for (int at = from - 1; at >= Math.max(0, from - LONGEST_ITEM); at--) {
            if (modeAt(words, at)) {
                return true;
            }
            if (at > 0 && separated(words, at)) {
                return false;
            }
        }
        return false;
    }

    private static boolean modeAt(Words words, int at) {
        Optional<Phrases.Hit> mode = at < words.size() ? WorkModeReader.modeStarting(words, at) : Optional.empty();
        return mode.isPresent();
    }

    /** A line break alone may only wrap; with a bullet or a blank line it separates. */
    private static boolean separated(Words words, int index) {
        String gap = words.text()
                .substring(words.get(index - 1).end(), words.get(index).start());
        boolean line = gap.indexOf('\n') >= 0;
        return contains(gap, SEPARATORS)
                || line && (contains(gap, BULLETS) || gap.indexOf('\n') != gap.lastIndexOf('\n'));
    }

    private static boolean contains(String gap, String any) {
        return gap.chars().anyMatch(c -> any.indexOf(c) >= 0);
    }
}

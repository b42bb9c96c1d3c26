package org.partnerpost.reading;

import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** "No remote", "German is not required": a wish turned into its opposite. */
final class Refusals {
    private static final Cues BEFORE = Cues.adjacent("reading/refusals", "before");
    private static final Cues AFTER = Cues.adjacent("reading/refusals", "after");
    private static final Phrases LAST = Phrases.of("reading/refusals", "last");

    private Refusals() {}

    /** Whether the words from one index up to another are refused by those around them. */
    static boolean of(Words words, int from, int to) {
        return BEFORE.before(words, from) || AFTER.after(words, to) || last(words, to);
    }

    /** "Remote is fine, on site is not": nothing follows that could be what is refused instead. */
    private static boolean last(Words words, int to) {
        return to < words.size()
                && words.beside(to)
                && LAST.startingAt(words, to)
                        .filter(hit -> words.get(hit.to() - 1).closes())
                        .isPresent();
    }
}

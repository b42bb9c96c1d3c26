package org.partnerpost.reading;

import org.partnerpost.wording.Words;

/** "No remote", "German is not required": a wish turned into its opposite. */
final class Refusals {
    private static final Cues BEFORE = Cues.adjacent("reading/refusals", "before");
    private static final Cues AFTER = Cues.adjacent("reading/refusals", "after");

    private Refusals() {}

    /** Whether the words from one index up to another are refused by those around them. */
    static boolean of(Words words, int from, int to) {
        return BEFORE.before(words, from) || AFTER.after(words, to);
    }
}

package org.partnerpost.reading;

import java.util.BitSet;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** The lines of a text that say who the sender is in law: register, tax number, share capital. What stands there is no need. */
final class LegalLines {
    private static final Phrases MARKS = Phrases.of("reading/mail-phrases", "legal");

    private LegalLines() {}

    /** The places of the text that such lines take. */
    static BitSet in(Passage passage) {
        BitSet lines = new BitSet();
        Words words = passage.words();
        String text = passage.text();
        for (Phrases.Hit mark : MARKS.in(words)) {
            int at = words.get(mark.from()).start();
            int end = text.indexOf('\n', at);
            lines.set(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
        }
        return lines;
    }
}

package org.partnerpost.reading;

import java.util.Optional;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * Where a mail says goodbye: a line of a closing phrase and at most a name, near the end. What follows tells of the sender, also
 * where no delimiter marks it as a signature.
 */
final class SignOff {
    private static final Phrases CLOSING = Phrases.of("reading/mail-phrases", "closing");
    private static final int NAME = 2;
    private static final int REACH = 250;

    private SignOff() {}

    /** The offset of that line; the end of the text where there is none. */
    static int startsIn(String text) {
        int start = text.indexOf('\n', Math.max(0, text.length() - REACH)) + 1;
        while (start > 0) {
            int end = text.indexOf('\n', start);
            if (isGoodbye(text.substring(start, end < 0 ? text.length() : end))) {
                return start;
            }
            start = end + 1;
        }
        return text.length();
    }

    private static boolean isGoodbye(String line) {
        Words words = Words.of(line);
        Optional<Hit> closing = words.size() == 0 ? Optional.empty() : CLOSING.startingAt(words, 0);
        return closing.filter(phrase -> words.size() - phrase.to() <= NAME).isPresent();
    }
}

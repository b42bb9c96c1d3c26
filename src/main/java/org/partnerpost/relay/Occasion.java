package org.partnerpost.relay;

import java.util.List;
import java.util.Optional;
import org.partnerpost.delivery.ReplyLetter.Answered;
import org.partnerpost.mail.MessageId;

/**
 * How an answer came.
 *
 * @param who for the history, such as {@code mail 17} or {@code page}
 * @param key unique for the deed
 * @param mail the Message-ID of the mail; empty where a page was used
 * @param text what was written; may be empty
 * @param trace the received mail; 0 where none was
 * @param names further names that stood in the mail and must not be told
 * @param attached whether files came with it
 */
public record Occasion(
        String who,
        String key,
        Optional<MessageId> mail,
        String text,
        long trace,
        List<String> names,
        boolean attached) {
    private static final String PAGE = "page";

    public Occasion {
        names = List.copyOf(names);
    }

    /** @param key of the form that was sent: the same form is the same deed, and is done once */
    public static Occasion page(String key) {
        return new Occasion(PAGE, PAGE + ' ' + key, Optional.empty(), key, 0, List.of(), false);
    }

    /** Whether a form of a page brought it, which a browser may send twice. */
    boolean onPage() {
        return who.equals(PAGE);
    }

    Answered answered() {
        return new Answered(key, mail, text, attached);
    }

    /**
     * The same words are confirmed again where they take back what was said between: yes, no, and yes.
     *
     * @param earlier what they take back
     */
    Answered takingBack(String earlier) {
        return new Answered(key, mail, "after " + earlier + '\n' + text, attached);
    }
}

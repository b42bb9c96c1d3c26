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
 */
public record Occasion(String who, String key, Optional<MessageId> mail, String text, long trace, List<String> names) {
    public Occasion {
        names = List.copyOf(names);
    }

    /** @param key unique for the deed, such as the time of it */
    public static Occasion page(String key) {
        return new Occasion("page", "page " + key, Optional.empty(), key, 0, List.of());
    }

    Answered answered() {
        return new Answered(key, mail, text);
    }

    /**
     * The same words are confirmed again where they take back what was said between: yes, no, and yes.
     *
     * @param earlier what they take back
     */
    Answered takingBack(String earlier) {
        return new Answered(key, mail, "after " + earlier + '\n' + text);
    }
}

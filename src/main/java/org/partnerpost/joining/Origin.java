package org.partnerpost.joining;

import java.time.Instant;
import java.util.Optional;
import org.partnerpost.mail.MessageId;

/**
 * How a wish came to us.
 *
 * @param source {@code mail 17} or {@code page}
 * @param letter what makes the answer to it unique
 * @param answers the mail that is answered; empty where none is
 * @param trace the received mail; 0 where it was none
 */
public record Origin(String source, String letter, Optional<MessageId> answers, long trace) {

    public static Origin mail(long mail, Optional<MessageId> id) {
        return new Origin("mail " + mail, "mail-" + mail, id, mail);
    }

    /** @param form unique for what was filled in: sent again, it is no new wish */
    public static Origin form(String form) {
        return new Origin("page " + form, form, Optional.empty(), 0);
    }

    static Origin page(long specialist, Instant now) {
        return new Origin("page", specialist + "-" + now.toEpochMilli(), Optional.empty(), 0);
    }
}

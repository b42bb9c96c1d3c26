package org.partnerpost.delivery;

import java.time.Duration;
import java.util.List;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;

/** What we write to operators. */
public sealed interface OperatorLetter extends Letter {

    /**
     * Something waits for longer than it should: all of it in one mail.
     *
     * @param language BCP 47
     * @param period tells one reminder of the same operator from the next; within one there is one mail
     * @param all how many wait too long
     * @param oldest the first of them, longest wait first
     */
    record Waiting(Mailbox operator, String language, String period, int all, List<Item> oldest)
            implements OperatorLetter {
        public Waiting {
            oldest = List.copyOf(oldest);
        }

        /** The key of such a letter. */
        public static String key(MailAddress operator, String period) {
            return "waiting/" + operator.folded() + "/" + period;
        }

        @Override
        public String key() {
            return key(operator.address(), period);
        }
    }

    /**
     * One thing that waits.
     *
     * @param reference such as {@code PP-23FGH} or {@code Mail 7}
     * @param waited how long
     * @param path of its page, from the house's public address on
     */
    record Item(String reference, String name, Duration waited, String path) {}
}

package org.partnerpost.received;

import java.util.Optional;
import org.partnerpost.mail.Envelope;

/** The door: keeps mails and gives them back. Keeping writes in the caller's transaction. */
public interface ReceivedMails {

    /**
     * Keeps a mail with its envelope.
     *
     * @param run which run of the service's mails it belongs to; a double is only looked for within one run. Empty for mail
     *     as it comes; a replay names its own
     * @return its id, and whether it is the same mail again: Message-ID, From, our recipients and content without trace
     *     headers are all alike. Of a double only the envelope is kept.
     */
    Kept keep(Envelope envelope, byte[] raw, String run);

    Optional<ReceivedMail> find(long id);

    /** The bytes as they came; of a double, those of the first. Empty where the retention has passed or no such mail is. */
    Optional<byte[]> bytes(long id);

    /**
     * @param id the mail's
     * @param doubleOf the mail that it repeats; empty for a new one
     */
    record Kept(long id, Optional<Long> doubleOf) {}
}

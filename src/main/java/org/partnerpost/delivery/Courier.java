package org.partnerpost.delivery;

import java.util.Optional;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.MessageId;
import org.partnerpost.mail.StatusCode;

/** The seam of transport: hands one composed mail over to whoever carries it on. */
public interface Courier {

    /** Never throws for what the other side says; what it cannot know is a temporary failure. */
    Handover handOver(Parcel parcel);

    /**
     * One mail, ready for the wire.
     *
     * @param reversePath where returned mail goes; empty for the null path
     * @param raw the whole mail with CRLF line ends
     */
    record Parcel(
            Optional<MailAddress> reversePath,
            MailAddress recipient,
            MessageId messageId,
            String subject,
            byte[] raw) {}

    /** How it went. */
    sealed interface Handover {
        /** The other side has taken responsibility for it. */
        record Taken(String answer) implements Handover {}

        /** Not now: try again. */
        record Deferred(StatusCode status, String answer) implements Handover {}

        /** Never: give up. */
        record Failed(StatusCode status, String answer) implements Handover {}
    }
}

package org.partnerpost.opportunity;

import java.util.List;
import java.util.Optional;
import org.partnerpost.mail.MessageId;

/**
 * What counts about the mail that an opportunity came by, besides its text.
 *
 * @param messageId answers refer to it; empty where the mail has none
 * @param concerns what somebody should know before the need is trusted; empty for ordinary mail
 */
public record Arrival(Optional<MessageId> messageId, List<Concern> concerns) {
    public static final Arrival ORDINARY = new Arrival(Optional.empty(), List.of());

    public Arrival {
        concerns = List.copyOf(concerns);
    }

    /**
     * @param words a whole sentence, for people
     * @param topic what its sender is told of it; empty where that is nothing
     */
    public record Concern(Weight weight, String words, Optional<Topic> topic) {
        public Concern(Weight weight, String words) {
            this(weight, words, Optional.empty());
        }
    }

    /** What a sender can mend by answering. */
    public enum Topic {
        /** It speaks of an attachment, and none came. */
        ATTACHMENT_MISSING,
        /** What is attached is of no kind that is read, locked, broken or too large. */
        ATTACHMENT_UNREAD
    }

    /** What its sender can mend; empty where nothing is lacking. */
    public Optional<Topic> lacking() {
        return concerns.stream().flatMap(concern -> concern.topic().stream()).findFirst();
    }

    /** What a concern does, lightest first. */
    public enum Weight {
        /** Told to whoever looks; holds nothing. */
        NOTE,
        /** An operator has to look. */
        HOLD,
        /** The mail may be made to harm: an operator has to look, and nobody is answered before. */
        QUARANTINE
    }
}

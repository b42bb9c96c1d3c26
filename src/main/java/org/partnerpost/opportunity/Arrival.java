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
     */
    public record Concern(Weight weight, String words) {}

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

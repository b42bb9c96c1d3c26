package org.partnerpost.invitation;

import java.time.Instant;
import java.util.List;

/**
 * @param score of the match it came from; comparable within one opportunity only
 * @param why this specialist, in words
 * @param reason of the last move; may be empty
 */
public record Invitation(
        long id,
        long opportunity,
        long specialist,
        InvitationState state,
        double score,
        List<String> why,
        String reason,
        Instant invitedAt) {
    public Invitation {
        why = List.copyOf(why);
    }
}

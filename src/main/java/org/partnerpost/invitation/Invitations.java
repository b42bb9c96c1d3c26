package org.partnerpost.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door. Writes happen in the caller's transaction. */
public interface Invitations {

    /**
     * Invites, in state QUEUED.
     *
     * @param why the words that say why this one, for its mail and for the desk
     * @return empty where this specialist has been invited to this opportunity before
     */
    Optional<Invitation> invite(long opportunity, long specialist, double score, List<String> why);

    Optional<Invitation> find(long id);

    /** Best first. */
    List<Invitation> of(long opportunity);

    /** One specialist's, newest first; at most limit. */
    List<Invitation> ofSpecialist(long specialist, int limit);

    /** How many invitations each of these specialists got since then; none is left out as 0. */
    Map<Long, Integer> countSince(Collection<Long> specialists, Instant since);

    /** Moves on; nothing where it stands there already, nor where SENT comes after what has overtaken it, such as WITHDRAWN. */
    void state(long id, InvitationState to, String reason);
}

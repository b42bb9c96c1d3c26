package org.partnerpost.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door. Writes happen in the caller's transaction. */
public interface Invitations {

    /**
     * Invites, in state QUEUED.
     *
     * @param likelihood how likely a fit was told, from 0 to 1, before any correction by answers: what its answer is held against
     * @param why the words that say why this one, for its mail and for the desk
     * @return empty where this specialist has been invited to this opportunity before
     */
    Optional<Invitation> invite(long opportunity, long specialist, double score, double likelihood, List<String> why);

    Optional<Invitation> find(long id);

    /** Best first. */
    List<Invitation> of(long opportunity);

    /** One specialist's, newest first; at most limit. */
    List<Invitation> ofSpecialist(long specialist, int limit);

    /** How many invitations each of these specialists got since then, without those that could not be delivered; none is left out as 0. */
    Map<Long, Integer> countSince(Collection<Long> specialists, Instant since);

    /**
     * Moves on; nothing where it stands there already, nor where what became of its letter comes after what has overtaken it, such as
     * WITHDRAWN. QUEUED is for one that could not be delivered and is sent again.
     */
    void state(long id, InvitationState to, String reason);

    /** Opportunities that have invitations, of which none could be delivered; newest first, at most limit. */
    List<Long> reachedNobody(int limit);

    /** Whether it is such an opportunity. */
    boolean reachedNobody(long opportunity);

    /**
     * How many were answered with yes or no, by the day (UTC) of the first answer; without days that had none.
     *
     * @param since the earliest answer that counts
     */
    Map<LocalDate, Long> answersPerDay(Instant since);

    /** Keeps what an answer says of the fit, in place of what one before said. An answer about something else says nothing of it. */
    void fits(long id, boolean fits);

    /**
     * What answers say of the fit, in no order.
     *
     * @param ofOne at most so many of one specialist, its newest: so that nobody outweighs the others
     */
    List<FitAnswer> fitAnswers(int ofOne);
}

package org.partnerpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** Looks once more, right before a letter leaves, whether it still may: much can happen while it waits. */
@ApplicationScoped
class LastLook {
    private final EntityManager entities;
    private final Specialists specialists;
    private final Invitations invitations;
    private final Opportunities opportunities;
    private final DigestInvitations digests;
    private final InstantSource clock;

    LastLook(
            EntityManager entities,
            Specialists specialists,
            Invitations invitations,
            Opportunities opportunities,
            DigestInvitations digests,
            InstantSource clock) {
        this.entities = entities;
        this.specialists = specialists;
        this.invitations = invitations;
        this.opportunities = opportunities;
        this.digests = digests;
        this.clock = clock;
    }

    /** Why it may not go out; empty where it may. */
    Optional<String> hindrance(LetterRow letter) {
        if (letter.specialist == null) {
            return Optional.empty();
        }
        Optional<Specialist> specialist = specialists.find(letter.specialist);
        if (specialist.isEmpty()) {
            return Optional.of("Not sent: the specialist is not kept any more.");
        }
        Optional<String> suppressed = specialist
                .flatMap(Specialist::suppression)
                .filter(suppression -> !ownWish(letter, specialist.get()))
                .map(suppression -> "Not sent: nothing may go out to this specialist (" + suppression.reason() + ").");
        if (suppressed.isPresent() && !letter.confirmsStop()) {
            return suppressed;
        }
        if (letter.holdsOffers()) {
            return offer(letter, specialist.get());
        }
        return letter.takesBack() && !offerWasSent(letter)
                ? Optional.of("Not sent: the specialist never got the opportunity.")
                : Optional.empty();
    }

    /** How long an opportunity must wait for its reader's hours; empty where it may go now. */
    Optional<Duration> wait(LetterRow letter, Instant now) {
        return letter.holdsOffers() && letter.specialist != null
                ? specialists
                        .find(letter.specialist)
                        .map(Specialist::profile)
                        .flatMap(profile -> profile.hours().map(hours -> hours.wait(now, profile.zone())))
                        .filter(wait -> !wait.isZero())
                : Optional.empty();
    }

    /** Whoever left may still be told that it did, and how to come back. */
    private static boolean ownWish(LetterRow letter, Specialist specialist) {
        return specialist.unsubscribed() && ProfileCover.answersOwnWish(letter.kind);
    }

    /** Locked: where the offer is being handed over right now, this waits for what becomes of it. */
    private boolean offerWasSent(LetterRow takingBack) {
        if (digests.tookAway(takingBack)) {
            return true;
        }
        return entities.createQuery("from LetterRow where invitation = :invitation and kind = :offer", LetterRow.class)
                .setParameter("invitation", takingBack.invitation)
                .setParameter("offer", LetterCover.OFFER)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .anyMatch(offer -> offer.state == LetterRow.State.SENT);
    }

    private Optional<String> offer(LetterRow letter, Specialist specialist) {
        if (specialist.consent().isEmpty()) {
            return Optional.of("Not sent: the specialist has not agreed to get opportunities.");
        }
        if (specialist
                .profile()
                .pauseOn(LocalDate.ofInstant(
                        clock.instant(), specialist.profile().zone()))
                .isPresent()) {
            return Optional.of("Not sent: the specialist pauses.");
        }
        if (letter.opportunity != null
                && opportunities
                        .find(letter.opportunity)
                        .filter(o -> o.state() == OpportunityState.OPEN || o.state() == OpportunityState.ENGAGED)
                        .isEmpty()) {
            return Optional.of("Not sent: the opportunity is not open any more.");
        }
        boolean waits = digests.by(letter).stream()
                .flatMap(id -> invitations.find(id).stream())
                .anyMatch(invitation -> invitation.state() == InvitationState.QUEUED);
        return waits ? Optional.empty() : Optional.of("Not sent: the invitation does not wait any more.");
    }
}

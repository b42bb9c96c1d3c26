package org.partnerpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

    LastLook(EntityManager entities, Specialists specialists, Invitations invitations, Opportunities opportunities) {
        this.entities = entities;
        this.specialists = specialists;
        this.invitations = invitations;
        this.opportunities = opportunities;
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
                .map(suppression -> "Not sent: nothing may go out to this specialist (" + suppression.reason() + ").");
        if (suppressed.isPresent() && !letter.confirmsStop()) {
            return suppressed;
        }
        if (letter.offersOpportunity()) {
            return offer(letter, specialist.get());
        }
        return letter.takesBack() && !offerWasSent(letter)
                ? Optional.of("Not sent: the specialist never got the opportunity.")
                : Optional.empty();
    }

    /** Locked: where the offer is being handed over right now, this waits for what becomes of it. */
    private boolean offerWasSent(LetterRow takingBack) {
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
        if (letter.opportunity != null
                && opportunities
                        .find(letter.opportunity)
                        .filter(o -> o.state() == OpportunityState.OPEN || o.state() == OpportunityState.ENGAGED)
                        .isEmpty()) {
            return Optional.of("Not sent: the opportunity is not open any more.");
        }
        boolean waits = letter.invitation != null
                && invitations
                        .find(letter.invitation)
                        .filter(invitation -> invitation.state() == InvitationState.QUEUED)
                        .isPresent();
        return waits ? Optional.empty() : Optional.of("Not sent: the invitation does not wait any more.");
    }
}

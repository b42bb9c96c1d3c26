package org.partnerpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
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
    private final Specialists specialists;
    private final Invitations invitations;
    private final Opportunities opportunities;

    LastLook(Specialists specialists, Invitations invitations, Opportunities opportunities) {
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
        return suppressed.isPresent() || !letter.offersOpportunity() ? suppressed : offer(letter, specialist.get());
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

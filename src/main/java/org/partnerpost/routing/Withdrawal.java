package org.partnerpost.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialists;

/** Takes an opportunity back from everybody who was invited and still counts on it. */
@ApplicationScoped
class Withdrawal {
    private final Invitations invitations;
    private final Specialists specialists;
    private final Outbox outbox;

    Withdrawal(Invitations invitations, Specialists specialists, Outbox outbox) {
        this.invitations = invitations;
        this.specialists = specialists;
        this.outbox = outbox;
    }

    /** @return to how many it was told now */
    int tell(Opportunity opportunity) {
        List<Invitation> open = invitations.of(opportunity.id()).stream()
                .filter(invitation -> counts(invitation.state()))
                .toList();
        for (Invitation invitation : open) {
            if (invitation.state() != InvitationState.SELECTED) {
                // Whoever was introduced stays so: both sides know each other, and only hear of it.
                invitations.state(invitation.id(), InvitationState.WITHDRAWN, "the opportunity was withdrawn");
            }
            specialists
                    .find(invitation.specialist())
                    .filter(specialist -> specialist.suppression().isEmpty())
                    .ifPresent(specialist -> outbox.post(
                            new Letter.OpportunityWithdrawn(invitation, opportunity, specialist), opportunity.mail()));
        }
        return open.size();
    }

    private static boolean counts(InvitationState state) {
        return switch (state) {
            case QUEUED, SENT, ACCEPTED, SELECTED -> true;
            case UNDELIVERED, DECLINED, EXPIRED, WITHDRAWN, NOT_SELECTED -> false;
        };
    }
}

package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.delivery.ReplyLetter.Answered;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.specialist.Specialist.Suppression;
import org.partnerpost.specialist.Specialists.Left;

/** Whoever has said yes and left since cannot be chosen any more: requesters who might still choose it are told. */
@ApplicationScoped
class Leaving {
    static final String LEFT = "left";
    /** Whoever has introduced one may still choose another. */
    private static final Set<OpportunityState> STILL_OPEN = Set.of(OpportunityState.OPEN, OpportunityState.ENGAGED);

    private static final int MOST = 1_000;

    private final Invitations invitations;
    private final Matters matters;
    private final Interest interest;
    private final WorkQueue queue;

    Leaving(Invitations invitations, Matters matters, Interest interest, WorkQueue queue) {
        this.invitations = invitations;
        this.matters = matters;
        this.interest = interest;
        this.queue = queue;
    }

    /** Later, as whoever suppresses holds the specialist's row, and deeds take the opportunity's lock first. */
    void has(@Observes Left left) {
        queue.submit(RelayStage.NAME, new Load(LEFT, left.specialist()), 0);
    }

    /** @return what was done, for the trace */
    String told(long specialist) {
        long told = invitations.ofSpecialist(specialist, MOST).stream()
                .filter(invitation -> invitation.state() == InvitationState.ACCEPTED)
                .map(Invitation::id)
                .sorted()
                .flatMap(invitation -> matters.locked(invitation).stream())
                .filter(this::lost)
                .count();
        return "It has left; requesters told who counted on it: " + told + ".";
    }

    private boolean lost(Matter matter) {
        Optional<Suppression> left = matter.specialist().suppression();
        boolean counted = matter.invitation().state() == InvitationState.ACCEPTED
                && STILL_OPEN.contains(matter.opportunity().state());
        if (left.isEmpty() || !counted) {
            return false;
        }
        interest.ended(matter, new Answered("left " + left.get().at(), Optional.empty(), "", false), 0);
        gone(matter);
        return true;
    }

    /** It said yes, and would hear nothing of an introduction. */
    void gone(Matter matter) {
        invitations.state(matter.invitation().id(), InvitationState.DECLINED, "it has left since its yes");
    }
}

package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialists;

/** Looks up what belongs together. */
@ApplicationScoped
class Matters {
    private static final int LOOKED_AT = 20;

    private final Invitations invitations;
    private final Opportunities opportunities;
    private final Specialists specialists;
    private final Fit fit;

    Matters(Invitations invitations, Opportunities opportunities, Specialists specialists, Fit fit) {
        this.fit = fit;
        this.invitations = invitations;
        this.opportunities = opportunities;
        this.specialists = specialists;
    }

    Optional<Matter> find(long invitation) {
        return invitations
                .find(invitation)
                .flatMap(found ->
                        opportunities.find(found.opportunity()).flatMap(opportunity -> of(found, opportunity)));
    }

    /** As it stands, and nobody else answers about its opportunity, or changes its specialist, before the transaction ends. */
    Optional<Matter> locked(long invitation) {
        return invitations
                .find(invitation)
                .flatMap(found -> opportunities.lock(found.opportunity()))
                .flatMap(opportunity -> invitations
                        .find(invitation)
                        .flatMap(now -> specialists
                                .lock(now.specialist())
                                .map(specialist -> new Matter(fit.standing(now), opportunity, specialist))));
    }

    List<Matter> of(Opportunity opportunity) {
        return invitations.of(opportunity.id()).stream()
                .flatMap(invitation -> of(invitation, opportunity).stream())
                .toList();
    }

    /** The last that somebody was asked about and has not answered. */
    Optional<Matter> lastAsked(MailAddress specialist) {
        return specialists
                .findByAddress(specialist)
                .flatMap(found -> invitations.ofSpecialist(found.id(), LOOKED_AT).stream()
                        .filter(invitation -> invitation.state() == InvitationState.SENT)
                        .flatMap(invitation -> find(invitation.id()).stream())
                        .filter(matter -> matter.closed().isEmpty())
                        .findFirst());
    }

    private Optional<Matter> of(Invitation invitation, Opportunity opportunity) {
        return specialists
                .find(invitation.specialist())
                .map(specialist -> new Matter(fit.standing(invitation), opportunity, specialist));
    }
}

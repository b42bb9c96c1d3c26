package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.partnerpost.matching.Match;
import org.partnerpost.moderation.rules.Reach;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.routing.Rehearsal;
import org.partnerpost.routing.Rehearsal.Rehearsed;

/**
 * By a rehearsal: matched and planned as it will be after approval. Asked where trusted senders pass by themselves; where an operator looks
 * anyway the desk shows the same, and where all is to pass nothing is to hold it.
 */
@ApplicationScoped
class RehearsedReach implements ExpectedReach {
    private final Rehearsal rehearsal;
    private final ModerationSettings settings;

    RehearsedReach(Rehearsal rehearsal, ModerationSettings settings) {
        this.rehearsal = rehearsal;
        this.settings = settings;
    }

    @Override
    public Optional<Reach> of(Opportunity opportunity) {
        return switch (settings.approve()) {
            case TRUSTED -> Optional.of(reach(rehearsal.rehearse(opportunity)));
            case OPERATOR, ALL -> Optional.empty();
        };
    }

    private static Reach reach(Rehearsed rehearsed) {
        return new Reach(
                rehearsed.plan().chosen().size(),
                rehearsed.fitting(),
                rehearsed.matches().stream()
                        .mapToDouble(Match::probability)
                        .max()
                        .orElse(0),
                rehearsed.otherTrade());
    }
}

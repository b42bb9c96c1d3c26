package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.moderation.Moderation.Decided;
import org.partnerpost.moderation.PendingDecisions.Kept;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;

/** Carries out a decision whose time to be taken back is over. */
@ApplicationScoped
class DecidingStage implements Stage {
    static final String NAME = "deciding";
    private static final String DECIDED = "decided";

    private final PendingDecisions waiting;
    private final Moderation moderation;
    private final Opportunities opportunities;

    DecidingStage(PendingDecisions waiting, Moderation moderation, Opportunities opportunities) {
        this.waiting = waiting;
        this.moderation = moderation;
        this.opportunities = opportunities;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> exits() {
        return Set.of(DECIDED);
    }

    @Override
    public Outcome handle(WorkItem item) {
        Optional<Kept> kept = waiting.take(item.load().id());
        return kept.flatMap(
                        decision -> opportunities.find(decision.opportunity()).map(o -> carryOut(decision, o)))
                .orElseGet(() -> Outcome.end(DECIDED, "It was taken back."));
    }

    private Outcome carryOut(Kept kept, Opportunity opportunity) {
        String who = kept.pending().who();
        if (opportunity.version() != kept.version()) {
            opportunities.note(kept.opportunity(), who, "could not be carried out: it was changed after the decision");
            return Outcome.end(DECIDED, "Not carried out: it was changed after the decision.");
        }
        return switch (moderation.decide(opportunity.reference(), kept.pending().decision(), who)) {
            case Decided.Carried carried -> Outcome.end(DECIDED, "Carried out for " + who + ".");
            case Decided.Deferred deferred -> Outcome.end(DECIDED, "It waits on.");
            case Decided.SecondWanted second -> Outcome.end(DECIDED, "A second operator has to approve too.");
            case Decided.Unknown unknown -> Outcome.end(DECIDED, "There is no such opportunity.");
            case Decided.NotPossible notPossible -> {
                opportunities.note(kept.opportunity(), who, "could not be carried out: " + notPossible.why());
                yield Outcome.end(DECIDED, "Not carried out: " + notPossible.why() + ".");
            }
        };
    }
}

package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.WorkQueue;

/** Carries out what an operator decides, where it can be decided so. */
@ApplicationScoped
@Transactional
class OperatorDecisions implements Moderation {
    /** Whoever was invited is told there: only routing knows whom. */
    private static final String WHERE_INVITED_ARE_TOLD = "routing";

    private final Opportunities opportunities;
    private final Findings findings;
    private final RequesterLetters letters;
    private final WorkQueue queue;

    OperatorDecisions(Opportunities opportunities, Findings findings, RequesterLetters letters, WorkQueue queue) {
        this.opportunities = opportunities;
        this.findings = findings;
        this.letters = letters;
        this.queue = queue;
    }

    @Override
    public Decided decide(String reference, Decision decision, String who) {
        return opportunities
                .find(reference)
                .flatMap(found -> opportunities.lock(found.id()))
                .map(opportunity -> decide(opportunity, decision, who))
                .orElseGet(() -> new Decided.Unknown(reference));
    }

    @Override
    public List<Found> findings(long opportunity) {
        return findings.of(opportunity);
    }

    private Decided decide(Opportunity opportunity, Decision decision, String who) {
        Optional<String> obstacle = obstacle(opportunity, decision.verb());
        if (obstacle.isPresent()) {
            return new Decided.NotPossible(opportunity.reference() + obstacle.get());
        }
        return switch (decision.verb()) {
            case APPROVE -> approve(opportunity, decision, who);
            case REJECT -> reject(opportunity, decision, who);
            case ASK -> ask(opportunity, decision, who);
            case QUARANTINE -> quarantine(opportunity, decision, who);
            case WITHDRAW -> withdraw(opportunity, decision, who);
        };
    }

    /** Why this cannot be decided as things stand, to be read after the reference. */
    private static Optional<String> obstacle(Opportunity opportunity, Verb verb) {
        if (opportunity.state() != OpportunityState.OPEN && opportunity.state() != OpportunityState.ENGAGED) {
            return Optional.of(" has ended: it is " + opportunity.state().name().toLowerCase(Locale.ROOT));
        }
        return switch (opportunity.review()) {
            case REJECTED -> Optional.of(" was rejected; a mended need is sent anew");
            case APPROVED ->
                verb == Verb.WITHDRAW ? Optional.empty() : Optional.of(" is approved already; it can be withdrawn");
            case QUARANTINED -> verb == Verb.QUARANTINE ? Optional.of(" is in quarantine already") : Optional.empty();
            case RECEIVED, AWAITING_CONFIRMATION, IN_REVIEW, ACTION_REQUIRED -> Optional.empty();
        };
    }

    private Decided approve(Opportunity opportunity, Decision decision, String who) {
        opportunities.review(opportunity.id(), ReviewState.APPROVED, who, said(decision));
        goOn(opportunity, "approved by " + who);
        return carried(opportunity);
    }

    private Decided reject(Opportunity opportunity, Decision decision, String who) {
        Optional<RefusalReason> reason = RefusalReason.of(decision.reason());
        if (reason.isEmpty()) {
            return new Decided.NotPossible("a rejection needs a reason, one of: " + RefusalReason.codes());
        }
        opportunities.review(opportunity.id(), ReviewState.REJECTED, who, said(decision));
        letters.rejected(now(opportunity), reason.get(), decision.note());
        goOn(opportunity, "rejected by " + who);
        return carried(opportunity);
    }

    private Decided ask(Opportunity opportunity, Decision decision, String who) {
        if (decision.note().isBlank()) {
            return new Decided.NotPossible("to ask, write the question as the note");
        }
        if (opportunity.requester().isEmpty() || !letters.named(opportunity.mail())) {
            return new Decided.NotPossible(opportunity.reference() + " names no sender who could be asked");
        }
        opportunities.review(opportunity.id(), ReviewState.ACTION_REQUIRED, who, said(decision));
        letters.asked(now(opportunity), decision.note());
        return carried(opportunity);
    }

    private Decided quarantine(Opportunity opportunity, Decision decision, String who) {
        opportunities.review(opportunity.id(), ReviewState.QUARANTINED, who, said(decision));
        return carried(opportunity);
    }

    private Decided withdraw(Opportunity opportunity, Decision decision, String who) {
        opportunities.state(opportunity.id(), OpportunityState.WITHDRAWN, who, said(decision));
        goOn(opportunity, "withdrawn by " + who);
        queue.submit(WHERE_INVITED_ARE_TOLD, load(opportunity), opportunity.mail());
        return carried(opportunity);
    }

    /** Where it is not held yet, the stage finds the decision when it gets there. */
    private void goOn(Opportunity opportunity, String reason) {
        queue.resume(ModerationStage.NAME, load(opportunity), reason);
    }

    private Opportunity now(Opportunity opportunity) {
        return opportunities.find(opportunity.id()).orElseThrow();
    }

    private static Load load(Opportunity opportunity) {
        return new Load("opportunity", opportunity.id());
    }

    private static Decided carried(Opportunity opportunity) {
        return new Decided.Carried(opportunity.reference());
    }

    private static String said(Decision decision) {
        String between = decision.reason().isBlank() || decision.note().isBlank() ? "" : ": ";
        return decision.reason().strip() + between + decision.note().strip();
    }
}

package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.moderation.rules.Resemblance;
import org.partnerpost.opportunity.Need;
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
    private final PendingDecisions waiting;
    private final TwoApprovals approvals;
    private final DecisionDeeds deeds;
    private final NearDoubles nearDoubles;
    private final Mergers mergers;

    OperatorDecisions(
            Opportunities opportunities,
            Findings findings,
            RequesterLetters letters,
            WorkQueue queue,
            PendingDecisions waiting,
            TwoApprovals approvals,
            DecisionDeeds deeds,
            NearDoubles nearDoubles,
            Mergers mergers) {
        this.nearDoubles = nearDoubles;
        this.mergers = mergers;
        this.waiting = waiting;
        this.approvals = approvals;
        this.deeds = deeds;
        this.opportunities = opportunities;
        this.findings = findings;
        this.letters = letters;
        this.queue = queue;
    }

    @Override
    public Decided decide(String reference, Decision decision, String who) {
        Optional<Opportunity> found = opportunities.find(reference);
        if (found.isEmpty()) {
            return new Decided.Unknown(reference);
        }
        Optional<String> obstacle = obstacle(found.get(), decision);
        if (obstacle.isPresent()) {
            return new Decided.NotPossible(obstacle.get());
        }
        // Before the opportunity is locked: a visit of the stage takes the two in this order too. Where another
        // decision comes
        // between, the stage holds the item again.
        if (letsGo(decision.verb())) {
            queue.resume(ModerationStage.NAME, load(found.get()), word(decision.verb()) + " by " + who);
        }
        return opportunities
                .lock(found.get().id())
                .map(opportunity -> decideLocked(opportunity, decision, who))
                .orElseGet(() -> new Decided.Unknown(reference));
    }

    @Override
    public Decided decideLater(String reference, Decision decision, String who) {
        if (!waiting.waits(decision.verb())) {
            return decide(reference, decision, who);
        }
        return opportunities
                .find(reference)
                .flatMap(found -> opportunities.lock(found.id()))
                .map(opportunity -> obstacle(opportunity, decision)
                        .<Decided>map(Decided.NotPossible::new)
                        .orElseGet(() -> waiting.keep(opportunity, decision, who)))
                .orElseGet(() -> new Decided.Unknown(reference));
    }

    @Override
    public boolean takeBack(String reference, String who) {
        return opportunities
                .find(reference)
                .filter(opportunity -> waiting.takeBack(opportunity, who))
                .isPresent();
    }

    @Override
    public Optional<Opportunity> correct(Opportunity seen, Need corrected, String who) {
        Optional<Opportunity> edited = opportunities
                .lock(seen.id())
                .filter(locked -> waiting.of(locked.id()).isEmpty())
                .flatMap(locked -> opportunities.edit(seen.reference(), seen.version(), corrected, who));
        edited.ifPresent(now -> deeds.corrected(seen, now, who));
        return edited;
    }

    @Override
    public void giveUp(long id, String who, String why) {
        opportunities.lock(id).filter(OperatorDecisions::goesOn).ifPresent(opportunity -> {
            opportunities.state(id, OpportunityState.ERROR, who, "given up: " + why);
            letters.failed(now(opportunity));
            queue.submit(WHERE_INVITED_ARE_TOLD, load(opportunity), opportunity.mail());
            deeds.decided(opportunity, who, "given up", why);
        });
    }

    @Override
    public Optional<Pending> pending(long opportunity) {
        return waiting.of(opportunity);
    }

    @Override
    public Map<Long, Pending> allPending() {
        return waiting.all();
    }

    @Override
    public Optional<String> approvedBy(Opportunity opportunity) {
        return approvals.first(opportunity);
    }

    @Override
    public Map<Long, String> approvedBy(Collection<Opportunity> needs) {
        return approvals.first(needs);
    }

    @Override
    public List<Found> findings(long opportunity) {
        return findings.of(opportunity);
    }

    @Override
    public Optional<Resemblance> resembles(Opportunity opportunity) {
        return nearDoubles.of(opportunity);
    }

    private Decided decideLocked(Opportunity opportunity, Decision decision, String who) {
        Optional<String> obstacle = obstacle(opportunity, decision);
        if (obstacle.isPresent()) {
            return new Decided.NotPossible(obstacle.get());
        }
        if (decision.verb() == Verb.APPROVE) {
            Optional<Decided> second = approvals.secondWanted(opportunity, who);
            if (second.isPresent()) {
                deeds.decided(opportunity, who, "approved, waits for a second operator", said(decision));
                return second.get();
            }
        }
        switch (decision.verb()) {
            case APPROVE -> approve(opportunity, decision, who);
            case REJECT -> reject(opportunity, decision, who);
            case ASK -> ask(opportunity, decision, who);
            case QUARANTINE -> opportunities.review(opportunity.id(), ReviewState.QUARANTINED, who, said(decision));
            case WITHDRAW -> withdraw(opportunity, decision, who);
            case MERGE -> mergers.merge(opportunity, decision.reason(), who);
        }
        deeds.decided(opportunity, who, word(decision.verb()), said(decision));
        return new Decided.Carried(opportunity.reference());
    }

    /** Why this cannot be decided as things stand. */
    private Optional<String> obstacle(Opportunity opportunity, Decision decision) {
        return waiting.obstacle(opportunity).or(() -> standing(opportunity, decision));
    }

    private Optional<String> standing(Opportunity opportunity, Decision decision) {
        String reference = opportunity.reference();
        if (opportunity.state() == OpportunityState.ERROR) {
            return Optional.of(reference + " was given up; the need is sent anew");
        }
        if (!stands(opportunity)) {
            return Optional.of(reference + " has ended: it is "
                    + opportunity.state().name().toLowerCase(Locale.ROOT));
        }
        return switch (opportunity.review()) {
            case REJECTED -> Optional.of(reference + " was rejected; a mended need is sent anew");
            case APPROVED ->
                decision.verb() == Verb.WITHDRAW
                        ? Optional.empty()
                        : Optional.of(reference + " is approved already; it can be withdrawn");
            case QUARANTINED ->
                decision.verb() == Verb.QUARANTINE
                        ? Optional.of(reference + " is in quarantine already")
                        : missing(opportunity, decision);
            case RECEIVED, AWAITING_CONFIRMATION, IN_REVIEW, ACTION_REQUIRED -> missing(opportunity, decision);
        };
    }

    /** What the decision itself lacks. */
    private Optional<String> missing(Opportunity opportunity, Decision decision) {
        return switch (decision.verb()) {
            case REJECT ->
                RefusalReason.of(decision.reason()).isEmpty()
                        ? Optional.of("a rejection needs a reason, one of: " + RefusalReason.codes())
                        : Optional.empty();
            case ASK ->
                decision.note().isBlank()
                        ? Optional.of("to ask, write the question as the note")
                        : opportunity.requester().isPresent() && letters.named(opportunity.mail())
                                ? Optional.empty()
                                : Optional.of(opportunity.reference() + " names no sender who could be asked");
            case MERGE -> mergers.obstacle(opportunity, decision.reason());
            case APPROVE, QUARANTINE, WITHDRAW -> Optional.empty();
        };
    }

    private void approve(Opportunity opportunity, Decision decision, String who) {
        opportunities.review(opportunity.id(), ReviewState.APPROVED, who, said(decision));
        letters.vouched(opportunity);
    }

    private void reject(Opportunity opportunity, Decision decision, String who) {
        RefusalReason reason = RefusalReason.of(decision.reason()).orElseThrow();
        opportunities.review(opportunity.id(), ReviewState.REJECTED, who, said(decision));
        letters.rejected(now(opportunity), reason, decision.note());
    }

    private void ask(Opportunity opportunity, Decision decision, String who) {
        opportunities.review(opportunity.id(), ReviewState.ACTION_REQUIRED, who, said(decision));
        letters.asked(now(opportunity), decision.note());
    }

    private void withdraw(Opportunity opportunity, Decision decision, String who) {
        opportunities.state(opportunity.id(), OpportunityState.WITHDRAWN, who, said(decision));
        letters.withdrawn(now(opportunity), decision.note());
        queue.submit(WHERE_INVITED_ARE_TOLD, load(opportunity), opportunity.mail());
    }

    private static boolean goesOn(Opportunity opportunity) {
        return stands(opportunity) && opportunity.review() != ReviewState.REJECTED;
    }

    private static boolean stands(Opportunity opportunity) {
        return opportunity.state() == OpportunityState.OPEN || opportunity.state() == OpportunityState.ENGAGED;
    }

    private static boolean letsGo(Verb verb) {
        return switch (verb) {
            case APPROVE, REJECT, WITHDRAW, MERGE -> true;
            case ASK, QUARANTINE -> false;
        };
    }

    private static String word(Verb verb) {
        return switch (verb) {
            case APPROVE -> "approved";
            case REJECT -> "rejected";
            case ASK -> "asked";
            case QUARANTINE -> "quarantined";
            case WITHDRAW -> "withdrawn";
            case MERGE -> "merged";
        };
    }

    private Opportunity now(Opportunity opportunity) {
        return opportunities.find(opportunity.id()).orElseThrow();
    }

    private static Load load(Opportunity opportunity) {
        return new Load("opportunity", opportunity.id());
    }

    private static String said(Decision decision) {
        String between = decision.reason().isBlank() || decision.note().isBlank() ? "" : ": ";
        return decision.reason().strip() + between + decision.note().strip();
    }
}

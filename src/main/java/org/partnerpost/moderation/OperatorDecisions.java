package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.mail.StorableText;
import org.partnerpost.moderation.Moderation.Decided.SecondWanted;
import org.partnerpost.moderation.rules.Resemblance;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.reading.Retold;

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
    private final Obstacles obstacles;

    OperatorDecisions(
            Opportunities opportunities,
            Findings findings,
            RequesterLetters letters,
            WorkQueue queue,
            PendingDecisions waiting,
            TwoApprovals approvals,
            DecisionDeeds deeds,
            NearDoubles nearDoubles,
            Mergers mergers,
            Obstacles obstacles) {
        this.nearDoubles = nearDoubles;
        this.mergers = mergers;
        this.obstacles = obstacles;
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
        Optional<String> obstacle = obstacles.of(found.get(), decision);
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
        if (!waiting.canWait()) {
            return decide(reference, decision, who);
        }
        return opportunities
                .find(reference)
                .flatMap(found -> opportunities.lock(found.id()))
                .map(opportunity -> obstacles
                        .of(opportunity, decision)
                        .<Decided>map(Decided.NotPossible::new)
                        .or(() -> firstApproval(opportunity, decision, who))
                        .orElseGet(() -> waiting.keep(opportunity, decision, who)))
                .orElseGet(() -> new Decided.Unknown(reference));
    }

    @Override
    public Optional<String> obstacle(Opportunity opportunity, Decision decision) {
        return obstacles.of(opportunity, decision);
    }

    @Override
    public boolean takeBack(String reference, String who) {
        Optional<Opportunity> found = opportunities.find(reference);
        Optional<Pending> undone = found.flatMap(waiting::takeBack);
        undone.ifPresent(decision -> deeds.notCarriedOut(found.get(), decision));
        Optional<String> taken = undone.map(
                        decision -> decision.decision().verb().done()
                                + (decision.who().equals(StorableText.of(who)) ? "" : " by " + decision.who()))
                .or(() -> found.filter(opportunity -> approvals.takeBack(opportunity, who))
                        .map(opportunity -> Verb.APPROVE.done()));
        taken.ifPresent(decision -> {
            opportunities.note(found.get().id(), who, TOOK_BACK + decision);
            deeds.decided(found.get(), who, "took back a decision", decision);
        });
        return taken.isPresent();
    }

    @Override
    public Optional<Opportunity> correct(Opportunity seen, Need corrected, String who) {
        Optional<Opportunity> edited = opportunities
                .lock(seen.id())
                .filter(locked -> waiting.of(locked.id()).isEmpty())
                .flatMap(locked -> edited(locked, seen, corrected, who));
        edited.ifPresent(now -> deeds.corrected(seen, now, who));
        return edited;
    }

    @Override
    public boolean takeUpAgain(long id, String who, String why) {
        Optional<Opportunity> decided = opportunities
                .lock(id)
                .filter(Obstacles::stands)
                .filter(opportunity -> waiting.of(id).isEmpty())
                .filter(opportunity ->
                        opportunity.review() == ReviewState.APPROVED || opportunity.review() == ReviewState.REJECTED);
        decided.ifPresent(opportunity -> {
            opportunities.review(id, ReviewState.IN_REVIEW, who, why);
            queue.submit(ModerationStage.NAME, load(opportunity), opportunity.mail());
            deeds.decided(opportunity, who, "taken up again", why);
        });
        return decided.isPresent();
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
    public Map<Long, String> approvedBy(Collection<Opportunity> needs) {
        return approvals.first(needs);
    }

    @Override
    public Map<Long, FirstApproval> overtakenApprovals(Collection<Opportunity> needs) {
        return approvals.overtaken(needs);
    }

    @Override
    public Optional<SecondWanted> secondWanted(Opportunity opportunity, String who) {
        return approvals.secondWanted(opportunity, who);
    }

    @Override
    public Map<Long, String> mergedInto(Collection<Opportunity> needs) {
        return mergers.mergedInto(needs);
    }

    @Override
    public List<Found> findings(long opportunity) {
        return findings.of(opportunity);
    }

    @Override
    public Optional<Resemblance> resembles(Opportunity opportunity) {
        return nearDoubles.of(opportunity);
    }

    /** An approval counts for the version it was given for: whoever gave it sees why it is wanted again. */
    private Optional<Opportunity> edited(Opportunity locked, Opportunity seen, Need corrected, String who) {
        Optional<String> first = approvals.first(locked);
        Optional<Opportunity> edited =
                opportunities.edit(seen.reference(), seen.version(), Retold.edited(locked, corrected), who);
        edited.filter(now -> now.version() != locked.version())
                .flatMap(now -> first)
                .ifPresent(approver -> opportunities.note(
                        locked.id(), who, "approval of " + approver + " is void: the fields were edited"));
        return edited;
    }

    private Decided decideLocked(Opportunity opportunity, Decision decision, String who) {
        Optional<String> obstacle = obstacles.of(opportunity, decision);
        if (obstacle.isPresent()) {
            return new Decided.NotPossible(obstacle.get());
        }
        Optional<Decided> first = firstApproval(opportunity, decision, who);
        if (first.isPresent()) {
            return first.get();
        }
        switch (decision.verb()) {
            case APPROVE -> approve(opportunity, decision, who);
            case REJECT -> reject(opportunity, decision, who);
            case ASK -> ask(opportunity, decision, who);
            case QUARANTINE -> opportunities.review(opportunity.id(), ReviewState.QUARANTINED, who, decision.said());
            case WITHDRAW -> withdraw(opportunity, decision, who);
            case MERGE -> mergers.merge(opportunity, decision.reason(), who);
        }
        deeds.decided(opportunity, who, word(decision.verb()), decision.said());
        return new Decided.Carried(opportunity.reference());
    }

    /** Keeps an approval that does not count yet. */
    private Optional<Decided> firstApproval(Opportunity opportunity, Decision decision, String who) {
        Optional<SecondWanted> second =
                decision.verb() == Verb.APPROVE ? approvals.secondWanted(opportunity, who) : Optional.empty();
        second.filter(wanted -> approvals.keep(opportunity, who)).ifPresent(wanted -> {
            opportunities.note(
                    opportunity.id(), who, "approved; " + wanted.why() + ", so a second operator has to approve too");
            deeds.decided(opportunity, who, "approved, waits for a second operator", decision.said());
        });
        return second.map(Decided.class::cast);
    }

    private void approve(Opportunity opportunity, Decision decision, String who) {
        opportunities.review(opportunity.id(), ReviewState.APPROVED, who, decision.said());
        letters.vouched(opportunity);
    }

    private void reject(Opportunity opportunity, Decision decision, String who) {
        RefusalReason reason = RefusalReason.of(decision.reason()).orElseThrow();
        opportunities.review(opportunity.id(), ReviewState.REJECTED, who, decision.said());
        letters.rejected(now(opportunity), reason, decision.note());
    }

    private void ask(Opportunity opportunity, Decision decision, String who) {
        if (opportunity.review() == ReviewState.ACTION_REQUIRED) {
            // A question of its own: it stands in the history, and its letter is not taken for the first one's.
            opportunities.review(opportunity.id(), ReviewState.IN_REVIEW, who, "asks anew");
        }
        opportunities.review(opportunity.id(), ReviewState.ACTION_REQUIRED, who, decision.said());
        letters.asked(now(opportunity), decision.note());
    }

    private void withdraw(Opportunity opportunity, Decision decision, String who) {
        opportunities.state(opportunity.id(), OpportunityState.WITHDRAWN, who, decision.said());
        letters.withdrawn(now(opportunity), decision.note());
        queue.submit(WHERE_INVITED_ARE_TOLD, load(opportunity), opportunity.mail());
    }

    private static boolean goesOn(Opportunity opportunity) {
        return Obstacles.stands(opportunity) && opportunity.review() != ReviewState.REJECTED;
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
}

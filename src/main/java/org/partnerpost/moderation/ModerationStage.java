package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.mail.StatusCode;
import org.partnerpost.moderation.rules.Finding;
import org.partnerpost.moderation.rules.HouseRules;
import org.partnerpost.moderation.rules.HouseRules.Answer;
import org.partnerpost.moderation.rules.Submission;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.received.ReceivedMail;
import org.partnerpost.received.ReceivedMails;

/** Takes an opportunity; lets it go on, holds it, or refuses it. The first visit asks the rules, later ones find a decision. */
@ApplicationScoped
class ModerationStage implements Stage {
    static final String NAME = "moderation";
    private static final String APPROVED = "approved";

    private final Opportunities opportunities;
    private final ReceivedMails mails;
    private final AuthenticityCheck authenticity;
    private final Findings findings;
    private final RequesterLetters letters;
    private final ModerationSettings settings;
    private final InstantSource clock;
    private final HouseRules rules;

    ModerationStage(
            Opportunities opportunities,
            ReceivedMails mails,
            AuthenticityCheck authenticity,
            Findings findings,
            RequesterLetters letters,
            ModerationSettings settings,
            InstantSource clock) {
        this.opportunities = opportunities;
        this.mails = mails;
        this.authenticity = authenticity;
        this.findings = findings;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
        this.rules = new HouseRules(settings.approve().operatorAlwaysLooks());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> exits() {
        return Set.of(APPROVED);
    }

    @Override
    public Outcome handle(WorkItem item) {
        // Locked, so that an operator decides either before this visit or after it, never in its middle.
        return opportunities
                .lock(item.load().id())
                .map(opportunity -> visit(item.load(), opportunity))
                .orElseGet(() -> new Outcome.Refused(StatusCode.POLICY, "there is no such opportunity"));
    }

    private Outcome visit(Load load, Opportunity opportunity) {
        if (opportunity.state() == OpportunityState.WITHDRAWN) {
            return new Outcome.Refused(StatusCode.POLICY, "it was withdrawn");
        }
        return switch (opportunity.review()) {
            case RECEIVED -> firstVisit(load, opportunity);
            case APPROVED -> approved(load, opportunity, "approved by an operator");
            case REJECTED -> new Outcome.Refused(StatusCode.POLICY, "an operator refused it");
            case QUARANTINED, AWAITING_CONFIRMATION, IN_REVIEW, ACTION_REQUIRED ->
                new Outcome.Held(findings.reasons(opportunity.id()));
        };
    }

    private Outcome firstVisit(Load load, Opportunity opportunity) {
        Submission submission = new Submission(
                opportunity,
                authenticity.verdict(opportunity.mail()),
                opportunities.arrival(opportunity.id()),
                earlier(opportunity));
        List<Answer> answers = rules.ask(submission);
        findings.keep(opportunity.id(), answers);
        Optional<Answer> quarantine = first(answers, Finding.Quarantined.class);
        if (quarantine.isPresent()) {
            move(opportunity, ReviewState.QUARANTINED, quarantine.get());
            return new Outcome.Held(findings.reasons(opportunity.id()));
        }
        if (submission.earlier().isPresent()) {
            return knownAlready(opportunity, submission.earlier().get());
        }
        Optional<Answer> hold = first(answers, Finding.Held.class);
        if (hold.isPresent()) {
            letters.acknowledge(move(opportunity, ReviewState.IN_REVIEW, hold.get()));
            return new Outcome.Held(findings.reasons(opportunity.id()));
        }
        String reason = "no rule holds it, and the house approves what no rule holds";
        return approved(
                load, move(opportunity, ReviewState.APPROVED, "rule: approve " + settings.approve(), reason), reason);
    }

    private Outcome approved(Load load, Opportunity opportunity, String note) {
        letters.acknowledge(opportunity);
        return Outcome.done(APPROVED, load, note);
    }

    private Outcome knownAlready(Opportunity opportunity, Opportunity earlier) {
        String reason = "the same need came before, as " + earlier.reference();
        letters.knownAlready(move(opportunity, ReviewState.REJECTED, "rule: need is new", reason), earlier);
        return new Outcome.Refused(StatusCode.POLICY, reason);
    }

    /** A need that nothing proves must not stand in the way of the same one from its real sender. */
    private Optional<Opportunity> earlier(Opportunity opportunity) {
        return opportunities
                .sameNeedBefore(opportunity, clock.instant().minus(settings.sameNeedWithin()))
                .filter(before -> run(before).equals(run(opportunity)))
                .filter(before -> letters.identified(before.mail()) || !letters.identified(opportunity.mail()));
    }

    /** A replay goes its way as if nothing had come before. */
    private String run(Opportunity opportunity) {
        return mails.find(opportunity.mail()).map(ReceivedMail::run).orElse("");
    }

    private Opportunity move(Opportunity opportunity, ReviewState to, Answer because) {
        return move(
                opportunity, to, "rule: " + because.rule(), because.finding().words());
    }

    private Opportunity move(Opportunity opportunity, ReviewState to, String who, String reason) {
        opportunities.review(opportunity.id(), to, who, reason);
        return opportunities.find(opportunity.id()).orElseThrow();
    }

    private static Optional<Answer> first(List<Answer> answers, Class<? extends Finding> type) {
        return answers.stream()
                .filter(answer -> type.isInstance(answer.finding()))
                .findFirst();
    }
}

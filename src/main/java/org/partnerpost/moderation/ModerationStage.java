package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.mail.StatusCode;
import org.partnerpost.matching.Matcher.MatchingUnavailable;
import org.partnerpost.moderation.rules.Finding;
import org.partnerpost.moderation.rules.HouseRules;
import org.partnerpost.moderation.rules.HouseRules.Answer;
import org.partnerpost.moderation.rules.Reach;
import org.partnerpost.moderation.rules.Submission;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.Requesters;
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
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final Opportunities opportunities;
    private final Requesters requesters;
    private final ReceivedMails mails;
    private final AuthenticityCheck authenticity;
    private final Findings findings;
    private final NearDoubles nearDoubles;
    private final RequesterLetters letters;
    private final DecisionDeeds deeds;
    private final ExpectedReach reach;
    private final ModerationSettings settings;
    private final InstantSource clock;
    private final HouseRules rules;

    ModerationStage(
            Opportunities opportunities,
            Requesters requesters,
            ReceivedMails mails,
            AuthenticityCheck authenticity,
            Findings findings,
            NearDoubles nearDoubles,
            RequesterLetters letters,
            DecisionDeeds deeds,
            ExpectedReach reach,
            ModerationSettings settings,
            InstantSource clock) {
        this.opportunities = opportunities;
        this.requesters = requesters;
        this.mails = mails;
        this.authenticity = authenticity;
        this.findings = findings;
        this.nearDoubles = nearDoubles;
        this.letters = letters;
        this.deeds = deeds;
        this.reach = reach;
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
        if (opportunity.state() == OpportunityState.FILLED) {
            return new Outcome.Refused(StatusCode.POLICY, "its requester has found somebody");
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
        Optional<Reach> expected;
        try {
            expected = reach.of(opportunity);
        } catch (MatchingUnavailable unavailable) {
            // Neither let through unseen nor held for something that is over in a moment.
            return new Outcome.Later(AGAIN_AFTER, String.valueOf(unavailable.getMessage()));
        }
        Optional<Opportunity> earlier = earlier(opportunity);
        Submission submission = new Submission(
                opportunity,
                authenticity.verdict(opportunity.mail()),
                opportunities.arrival(opportunity.id()),
                earlier,
                earlier.isPresent() ? Optional.empty() : nearDoubles.of(opportunity),
                opportunity
                        .requester()
                        .flatMap(asks -> requesters.suppression(asks.mailbox().address()))
                        .map(Requesters.Suppression::reason),
                expected);
        List<Answer> answers = rules.ask(submission);
        findings.keep(opportunity.id(), answers);
        return HouseRules.decisive(answers)
                .map(answer -> switch (answer.finding()) {
                    case Finding.Quarantined quarantined -> {
                        Outcome outcome = held(opportunity, ReviewState.QUARANTINED, answer);
                        deeds.decided(opportunity, ruleOf(answer), "quarantined", quarantined.words());
                        yield outcome;
                    }
                    case Finding.Held held -> {
                        Outcome outcome = held(opportunity, ReviewState.IN_REVIEW, answer);
                        letters.acknowledge(now(opportunity));
                        yield outcome;
                    }
                    case Finding.KnownAlready known -> knownAlready(opportunity, answer, known.earlier());
                    case Finding.Noted noted -> passes(load, opportunity);
                })
                .orElseGet(() -> passes(load, opportunity));
    }

    private Outcome passes(Load load, Opportunity opportunity) {
        String reason = "no rule holds it, and the house approves what no rule holds";
        String who = "rule: approve " + settings.approve();
        opportunities.review(opportunity.id(), ReviewState.APPROVED, who, reason);
        Outcome outcome = approved(load, now(opportunity), reason);
        deeds.decided(opportunity, who, "approved", reason);
        return outcome;
    }

    private Outcome held(Opportunity opportunity, ReviewState to, Answer because) {
        opportunities.review(
                opportunity.id(), to, ruleOf(because), because.finding().words());
        return new Outcome.Held(findings.reasons(opportunity.id()));
    }

    private Outcome approved(Load load, Opportunity opportunity, String note) {
        letters.acknowledge(opportunity);
        return Outcome.done(APPROVED, load, note);
    }

    private Outcome knownAlready(Opportunity opportunity, Answer because, Opportunity earlier) {
        String reason = because.finding().words();
        opportunities.review(opportunity.id(), ReviewState.REJECTED, ruleOf(because), reason);
        letters.knownAlready(now(opportunity), earlier);
        deeds.decided(opportunity, ruleOf(because), "rejected", reason);
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

    private Opportunity now(Opportunity opportunity) {
        return opportunities.find(opportunity.id()).orElseThrow();
    }

    private static String ruleOf(Answer answer) {
        return "rule: " + answer.rule();
    }
}

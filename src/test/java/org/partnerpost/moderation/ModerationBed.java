package org.partnerpost.moderation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.delivery.Letter;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.matching.Matcher;
import org.partnerpost.moderation.Moderation.Decided;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.moderation.ModerationSettings.Approve;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.Requesters;
import org.partnerpost.opportunity.SampleOpportunities;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.received.ReceivedMails;

/** Moderation on a real database, with its letters and the queue written down instead of sent on. */
abstract class ModerationBed {
    static final Need CLEAR = SampleOpportunities.asking("azure");
    static final Arrival ORDINARY = new Arrival(MessageId.parse("<need@partner.example>"), List.of());

    @Inject
    Opportunities opportunities;

    @Inject
    ReceivedMails mails;

    @Inject
    Requesters requesters;

    @Inject
    Findings findings;

    @Inject
    PendingDecisions waiting;

    @Inject
    TwoApprovals approvals;

    @Inject
    NearDoubles nearDoubles;

    @Inject
    Audit audit;

    @Inject
    DecisionDeeds deeds;

    @Inject
    InstantSource clock;

    Matcher matcher = new FixedMatcher(0);

    final Map<Long, Verdict> verdicts = new HashMap<>();
    final List<Letter> posted = new ArrayList<>();
    ExpectedReach reach = opportunity -> Optional.empty();
    final WrittenDownQueue queue = new WrittenDownQueue();
    final Mailbox pat = new Mailbox(
            "Pat", MailAddress.of("pat" + ThreadLocalRandom.current().nextLong(1L << 50) + "@partner.example"));

    Opportunity held(Verdict verdict) {
        Opportunity need = open("We need help", CLEAR, ORDINARY, verdict);
        visit(Approve.OPERATOR, need);
        posted.clear();
        return now(need);
    }

    Opportunity open(String text, Need need, Arrival arrival, Verdict verdict) {
        return openedFrom(pat.address(), text, need, arrival, verdict);
    }

    Opportunity openedFrom(MailAddress reversePath, String text, Need need, Arrival arrival, Verdict verdict) {
        byte[] raw = ("Message-ID: <" + UUID.randomUUID() + "@partner.example>\r\n\r\n" + text)
                .getBytes(StandardCharsets.UTF_8);
        Envelope envelope = new Envelope(Optional.of(reversePath), List.of(), Optional.empty(), Optional.empty());
        long mail = QuarkusTransaction.requiringNew()
                .call(() -> mails.keep(envelope, raw, "").id());
        verdicts.put(mail, verdict);
        return QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(new NewOpportunity(
                        mail, Optional.of(new Requester(pat, "en")), "Help", text, "en", need, arrival)));
    }

    /** Needs of one mail, opened together. */
    List<Opportunity> openTogether(Verdict verdict, String... texts) {
        Opportunity first = open(texts[0], CLEAR, ORDINARY, verdict);
        List<Opportunity> all = new ArrayList<>(List.of(first));
        for (int part = 1; part < texts.length; part++) {
            NewOpportunity next = new NewOpportunity(
                    first.mail(),
                    part,
                    1,
                    Optional.of(new Requester(pat, "en")),
                    "Help",
                    texts[part],
                    "en",
                    CLEAR,
                    ORDINARY);
            all.add(QuarkusTransaction.requiringNew().call(() -> opportunities.open(next)));
        }
        return all;
    }

    Outcome visit(Approve approve, Opportunity opportunity) {
        ModerationStage stage = new ModerationStage(
                opportunities,
                requesters,
                mails,
                authenticity(),
                findings,
                nearDoubles,
                letters(),
                deeds,
                reach,
                settings(approve, Optional.empty()),
                clock);
        Load load = new Load("opportunity", opportunity.id());
        return QuarkusTransaction.requiringNew()
                .call(() -> stage.handle(new WorkItem(1, "moderation", load, opportunity.mail(), 1)));
    }

    Decided decide(Opportunity opportunity, Verb verb, String reason, String note) {
        return QuarkusTransaction.requiringNew()
                .call(() -> decisions().decide(opportunity.reference(), new Decision(verb, reason, note), "desk"));
    }

    OperatorDecisions decisions() {
        return decisions(approvals);
    }

    OperatorDecisions decisions(TwoApprovals approvals) {
        Mergers mergers = new Mergers(opportunities, letters());
        return new OperatorDecisions(
                opportunities,
                findings,
                letters(),
                queue,
                waiting,
                approvals,
                deeds,
                nearDoubles,
                mergers,
                new Obstacles(waiting, mergers, letters(), requesters));
    }

    static ModerationSettings settings(Approve approve, Optional<Integer> fourEyesAbove) {
        return new ModerationSettings() {
            @Override
            public Approve approve() {
                return approve;
            }

            @Override
            public Duration sameNeedWithin() {
                return Duration.ofDays(14);
            }

            @Override
            public Duration undoWithin() {
                return Duration.ofSeconds(10);
            }

            @Override
            public Optional<Integer> fourEyesAbove() {
                return fourEyesAbove;
            }
        };
    }

    private AuthenticityCheck authenticity() {
        return new AuthenticityCheck() {
            @Override
            public Optional<Verdict> verdict(long mail) {
                return Optional.ofNullable(verdicts.get(mail));
            }

            @Override
            public boolean vouch(long mail, String operator) {
                throw new UnsupportedOperationException("nobody vouches here");
            }
        };
    }

    RequesterLetters letters() {
        return new RequesterLetters(
                authenticity(), opportunities, new FittingSpecialists(matcher), (letter, trace) -> posted.add(letter));
    }

    Opportunity now(Opportunity opportunity) {
        return opportunities.find(opportunity.id()).orElseThrow();
    }
}

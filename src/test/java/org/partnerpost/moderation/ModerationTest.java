package org.partnerpost.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.delivery.Letter;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.moderation.Moderation.Decided;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.moderation.ModerationSettings.Approve;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Arrival.Concern;
import org.partnerpost.opportunity.Arrival.Weight;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.opportunity.SampleOpportunities;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.received.ReceivedMails;

/** Moderation on a real database, with its letters and the queue written down instead of sent on. */
@QuarkusTest
class ModerationTest {
    private static final Need CLEAR = SampleOpportunities.asking("azure");
    private static final Arrival ORDINARY = new Arrival(MessageId.parse("<need@partner.example>"), List.of());

    @Inject
    Opportunities opportunities;

    @Inject
    ReceivedMails mails;

    @Inject
    Findings findings;

    @Inject
    InstantSource clock;

    private final Map<Long, Verdict> verdicts = new HashMap<>();
    private final List<Letter> posted = new ArrayList<>();
    private final WrittenDownQueue queue = new WrittenDownQueue();
    private final Mailbox pat = new Mailbox(
            "Pat", MailAddress.of("pat" + ThreadLocalRandom.current().nextLong(1L << 50) + "@partner.example"));

    @Test
    void aNeedWaitsForAnOperatorAndItsSenderIsToldThatItCame() {
        Opportunity need = open("We need help", CLEAR, ORDINARY, new Verdict.Waived(pat));
        assertThat(visit(Approve.OPERATOR, need)).isInstanceOf(Outcome.Held.class);
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(posted).singleElement().isInstanceOfSatisfying(Letter.NeedReceived.class, letter -> {
            assertThat(letter.opportunity().reference()).isEqualTo(need.reference());
            assertThat(letter.inReplyTo()).isEqualTo(ORDINARY.messageId());
        });
    }

    @Test
    void aNeedThatNoRuleHoldsPassesWhereTheHouseSaysSo() {
        Opportunity need = open("We need help", CLEAR, ORDINARY, new Verdict.Waived(pat));
        assertThat(visit(Approve.ALL, need))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.exit()).isEqualTo("approved"));
        assertThat(now(need).review()).isEqualTo(ReviewState.APPROVED);
        assertThat(posted).hasSize(1);
    }

    @Test
    void anUnprovenSenderIsQuarantinedAndNotAnsweredEvenWhereAllPasses() {
        Opportunity need = open("We need help", CLEAR, ORDINARY, new Verdict.Unproven(pat, "not checked"));
        assertThat(visit(Approve.ALL, need)).isInstanceOf(Outcome.Held.class);
        assertThat(now(need).review()).isEqualTo(ReviewState.QUARANTINED);
        assertThat(posted).isEmpty();
    }

    @Test
    void aMailMadeToHarmIsNotAnswered() {
        Arrival harmful = new Arrival(Optional.empty(), List.of(new Concern(Weight.QUARANTINE, "It has two types.")));
        Opportunity need = open("We need help", CLEAR, harmful, new Verdict.Waived(pat));
        assertThat(visit(Approve.ALL, need)).isEqualTo(new Outcome.Held(List.of("It has two types.")));
        assertThat(posted).isEmpty();
    }

    @Test
    void theSameNeedAgainIsRefusedAndItsSenderIsToldUnderWhichReferenceItRuns() {
        Opportunity first = open("We need help", CLEAR, ORDINARY, new Verdict.Waived(pat));
        Opportunity again = open("we  need HELP", CLEAR, ORDINARY, new Verdict.Waived(pat));
        assertThat(visit(Approve.ALL, again)).isInstanceOf(Outcome.Refused.class);
        assertThat(now(again).review()).isEqualTo(ReviewState.REJECTED);
        assertThat(posted)
                .singleElement()
                .isInstanceOfSatisfying(
                        Letter.NeedKnownAlready.class,
                        letter -> assertThat(letter.earlier().id()).isEqualTo(first.id()));
    }

    @Test
    void aForgedCopyDoesNotStandInTheWayOfTheRealOne() {
        open("We need help", CLEAR, ORDINARY, new Verdict.Unproven(pat, "forged"));
        Opportunity real = open("We need help", CLEAR, ORDINARY, new Verdict.Authenticated(pat, "DKIM"));
        assertThat(visit(Approve.ALL, real)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anApprovalLetsTheNeedGoOn() {
        Opportunity need = held(new Verdict.Waived(pat));
        assertThat(decide(need, Verb.APPROVE, "", "")).isEqualTo(new Decided.Carried(need.reference()));
        assertThat(now(need).review()).isEqualTo(ReviewState.APPROVED);
        assertThat(queue.resumed).containsExactly("moderation opportunity " + need.id());
        assertThat(visit(Approve.OPERATOR, need)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nothingIsApprovedTwice() {
        Opportunity need = held(new Verdict.Waived(pat));
        decide(need, Verb.APPROVE, "", "");
        assertThat(decide(need, Verb.APPROVE, "", "")).isInstanceOf(Decided.NotPossible.class);
        assertThat(decide(need, Verb.REJECT, "other", "")).isInstanceOf(Decided.NotPossible.class);
        assertThat(queue.resumed).hasSize(1);
    }

    @Test
    void aRejectionIsToldWithItsReason() {
        Opportunity need = held(new Verdict.Waived(pat));
        assertThat(decide(need, Verb.REJECT, "Next steps unclear", "Who decides?"))
                .isInstanceOf(Decided.Carried.class);
        assertThat(posted).singleElement().isInstanceOfSatisfying(Letter.NeedRejected.class, letter -> {
            assertThat(letter.reason()).isEqualTo("next-steps-unclear");
            assertThat(letter.note()).isEqualTo("Who decides?");
        });
        assertThat(visit(Approve.OPERATOR, need)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aRejectionWithoutAKnownReasonIsNotPossible() {
        Opportunity need = held(new Verdict.Waived(pat));
        assertThat(decide(need, Verb.REJECT, "", ""))
                .isInstanceOfSatisfying(
                        Decided.NotPossible.class, why -> assertThat(why.why()).contains("spam-or-phishing"));
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
    }

    @Test
    void toASpammerNothingIsExplained() {
        decide(held(new Verdict.Waived(pat)), Verb.REJECT, "spam-or-phishing", "");
        assertThat(posted).isEmpty();
    }

    @Test
    void aQuestionGoesToTheRequesterAndTheNeedWaits() {
        Opportunity need = held(new Verdict.Waived(pat));
        assertThat(decide(need, Verb.ASK, "", "Which country?")).isInstanceOf(Decided.Carried.class);
        assertThat(now(need).review()).isEqualTo(ReviewState.ACTION_REQUIRED);
        assertThat(posted).singleElement().isInstanceOf(Letter.NeedQuestion.class);
        assertThat(visit(Approve.OPERATOR, need)).isInstanceOf(Outcome.Held.class);
        assertThat(decide(need, Verb.APPROVE, "", "")).isInstanceOf(Decided.Carried.class);
    }

    @Test
    void whoIsNobodyCannotBeAsked() {
        Opportunity need = held(new Verdict.NoIdentity("two From lines"));
        assertThat(decide(need, Verb.ASK, "", "Which country?")).isInstanceOf(Decided.NotPossible.class);
        assertThat(posted).isEmpty();
    }

    @Test
    void aWithdrawnNeedEndsAndWhoeverWasInvitedIsTold() {
        Opportunity need = held(new Verdict.Waived(pat));
        decide(need, Verb.APPROVE, "", "");
        assertThat(decide(need, Verb.WITHDRAW, "", "no longer needed")).isInstanceOf(Decided.Carried.class);
        assertThat(now(need).state()).isEqualTo(OpportunityState.WITHDRAWN);
        assertThat(queue.submitted).containsExactly("routing opportunity " + need.id());
        assertThat(visit(Approve.ALL, need)).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void whatHasEndedIsNotDecidedAboutAgain(Verb verb) {
        Opportunity need = held(new Verdict.Waived(pat));
        decide(need, Verb.WITHDRAW, "", "");
        assertThat(decide(need, verb, "other", "why")).isInstanceOf(Decided.NotPossible.class);
    }

    @Test
    void aReferenceThatNobodyHasIsUnknown() {
        assertThat(decisions().decide("PP-00000", new Decision(Verb.APPROVE, "", ""), "desk"))
                .isEqualTo(new Decided.Unknown("PP-00000"));
    }

    @Test
    void whatTheRulesFoundIsKept() {
        Opportunity need = open("Hello", Need.UNKNOWN, ORDINARY, new Verdict.Waived(pat));
        visit(Approve.OPERATOR, need);
        assertThat(decisions().findings(need.id()))
                .extracting(Moderation.Found::rule)
                .containsExactly("skill is recognised", "operator looks");
    }

    private Opportunity held(Verdict verdict) {
        Opportunity need = open("We need help", CLEAR, ORDINARY, verdict);
        visit(Approve.OPERATOR, need);
        posted.clear();
        return now(need);
    }

    private Opportunity open(String text, Need need, Arrival arrival, Verdict verdict) {
        long mail = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        verdicts.put(mail, verdict);
        return QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(new NewOpportunity(
                        mail, Optional.of(new Requester(pat, "en")), "Help", text, "en", need, arrival)));
    }

    private Outcome visit(Approve approve, Opportunity opportunity) {
        ModerationSettings settings = new ModerationSettings() {
            @Override
            public Approve approve() {
                return approve;
            }

            @Override
            public Duration sameNeedWithin() {
                return Duration.ofDays(14);
            }
        };
        AuthenticityCheck verdict = mail -> Optional.ofNullable(verdicts.get(mail));
        ModerationStage stage =
                new ModerationStage(opportunities, mails, verdict, findings, letters(), settings, clock);
        Load load = new Load("opportunity", opportunity.id());
        return QuarkusTransaction.requiringNew()
                .call(() -> stage.handle(new WorkItem(1, "moderation", load, opportunity.mail(), 1)));
    }

    private Decided decide(Opportunity opportunity, Verb verb, String reason, String note) {
        return QuarkusTransaction.requiringNew()
                .call(() -> decisions().decide(opportunity.reference(), new Decision(verb, reason, note), "desk"));
    }

    private OperatorDecisions decisions() {
        return new OperatorDecisions(opportunities, findings, letters(), queue);
    }

    private RequesterLetters letters() {
        return new RequesterLetters(
                mail -> Optional.ofNullable(verdicts.get(mail)), opportunities, (letter, trace) -> posted.add(letter));
    }

    private Opportunity now(Opportunity opportunity) {
        return opportunities.find(opportunity.id()).orElseThrow();
    }
}

package org.partnerpost.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.SeveralNeedsReceived;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.moderation.Audit.Deed;
import org.partnerpost.moderation.Audit.Row;
import org.partnerpost.moderation.ModerationSettings.Approve;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Arrival.Concern;
import org.partnerpost.opportunity.Arrival.Weight;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.opportunity.SampleOpportunities;
import org.partnerpost.queue.Outcome;

@QuarkusTest
class ModerationStageTest extends ModerationBed {
    @Test
    void aNeedWaitsForAnOperatorAndItsSenderIsToldThatItCame() {
        Opportunity need = open("We need help", CLEAR, ORDINARY, new Verdict.Waived(pat, true));
        assertThat(visit(Approve.OPERATOR, need)).isInstanceOf(Outcome.Held.class);
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(posted).singleElement().isInstanceOfSatisfying(Letter.NeedReceived.class, letter -> {
            assertThat(letter.opportunity().reference()).isEqualTo(need.reference());
            assertThat(letter.inReplyTo()).isEqualTo(ORDINARY.messageId());
        });
    }

    @Test
    void theAcknowledgementTellsHowManyMightFitWhereThatIsKnown() {
        matcher = new FixedMatcher(3);
        visit(Approve.OPERATOR, open("We need help", CLEAR, ORDINARY, new Verdict.Waived(pat, true)));
        matcher = new FixedMatcher(-1);
        visit(Approve.OPERATOR, open("We need other help", CLEAR, ORDINARY, new Verdict.Waived(pat, true)));
        assertThat(posted)
                .extracting(letter -> ((Letter.NeedReceived) letter).fitting())
                .containsExactly(Optional.of(3), Optional.empty());
    }

    @Test
    void severalNeedsOfOneMailAreReviewedEachAndAcknowledgedAtOnce() {
        List<Opportunity> needs =
                openTogether(new Verdict.Waived(pat, true), "We need a developer", "We need an architect");
        needs.forEach(need -> assertThat(visit(Approve.OPERATOR, need)).isInstanceOf(Outcome.Held.class));
        assertThat(posted)
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.key())
                        .isEqualTo("received-several/" + needs.getFirst().mail()));
        assertThat(((SeveralNeedsReceived) posted.getFirst()).needs())
                .extracting(Opportunity::reference)
                .containsExactlyElementsOf(
                        needs.stream().map(Opportunity::reference).toList());
    }

    @Test
    void whereOneOfSeveralNeedsIsRefusedTheOtherIsAcknowledgedAlone() {
        List<Opportunity> needs = openTogether(new Verdict.Waived(pat, true), "We need a tester", "We need a trainer");
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.review(needs.getFirst().id(), ReviewState.REJECTED, "desk", "unclear"));
        visit(Approve.OPERATOR, needs.getLast());
        assertThat(posted)
                .singleElement()
                .isInstanceOfSatisfying(
                        Letter.NeedReceived.class,
                        letter -> assertThat(letter.opportunity().reference())
                                .isEqualTo(needs.getLast().reference()));
    }

    @Test
    void aNeedThatNoRuleHoldsPassesWhereTheHouseSaysSo() {
        Opportunity need = open("We need help", CLEAR, ORDINARY, new Verdict.Waived(pat, true));
        assertThat(visit(Approve.ALL, need))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.exit()).isEqualTo("approved"));
        assertThat(now(need).review()).isEqualTo(ReviewState.APPROVED);
        assertThat(posted).hasSize(1);
    }

    @Test
    void whatARuleDecidesStandsInTheAuditWithTheRulesName() {
        Opportunity first = open("We need help", CLEAR, ORDINARY, new Verdict.Waived(pat, true));
        visit(Approve.ALL, first);
        Opportunity again = open("We need help", CLEAR, ORDINARY, new Verdict.Waived(pat, true));
        visit(Approve.ALL, again);
        Opportunity forged = open("Other help", CLEAR, ORDINARY, new Verdict.Unproven(pat, "not checked"));
        visit(Approve.ALL, forged);
        assertThat(deed(first))
                .isEqualTo(new Deed(
                        "rule: approve ALL",
                        "approved",
                        "opportunity " + first.reference(),
                        "RECEIVED OPEN version " + first.version(),
                        "APPROVED OPEN version " + now(first).version()
                                + ", no rule holds it, and the house approves what no rule holds"));
        assertThat(deed(again).who()).isEqualTo("rule: need is new");
        assertThat(deed(again).what()).isEqualTo("rejected");
        assertThat(deed(again).after()).startsWith("REJECTED").contains(first.reference());
        assertThat(deed(forged).who()).isEqualTo("rule: sender is proven");
        assertThat(deed(forged).what()).isEqualTo("quarantined");
    }

    @Test
    void thatARuleHoldsANeedForAnOperatorIsNoDecision() {
        Opportunity need = open("We need help", CLEAR, ORDINARY, new Verdict.Waived(pat, true));
        visit(Approve.OPERATOR, need);
        assertThat(audit.page("opportunity " + need.reference(), Optional.empty(), 5))
                .isEmpty();
    }

    private Deed deed(Opportunity need) {
        List<Row> rows = audit.page("opportunity " + need.reference(), Optional.empty(), 5);
        assertThat(rows).hasSize(1);
        return rows.getFirst().deed();
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
        Opportunity need = open("We need help", CLEAR, harmful, new Verdict.Waived(pat, true));
        assertThat(visit(Approve.ALL, need)).isEqualTo(new Outcome.Held(List.of("It has two types.")));
        assertThat(posted).isEmpty();
    }

    @Test
    void whereProofIsWaivedNobodyIsAnsweredWhoseMailCameFromAnotherAddress() {
        MailAddress elsewhere = MailAddress.of("somebody@else.example");
        Opportunity need = openedFrom(elsewhere, "We need help", CLEAR, ORDINARY, new Verdict.Waived(pat, false));
        assertThat(visit(Approve.ALL, need)).isInstanceOf(Outcome.Done.class);
        assertThat(posted).isEmpty();
        assertThat(now(need).requester().orElseThrow().reachable()).isFalse();
    }

    @Test
    void aProvenSenderIsAnsweredWhateverTheReversePath() {
        MailAddress bounces = MailAddress.of("bounces@sending.example");
        Opportunity need = openedFrom(bounces, "We need help", CLEAR, ORDINARY, new Verdict.Authenticated(pat, "DKIM"));
        visit(Approve.ALL, need);
        assertThat(posted).hasSize(1);
        assertThat(now(need).requester().orElseThrow().reachable()).isTrue();
    }

    @Test
    void theSameNeedInAMailThatRaisesConcernsIsLookedAtAllTheSame() {
        Arrival archive = new Arrival(Optional.empty(), List.of(new Concern(Weight.HOLD, "It has an archive.")));
        open("We need help", CLEAR, ORDINARY, new Verdict.Waived(pat, true));
        Opportunity again = open("We need help", CLEAR, archive, new Verdict.Waived(pat, true));
        assertThat(visit(Approve.ALL, again))
                .isInstanceOfSatisfying(
                        Outcome.Held.class,
                        held -> assertThat(held.reasons())
                                .anySatisfy(reason -> assertThat(reason).contains("archive"))
                                .anySatisfy(reason -> assertThat(reason).contains("came before")));
    }

    @Test
    void theSameNeedAgainIsRefusedAndItsSenderIsToldUnderWhichReferenceItRuns() {
        Opportunity first = open("We need help", CLEAR, ORDINARY, new Verdict.Waived(pat, true));
        Opportunity again = open("we  need HELP", CLEAR, ORDINARY, new Verdict.Waived(pat, true));
        assertThat(visit(Approve.ALL, again)).isInstanceOf(Outcome.Refused.class);
        assertThat(now(again).review()).isEqualTo(ReviewState.REJECTED);
        assertThat(posted)
                .singleElement()
                .isInstanceOfSatisfying(
                        Letter.NeedKnownAlready.class,
                        letter -> assertThat(letter.earlier().id()).isEqualTo(first.id()));
    }

    @Test
    void whatMayBeTheSameNeedInOtherWordsIsHeldForAnOperatorAndNeverSwallowed() {
        Need asked = SampleOpportunities.asking("azure", "sap", "power-bi");
        Opportunity first = open("We need help", asked, ORDINARY, new Verdict.Waived(pat, true));
        visit(Approve.OPERATOR, first);
        Opportunity again = open("Somebody for three products, please", asked, ORDINARY, new Verdict.Waived(pat, true));
        assertThat(visit(Approve.OPERATOR, again))
                .isInstanceOfSatisfying(
                        Outcome.Held.class,
                        held -> assertThat(held.reasons())
                                .anySatisfy(reason ->
                                        assertThat(reason).contains("may be the same as " + first.reference())));
        assertThat(posted).hasSize(2).allMatch(Letter.NeedReceived.class::isInstance);
        Opportunity third = open("Anybody for these three?", asked, ORDINARY, new Verdict.Waived(pat, true));
        assertThat(visit(Approve.ALL, third)).as("where nobody looks").isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aForgedCopyDoesNotStandInTheWayOfTheRealOne() {
        open("We need help", CLEAR, ORDINARY, new Verdict.Unproven(pat, "forged"));
        Opportunity real = open("We need help", CLEAR, ORDINARY, new Verdict.Authenticated(pat, "DKIM"));
        assertThat(visit(Approve.ALL, real)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatTheRulesFoundIsKept() {
        Opportunity need = open("Hello", Need.UNKNOWN, ORDINARY, new Verdict.Waived(pat, true));
        visit(Approve.OPERATOR, need);
        assertThat(decisions().findings(need.id()))
                .extracting(Moderation.Found::rule)
                .containsExactly("skill is recognised", "operator looks");
    }
}

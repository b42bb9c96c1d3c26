package org.partnerpost.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.delivery.Letter;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.moderation.Moderation.Decided;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.moderation.ModerationSettings.Approve;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.queue.Outcome;

@QuarkusTest
class OperatorDecisionsTest extends ModerationBed {
    @Test
    void whoeverAnOperatorApprovesMayBeWrittenTo() {
        Opportunity need = held(new Verdict.Unproven(pat, "not checked"));
        assertThat(now(need).requester().orElseThrow().reachable()).isFalse();
        decide(need, Verb.APPROVE, "", "");
        assertThat(now(need).requester().orElseThrow().reachable()).isTrue();
    }

    @Test
    void anApprovalLetsTheNeedGoOn() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        assertThat(decide(need, Verb.APPROVE, "", "")).isEqualTo(new Decided.Carried(need.reference()));
        assertThat(now(need).review()).isEqualTo(ReviewState.APPROVED);
        assertThat(queue.resumed).containsExactly("moderation opportunity " + need.id());
        assertThat(visit(Approve.OPERATOR, need)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nothingIsApprovedTwice() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        decide(need, Verb.APPROVE, "", "");
        assertThat(decide(need, Verb.APPROVE, "", "")).isInstanceOf(Decided.NotPossible.class);
        assertThat(decide(need, Verb.REJECT, "other", "")).isInstanceOf(Decided.NotPossible.class);
        assertThat(queue.resumed).hasSize(1);
    }

    @Test
    void whatIsTakenUpAgainIsDecidedAboutOnceMore() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        assertThat(again(need)).as("nothing was decided").isFalse();
        decide(need, Verb.REJECT, "other", "");
        assertThat(again(need)).isTrue();
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(queue.submitted).contains("moderation opportunity " + need.id());
        posted.clear();
        decide(need, Verb.REJECT, "other", "");
        assertThat(posted)
                .as("its requester hears of the second rejection, too")
                .hasSize(1);
        again(need);
        assertThat(decide(need, Verb.APPROVE, "", "")).isEqualTo(new Decided.Carried(need.reference()));
    }

    private boolean again(Opportunity need) {
        return QuarkusTransaction.requiringNew().call(() -> decisions().takeUpAgain(need.id(), "desk", "again"));
    }

    @Test
    void aMergedNeedEndsAndItsWordsGoOnWithTheOther() {
        Opportunity first = held(new Verdict.Waived(pat, true));
        Opportunity need = open("The same in other words", CLEAR, ORDINARY, new Verdict.Waived(pat, true));
        visit(Approve.OPERATOR, need);
        posted.clear();
        assertThat(decide(need, Verb.MERGE, first.reference(), "")).isEqualTo(new Decided.Carried(need.reference()));
        assertThat(now(need).review()).isEqualTo(ReviewState.REJECTED);
        assertThat(opportunities.history(need.id()).getLast().reason()).isEqualTo("merged into " + first.reference());
        assertThat(opportunities.history(first.id()).getLast().reason())
                .contains("merged with " + need.reference(), need.text());
        assertThat(now(first).review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(posted)
                .singleElement()
                .isInstanceOfSatisfying(
                        Letter.NeedMerged.class,
                        letter -> assertThat(letter.other().id()).isEqualTo(first.id()));
        assertThat(visit(Approve.OPERATOR, need)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void nothingIsMergedIntoItselfOrIntoWhatIsNotThere() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        Opportunity over = held(new Verdict.Waived(pat, true));
        decide(over, Verb.REJECT, "other", "");
        for (String into : List.of(need.reference(), "PP-00000", "", over.reference())) {
            assertThat(decide(need, Verb.MERGE, into, "")).isInstanceOf(Decided.NotPossible.class);
        }
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
    }

    @Test
    void needsOfTwoFirmsAreNeverMergedAsEachWouldHearOfTheOther() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        Requester elsewhere = new Requester(new Mailbox("", MailAddress.of("kim@elsewhere.example")), "en");
        Opportunity theirs = QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(new NewOpportunity(
                        need.mail() + 1_000_000, Optional.of(elsewhere), "Help", "We need help", "en", CLEAR)));
        assertThat(decide(need, Verb.MERGE, theirs.reference(), ""))
                .isInstanceOfSatisfying(
                        Decided.NotPossible.class,
                        refused -> assertThat(refused.why()).contains(theirs.reference(), "another firm"));
        assertThat(posted).isEmpty();
    }

    @Test
    void aRejectionIsToldWithItsReason() {
        Opportunity need = held(new Verdict.Waived(pat, true));
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
        Opportunity need = held(new Verdict.Waived(pat, true));
        assertThat(decide(need, Verb.REJECT, "", ""))
                .isInstanceOfSatisfying(
                        Decided.NotPossible.class, why -> assertThat(why.why()).contains("spam-or-phishing"));
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
    }

    @Test
    void toASpammerNothingIsExplained() {
        decide(held(new Verdict.Waived(pat, true)), Verb.REJECT, "spam-or-phishing", "");
        assertThat(posted).isEmpty();
    }

    @Test
    void aQuestionGoesToTheRequesterAndTheNeedWaits() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        assertThat(decide(need, Verb.ASK, "", "Which country?")).isInstanceOf(Decided.Carried.class);
        assertThat(now(need).review()).isEqualTo(ReviewState.ACTION_REQUIRED);
        assertThat(posted).singleElement().isInstanceOf(Letter.NeedQuestion.class);
        assertThat(visit(Approve.OPERATOR, need)).isInstanceOf(Outcome.Held.class);
        assertThat(decide(need, Verb.APPROVE, "", "")).isInstanceOf(Decided.Carried.class);
    }

    @Test
    void whoIsSuppressedIsNotAskedAsTheNeedWouldWaitForEver() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        QuarkusTransaction.requiringNew().run(() -> requesters.suppress(pat.address(), "sends junk", "olga"));
        assertThat(decide(need, Verb.ASK, "", "Which country?"))
                .isInstanceOfSatisfying(
                        Decided.NotPossible.class, why -> assertThat(why.why()).contains("suppressed (sends junk)"));
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
    }

    @Test
    void aSecondQuestionGoesOutToo() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        decide(need, Verb.ASK, "", "Which country?");
        decide(need, Verb.ASK, "", "How many users?");
        assertThat(posted).extracting(Letter::key).doesNotHaveDuplicates().hasSize(2);
        assertThat(opportunities.history(need.id()))
                .filteredOn(line -> line.to().equals(ReviewState.ACTION_REQUIRED.name()))
                .extracting(line -> line.reason())
                .containsExactly("Which country?", "How many users?");
    }

    @Test
    void whoIsNobodyCannotBeAsked() {
        Opportunity need = held(new Verdict.NoIdentity("two From lines"));
        assertThat(decide(need, Verb.ASK, "", "Which country?")).isInstanceOf(Decided.NotPossible.class);
        assertThat(posted).isEmpty();
    }

    @Test
    void aNeedWithNobodyBehindItIsNotApprovedAsTheAnswersWouldBeLost() {
        Opportunity nobody = held(new Verdict.NoIdentity("two From lines"));
        assertThat(decide(nobody, Verb.APPROVE, "", ""))
                .isInstanceOfSatisfying(
                        Decided.NotPossible.class,
                        refused -> assertThat(refused.why()).contains(nobody.reference() + " names no one sender"));
        Opportunity suppressed = held(new Verdict.Waived(pat, true));
        QuarkusTransaction.requiringNew().run(() -> requesters.suppress(pat.address(), "sends junk", "olga"));
        assertThat(decide(suppressed, Verb.APPROVE, "", ""))
                .isInstanceOfSatisfying(
                        Decided.NotPossible.class,
                        refused -> assertThat(refused.why()).contains("suppressed (sends junk); lift that first"));
        assertThat(queue.resumed).isEmpty();
        assertThat(decide(nobody, Verb.REJECT, "other", "")).isInstanceOf(Decided.Carried.class);
    }

    @Test
    void aWithdrawnNeedEndsAndWhoeverWasInvitedIsTold() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        decide(need, Verb.APPROVE, "", "");
        assertThat(decide(need, Verb.WITHDRAW, "", "no longer needed")).isInstanceOf(Decided.Carried.class);
        assertThat(now(need).state()).isEqualTo(OpportunityState.WITHDRAWN);
        assertThat(queue.submitted).containsExactly("routing opportunity " + need.id());
        assertThat(posted.getLast()).isInstanceOfSatisfying(Letter.NeedTakenBack.class, letter -> {
            assertThat(letter.failed()).isFalse();
            assertThat(letter.note()).isEqualTo("no longer needed");
        });
        assertThat(visit(Approve.ALL, need)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aNeedThatIsGivenUpEndsAndItsRequesterIsToldWithoutTheReason() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        QuarkusTransaction.requiringNew()
                .run(() -> decisions().giveUp(need.id(), "olga", "the disk of node 3 is full"));
        assertThat(now(need).state()).isEqualTo(OpportunityState.ERROR);
        assertThat(queue.submitted).containsExactly("routing opportunity " + need.id());
        assertThat(posted).singleElement().isInstanceOfSatisfying(Letter.NeedTakenBack.class, letter -> {
            assertThat(letter.failed()).isTrue();
            assertThat(letter.note()).isEmpty();
        });
        assertThat(decide(need, Verb.APPROVE, "", ""))
                .isEqualTo(new Decided.NotPossible(need.reference() + " was given up; the need is sent anew"));
    }

    @Test
    void whatHasEndedIsNotGivenUp() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        decide(need, Verb.REJECT, "other", "");
        posted.clear();
        QuarkusTransaction.requiringNew().run(() -> decisions().giveUp(need.id(), "olga", "it failed"));
        assertThat(now(need).state()).isEqualTo(OpportunityState.OPEN);
        assertThat(posted).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void whatHasEndedIsNotDecidedAboutAgain(Verb verb) {
        Opportunity need = held(new Verdict.Waived(pat, true));
        decide(need, Verb.WITHDRAW, "", "");
        assertThat(decide(need, verb, "other", "why")).isInstanceOf(Decided.NotPossible.class);
    }

    @Test
    void aReferenceThatNobodyHasIsUnknown() {
        assertThat(decisions().decide("PP-00000", new Decision(Verb.APPROVE, "", ""), "desk"))
                .isEqualTo(new Decided.Unknown("PP-00000"));
    }
}

package org.partnerpost.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.moderation.Moderation.Decided;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkItem;

/** Decisions that wait until they cannot be taken back. */
@QuarkusTest
class DecidingStageTest extends ModerationBed {
    private static final Decision APPROVE = new Decision(Verb.APPROVE, "", "");

    @Inject
    EntityManager database;

    @Test
    void untilItsTimeNothingHasChangedAndThenItIsCarriedOut() {
        Opportunity need = decidedLater();
        assertThat(now(need)).isEqualTo(need);
        assertThat(posted).isEmpty();
        assertThat(carriedOut(pendingId(need))).contains("Carried out for olga");
        assertThat(now(need).review()).isEqualTo(ReviewState.APPROVED);
        assertThat(waiting.of(need.id())).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNotCarriedOut() {
        Opportunity need = decidedLater();
        long id = pendingId(need);
        assertThat(QuarkusTransaction.requiringNew().call(() -> decisions().takeBack(need.reference(), "hugo")))
                .isTrue();
        assertThat(carriedOut(id)).contains("taken back");
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(opportunities.history(need.id()).getLast().reason()).contains("took back: approve by olga");
    }

    @Test
    void whatWasEditedMeanwhileIsNotApprovedUnseen() {
        Opportunity need = decidedLater();
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.edit(need.reference(), need.version(), CLEAR, "API key x"));
        assertThat(carriedOut(pendingId(need))).contains("changed after the decision");
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
    }

    @Test
    void oneDecisionWaitsAtATime() {
        Opportunity need = decidedLater();
        assertThat(later(need, new Decision(Verb.REJECT, "other", ""), "hugo"))
                .isInstanceOfSatisfying(
                        Decided.NotPossible.class,
                        refused -> assertThat(refused.why()).contains("decided about by olga"));
    }

    @Test
    void whatCannotBeDecidedIsToldAtOnce() {
        Opportunity need = held(new Verdict.Waived(pat));
        assertThat(later(need, new Decision(Verb.REJECT, "no such reason", ""), "olga"))
                .isInstanceOf(Decided.NotPossible.class);
    }

    private Opportunity decidedLater() {
        Opportunity need = held(new Verdict.Waived(pat));
        assertThat(later(need, APPROVE, "olga")).isInstanceOf(Decided.Deferred.class);
        return need;
    }

    private Decided later(Opportunity need, Decision decision, String who) {
        return QuarkusTransaction.requiringNew().call(() -> decisions().decideLater(need.reference(), decision, who));
    }

    private long pendingId(Opportunity need) {
        return ((Number) database.createNativeQuery(
                                "select id from moderation_pending where opportunity_id = " + need.id())
                        .getSingleResult())
                .longValue();
    }

    private String carriedOut(long id) {
        DecidingStage stage = new DecidingStage(waiting, decisions(), opportunities);
        Outcome outcome = QuarkusTransaction.requiringNew()
                .call(() -> stage.handle(new WorkItem(1, "deciding", new Load("decision", id), 0, 1)));
        return ((Outcome.Done) outcome).note();
    }
}

package org.partnerpost.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        assertThat(opportunities.history(need.id()).getLast().reason()).contains("took back: approved by olga");
        assertThat(audit.page("opportunity " + need.reference(), Optional.empty(), 2))
                .extracting(row -> row.deed().who() + " " + row.deed().what())
                .containsExactly("hugo took back a decision", "olga approved, not carried out");
    }

    @Test
    void whatWasEditedMeanwhileIsNotApprovedUnseen() {
        Opportunity need = decidedLater();
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.edit(need.reference(), need.version(), CLEAR, "API key x"));
        assertThat(carriedOut(pendingId(need))).contains("changed after the decision");
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void whatAnotherDecidesMeanwhileIsRefusedAndTheFirstDecisionIsNotLost(Verb verb) {
        Opportunity need = decidedLater();
        Decision second = new Decision(verb, "other", "Which country?");
        assertThat(List.of(later(need, second, "hugo"), atOnce(need, second, "hugo")))
                .allSatisfy(decided -> assertThat(decided)
                        .isInstanceOfSatisfying(
                                Decided.NotPossible.class,
                                refused -> assertThat(refused.why())
                                        .contains("has just been approved by olga; that can be taken back until ")));
        assertThat(now(need)).isEqualTo(need);
        assertThat(carriedOut(pendingId(need))).contains("Carried out for olga");
        assertThat(now(need).review()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void whatWasDecidedIsNotEditedAsLongAsThatCanBeTakenBack() {
        Opportunity need = decidedLater();
        assertThat(QuarkusTransaction.requiringNew().call(() -> decisions().correct(need, CLEAR, "hugo")))
                .isEmpty();
        assertThat(carriedOut(pendingId(need))).contains("Carried out for olga");
    }

    @Test
    void whatWasTakenBackIsDecidedAnew() {
        Opportunity need = decidedLater();
        QuarkusTransaction.requiringNew().run(() -> decisions().takeBack(need.reference(), "olga"));
        assertThat(later(need, new Decision(Verb.QUARANTINE, "", ""), "hugo")).isInstanceOf(Decided.Deferred.class);
        assertThat(carriedOut(pendingId(need))).contains("Carried out for hugo");
        assertThat(now(need).review()).isEqualTo(ReviewState.QUARANTINED);
    }

    @Test
    void aQuarantineCanBeTakenBackAsTheOthersCan() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        assertThat(later(need, new Decision(Verb.QUARANTINE, "", ""), "olga")).isInstanceOf(Decided.Deferred.class);
        assertThat(QuarkusTransaction.requiringNew().call(() -> decisions().takeBack(need.reference(), "olga")))
                .isTrue();
        assertThat(now(need)).isEqualTo(need);
    }

    @Test
    void whatCannotBeDecidedIsToldAtOnce() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        assertThat(later(need, new Decision(Verb.REJECT, "no such reason", ""), "olga"))
                .isInstanceOf(Decided.NotPossible.class);
    }

    private Opportunity decidedLater() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        assertThat(later(need, APPROVE, "olga")).isInstanceOf(Decided.Deferred.class);
        return need;
    }

    private Decided later(Opportunity need, Decision decision, String who) {
        return QuarkusTransaction.requiringNew().call(() -> decisions().decideLater(need.reference(), decision, who));
    }

    private Decided atOnce(Opportunity need, Decision decision, String who) {
        return QuarkusTransaction.requiringNew().call(() -> decisions().decide(need.reference(), decision, who));
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

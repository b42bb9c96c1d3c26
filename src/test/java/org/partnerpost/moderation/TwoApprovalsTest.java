package org.partnerpost.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.moderation.Moderation.Decided;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.routing.Rehearsal;

/** Four eyes: what would reach many waits for a second operator. */
@QuarkusTest
class TwoApprovalsTest extends ModerationBed {
    @Inject
    EntityManager database;

    @Inject
    Rehearsal rehearsal;

    @Test
    void theSecondApprovalMustComeFromAnotherOperator() {
        Opportunity need = held(new Verdict.Waived(pat));
        assertThat(approve(need, "olga")).isInstanceOf(Decided.SecondWanted.class);
        assertThat(approve(need, "olga")).isInstanceOf(Decided.SecondWanted.class);
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(approve(need, "hugo")).isInstanceOf(Decided.Carried.class);
        assertThat(now(need).review()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void anApprovalCountsForTheVersionItWasGivenFor() {
        Opportunity need = held(new Verdict.Waived(pat));
        approve(need, "olga");
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.edit(need.reference(), need.version(), CLEAR, "olga"));
        assertThat(approve(need, "hugo")).isInstanceOf(Decided.SecondWanted.class);
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
    }

    @Test
    void whoApprovedFirstIsKnownOfAllNeedsAtOnce() {
        Opportunity approved = held(new Verdict.Waived(pat));
        Opportunity edited = held(new Verdict.Waived(pat));
        Opportunity fresh = held(new Verdict.Waived(pat));
        approve(approved, "olga");
        approve(edited, "olga");
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.edit(edited.reference(), edited.version(), CLEAR, "olga"));
        assertThat(strict().first(List.of(now(approved), now(edited), now(fresh))))
                .containsExactly(Map.entry(approved.id(), "olga"));
        assertThat(strict().first(List.of())).isEmpty();
    }

    @Test
    void theFirstApprovalStandsInTheAudit() {
        Opportunity need = held(new Verdict.Waived(pat));
        approve(need, "olga");
        assertThat(audit.page("opportunity " + need.reference(), Optional.empty(), 5))
                .extracting(row -> row.deed().who() + ": " + row.deed().what())
                .containsExactly("olga: approved, waits for a second operator");
    }

    /** With more than no recipient at all as the bound; while no index is there, nobody can say how many, which counts as many. */
    private Decided approve(Opportunity need, String who) {
        OperatorDecisions decisions = decisions(strict());
        return QuarkusTransaction.requiringNew()
                .call(() -> decisions.decide(need.reference(), new Decision(Verb.APPROVE, "", ""), who));
    }

    private TwoApprovals strict() {
        return new TwoApprovals(
                database,
                rehearsal,
                ModerationBed.settings(ModerationSettings.Approve.OPERATOR, Optional.of(-1)),
                clock);
    }
}

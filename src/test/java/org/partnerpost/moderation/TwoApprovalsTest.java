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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.moderation.Moderation.Decided;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.opportunity.SampleOpportunities;
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
        Opportunity need = held(new Verdict.Waived(pat, true));
        assertThat(approve(need, "olga")).isInstanceOf(Decided.SecondWanted.class);
        assertThat(approve(need, "olga")).isInstanceOf(Decided.SecondWanted.class);
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(approve(need, "hugo")).isInstanceOf(Decided.Carried.class);
        assertThat(now(need).review()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void anApprovalCountsForTheVersionItWasGivenFor() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        approve(need, "olga");
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.edit(need.reference(), need.version(), CLEAR, "olga"));
        assertThat(approve(need, "hugo")).isInstanceOf(Decided.SecondWanted.class);
        assertThat(now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
    }

    @Test
    void thatAnEditMadeAnApprovalVoidStandsInTheHistory() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        approve(need, "olga");
        QuarkusTransaction.requiringNew()
                .run(() -> decisions(strict()).correct(now(need), SampleOpportunities.asking("power-bi"), "hugo"));
        QuarkusTransaction.requiringNew().run(() -> decisions(strict()).correct(now(need), CLEAR, "hugo"));
        assertThat(opportunities.history(need.id()))
                .filteredOn(line -> line.reason().contains("void"))
                .extracting(line -> line.who() + ": " + line.reason())
                .containsExactly("hugo: approval of olga is void: the fields were edited");
    }

    @Test
    void whoApprovedFirstIsKnownOfAllNeedsAtOnce() {
        Opportunity approved = held(new Verdict.Waived(pat, true));
        Opportunity edited = held(new Verdict.Waived(pat, true));
        Opportunity fresh = held(new Verdict.Waived(pat, true));
        approve(approved, "olga");
        approve(edited, "olga");
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.edit(edited.reference(), edited.version(), CLEAR, "olga"));
        assertThat(strict().first(List.of(now(approved), now(edited), now(fresh))))
                .containsExactly(Map.entry(approved.id(), "olga"));
        assertThat(strict().first(List.of())).isEmpty();
    }

    @Test
    void anApprovalThatACorrectionOvertookIsKnownUntilItIsGivenAnew() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        approve(need, "olga");
        assertThat(strict().overtaken(List.of(now(need)))).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> opportunities.correct(need.id(), CLEAR, "mail 7"));
        assertThat(strict().overtaken(List.of(now(need))))
                .hasEntrySatisfying(
                        need.id(), approval -> assertThat(approval.who()).isEqualTo("olga"));
        assertThat(strict().first(now(need))).isEmpty();
        approve(need, "hugo");
        assertThat(strict().overtaken(List.of(now(need)))).isEmpty();
        assertThat(strict().first(now(need))).contains("hugo");
        assertThat(strict().overtaken(List.of())).isEmpty();
    }

    @Test
    void theFirstApprovalStandsInTheAudit() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        approve(need, "olga");
        assertThat(audit.page("opportunity " + need.reference(), Optional.empty(), 5))
                .extracting(row -> row.deed().who() + ": " + row.deed().what())
                .containsExactly("olga: approved, waits for a second operator");
    }

    @Test
    void thatASecondIsWantedIsKnownBeforeAndToldAtOnceInsteadOfAfterTheTimeToTakeItBack() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        assertThat(decisions(strict()).secondWanted(need, "olga")).isPresent();
        assertThat(approveLater(need, "olga")).isInstanceOf(Decided.SecondWanted.class);
        assertThat(waiting.of(need.id())).isEmpty();
        assertThat(opportunities.history(need.id()).getLast().reason())
                .contains("so a second operator has to approve too");
        assertThat(decisions(strict()).secondWanted(need, "olga")).isPresent();
        assertThat(decisions(strict()).secondWanted(need, "hugo")).isEmpty();
        assertThat(approveLater(need, "hugo")).as("nothing is missing then").isInstanceOf(Decided.Deferred.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, it would reach 1 specialist",
        "14, it would reach 14 specialists",
        "2147483647, nobody can say at present how many it would reach"
    })
    void whyIsSaidInWords(int recipients, String why) {
        assertThat(new Decided.SecondWanted("PP-23FGH", recipients).why()).isEqualTo(why);
    }

    @Test
    void anApprovalThatWaitsForASecondIsTakenBackByWhoGaveItAlone() {
        Opportunity need = held(new Verdict.Waived(pat, true));
        approveLater(need, "olga");
        assertThat(takesBack(need, "hugo")).isFalse();
        assertThat(takesBack(need, "olga")).isTrue();
        assertThat(strict().first(need)).isEmpty();
        assertThat(approveLater(need, "hugo")).isInstanceOf(Decided.SecondWanted.class);
        assertThat(audit.page("opportunity " + need.reference(), Optional.empty(), 5))
                .extracting(row -> row.deed().who() + ": " + row.deed().what())
                .contains("olga: took back a decision");
    }

    private Decided approveLater(Opportunity need, String who) {
        return QuarkusTransaction.requiringNew()
                .call(() -> decisions(strict()).decideLater(need.reference(), new Decision(Verb.APPROVE, "", ""), who));
    }

    private boolean takesBack(Opportunity need, String who) {
        return QuarkusTransaction.requiringNew().call(() -> decisions(strict()).takeBack(need.reference(), who));
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

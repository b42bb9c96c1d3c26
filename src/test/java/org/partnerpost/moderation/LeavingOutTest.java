package org.partnerpost.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.matching.OwnCraft;
import org.partnerpost.opportunity.Opportunities.HistoryLine;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.routing.LeftOutByHand;
import org.partnerpost.routing.Rehearsal;

/** What leaving somebody out by hand means for an approval that waits for a second one. */
@QuarkusTest
class LeavingOutTest extends ModerationBed {
    @Inject
    EntityManager database;

    @Inject
    Rehearsal rehearsal;

    @Inject
    LeftOutByHand byHand;

    @Inject
    Obstacles obstacles;

    @Inject
    OwnCraft craft;

    private long near;
    private long next;
    private Opportunity need;

    @BeforeEach
    void aNeedIsApprovedOnceThatTwoWouldGet() {
        near = craft.add("near");
        next = craft.add("next");
        need = held(new Verdict.Waived(pat, true));
        craft.asked(need);
        awaitBoth();
        QuarkusTransaction.requiringNew().run(() -> strict().keep(now(need), "olga"));
        assertThat(strict().first(now(need))).contains("olga");
    }

    @Test
    void aFirstApprovalOutlivesThatFewerGetIt() {
        long seen = now(need).version();
        assertThat(leaveOut(List.of(near))).isEmpty();
        assertThat(now(need).version()).as("whoever looks at it looks again").isGreaterThan(seen);
        assertThat(strict().first(now(need))).contains("olga");
        assertThat(strict().overtaken(List.of(now(need)))).isEmpty();
        assertThat(opportunities.history(need.id()))
                .extracting(HistoryLine::reason)
                .contains("left out specialist " + near + ": works for them")
                .noneMatch(line -> line.contains("is void"));
    }

    @Test
    void itIsVoidOnceSomebodyComesBackIn() {
        leaveOut(List.of(near, next));
        QuarkusTransaction.requiringNew().run(() -> leaving().takeIn(now(need), near, "hugo"));
        assertThat(strict().first(now(need))).isEmpty();
        assertThat(opportunities.history(need.id()))
                .extracting(HistoryLine::reason)
                .contains(
                        "left out specialist " + near + ", specialist " + next + ": works for them",
                        "took in again specialist " + near,
                        "approval of olga is void: others would get it now");
    }

    private Optional<String> leaveOut(List<Long> whom) {
        return QuarkusTransaction.requiringNew()
                .call(() -> leaving().leaveOut(now(need), whom, "works for them", "hugo"));
    }

    private LeavingOut leaving() {
        return new LeavingOut(opportunities, byHand, obstacles, strict(), audit);
    }

    private TwoApprovals strict() {
        return new TwoApprovals(
                database,
                rehearsal,
                ModerationBed.settings(ModerationSettings.Approve.OPERATOR, Optional.of(-1)),
                clock);
    }

    /** The index follows by itself; it is asked until it has. */
    private void awaitBoth() {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!strict().whoGetsIt(now(need)).equals(Optional.of(Set.of(near, next)))) {
            assertThat(System.nanoTime()).as("both are found").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}

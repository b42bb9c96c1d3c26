package org.partnerpost.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.partnerpost.mail.StatusCode;

/** What the queue promises; each test has a stage of its own and steps the workers itself. */
@QuarkusTest
class WorkQueueTest {
    @Inject
    WorkQueue queue;

    @Inject
    QueueTables tables;

    @Inject
    QueueTrace traces;

    @Inject
    WakeUps wakeUps;

    @Inject
    DataSource database;

    private final String stage = "stage-" + UUID.randomUUID();
    private final String next = "next-" + UUID.randomUUID();
    private final long trace = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);

    @Test
    void nobodyHandlesAnItemTwiceWithTwoNodesOfSeveralWorkers() {
        ConcurrentHashMap<Long, AtomicInteger> handled = new ConcurrentHashMap<>();
        submit(500);
        Station station = station(4, item -> {
            handled.computeIfAbsent(item.load().id(), id -> new AtomicInteger()).incrementAndGet();
            return Outcome.end("ended", "");
        });
        Crew one = crew(Duration.ofSeconds(10));
        Crew other = crew(Duration.ofSeconds(10));
        one.start(List.of(station));
        other.start(List.of(station));
        await(() -> handled.size() == 500 && count("ready") == 0);
        one.stop();
        other.stop();
        assertThat(handled.values()).allSatisfy(times -> assertThat(times).hasValue(1));
    }

    @Test
    void nobodyHandlesAnItemTwiceEvenWhenEveryLeaseEndsAtOnce() throws Exception {
        ConcurrentHashMap<Long, AtomicInteger> handled = new ConcurrentHashMap<>();
        submit(100);
        Station station = station(1, item -> {
            handled.computeIfAbsent(item.load().id(), id -> new AtomicInteger()).incrementAndGet();
            return Outcome.end("ended", "");
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> nodes = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                nodes.add(threads.submit(() -> crew(Duration.ZERO).workUntilIdle(List.of(station))));
            }
            for (Future<Long> node : nodes) {
                node.get();
            }
        }
        assertThat(handled).hasSize(100);
        assertThat(handled.values()).allSatisfy(times -> assertThat(times).hasValue(1));
    }

    @Test
    void theStagesWritesTheMoveAndTheTraceCommitTogether() {
        submit(1);
        crew().step(
                        station(1, item -> {
                            queue.submit(next + "-side", item.load(), trace);
                            return Outcome.done("on", item.load(), "read it");
                        }),
                        10);
        assertThat(countAt(next, "ready")).isEqualTo(1);
        assertThat(countAt(next + "-side", "ready")).isEqualTo(1);
        assertThat(queue.trace(trace)).extracting(TraceLine::outcome).containsExactly("submitted", "submitted", "done");
    }

    @Test
    void aFailureRollsTheStagesWritesBack() {
        submit(1);
        crew().step(
                        station(1, item -> {
                            queue.submit(next, item.load(), trace);
                            throw new IllegalStateException("broken \0 mail");
                        }),
                        10);
        assertThat(countAt(next, "ready")).isZero();
        assertThat(count("ready")).isEqualTo(1);
        assertThat(queue.trace(trace)).last().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo("failed");
            assertThat(line.reason()).contains("IllegalStateException", "broken");
        });
    }

    @Test
    void aPoisonItemIsSetAsideAfterThreeTriesWhileTheRestMovesOn() {
        submit(10);
        List<Integer> attempts = new ArrayList<>();
        Station station = station(1, item -> {
            if (item.load().id() == 3) {
                attempts.add(item.attempt());
                throw new StackOverflowError();
            }
            return Outcome.done("on", item.load(), "");
        });
        for (int round = 0; round < 5; round++) {
            crew().step(station, 100);
            timePasses();
        }
        assertThat(attempts).containsExactly(1, 2, 3);
        assertThat(countAt(next, "ready")).isEqualTo(9);
        assertThat(mine(queue.dead(1000))).singleElement().satisfies(dead -> {
            assertThat(dead.load()).isEqualTo(new Load("mail", 3));
            assertThat(dead.reasons()).singleElement().asString().contains("StackOverflowError");
        });
    }

    @Test
    void aFailedItemWaitsBeforeItsNextTry() {
        submit(1);
        AtomicInteger tries = new AtomicInteger();
        Station station = station(1, item -> {
            tries.incrementAndGet();
            throw new IllegalStateException();
        });
        crew().step(station, 10);
        crew().step(station, 10);
        assertThat(tries).hasValue(1);
        timePasses();
        crew().step(station, 10);
        assertThat(tries).hasValue(2);
    }

    @Test
    void aDeadItemCanBeTriedAgainOrGivenUp() {
        submit(2);
        Station failing = station(1, item -> {
            throw new IllegalStateException();
        });
        for (int round = 0; round < 3; round++) {
            crew().step(failing, 10);
            timePasses();
        }
        List<WorkQueue.SetAside> dead = mine(queue.dead(1000));
        assertThat(dead).hasSize(2);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(queue.retryDead(dead.getFirst().item(), "mended")).isTrue();
            assertThat(queue.dropDead(dead.getLast().item(), "nobody needs it")).isTrue();
            assertThat(queue.dropDead(dead.getLast().item(), "again")).isFalse();
        });
        assertThat(count("ready")).isEqualTo(1);
        assertThat(count("dead")).isZero();
        assertThat(crew().step(station(1, item -> Outcome.end("ended", "attempt " + item.attempt())), 10))
                .isEqualTo(1);
        assertThat(queue.trace(trace)).last().extracting(TraceLine::reason).isEqualTo("attempt 1");
    }

    @Test
    void aDelayIsHonoured() {
        QuarkusTransaction.requiringNew()
                .run(() -> queue.submit(stage, new Load("mail", 1), trace, Duration.ofMinutes(30)));
        Station station = station(1, item -> Outcome.end("ended", ""));
        assertThat(crew().step(station, 10)).isZero();
        timePasses();
        assertThat(crew().step(station, 10)).isEqualTo(1);
    }

    @Test
    void laterIsNotATry() {
        submit(1);
        Station station = station(1, item -> new Outcome.Later(Duration.ofMinutes(5), "try " + item.attempt()));
        for (int round = 0; round < 5; round++) {
            crew().step(station, 10);
            timePasses();
        }
        assertThat(queue.trace(trace))
                .hasSize(6)
                .last()
                .extracting(TraceLine::reason)
                .isEqualTo("try 1");
    }

    @Test
    void aHeldItemWaitsUntilItIsResumed() {
        submit(1);
        crew().step(station(1, item -> Outcome.held("needs a look", "no budget")), 10);
        timePasses();
        assertThat(crew().step(station(1, item -> Outcome.end("ended", "")), 10))
                .isZero();
        assertThat(mine(queue.held(1000)))
                .singleElement()
                .satisfies(held -> assertThat(held.reasons()).containsExactly("needs a look", "no budget"));
        assertThat(resume()).isTrue();
        assertThat(resume()).isFalse();
        assertThat(crew().step(station(1, item -> Outcome.end("ended", "")), 10))
                .isEqualTo(1);
        assertThat(queue.trace(trace))
                .extracting(TraceLine::outcome)
                .containsExactly("submitted", "held", "resumed", "done");
    }

    @Test
    void aDecisionThatComesWhileTheItemIsBeingHandledIsNotLost() throws Exception {
        submit(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> resumed = new ArrayList<>();
            crew().step(
                            station(1, item -> {
                                resumed.add(threads.submit(this::resume));
                                await(this::somebodyWaitsForALock);
                                return Outcome.held("undecided");
                            }),
                            10);
            assertThat(resumed.getFirst().get()).isTrue();
        }
        assertThat(count("ready")).isEqualTo(1);
    }

    @Test
    void theClaimOfANodeThatDiedEndsWithItsLease() {
        submit(1);
        assertThat(tables.claim(stage, 10, Duration.ofSeconds(10)).items()).hasSize(1);
        Station station = station(1, item -> Outcome.end("ended", ""));
        assertThat(crew().step(station, 10)).isZero();
        timePasses();
        assertThat(crew().step(station, 10)).isEqualTo(1);
    }

    @Test
    void claimsCanBeTakenBackAtStart() {
        submit(1);
        QueueTables.Claim lost = tables.claim(stage, 10, Duration.ofSeconds(10));
        QuarkusTransaction.requiringNew().run(() -> tables.takeBackClaims());
        Station station = station(1, item -> Outcome.end("ended", ""));
        Crew crew = crew();
        new ItemHandling(tables, traces, wakeUps, settings(Duration.ZERO), new SimpleMeterRegistry())
                .handle(station, lost.items().getFirst(), lost.lease());
        assertThat(crew.step(station, 10)).isEqualTo(1);
        assertThat(queue.trace(trace))
                .filteredOn(line -> line.outcome().equals("done"))
                .hasSize(1);
    }

    @Test
    void aRefusedItemEndsWithItsReason() {
        submit(1);
        crew().step(station(1, item -> new Outcome.Refused(StatusCode.POLICY, "not for us")), 10);
        assertThat(count("ready")).isZero();
        assertThat(queue.trace(trace)).last().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo("refused");
            assertThat(line.reason()).isEqualTo("550 5.7.1 not for us");
        });
    }

    @Test
    void oneStageHasOneItemOfALoad() {
        submit(1);
        submit(1);
        assertThat(count("ready")).isEqualTo(1);
        assertThat(queue.trace(trace)).hasSize(1);
    }

    @Test
    void severalLoadsGoOnAsOneItemEach() {
        submit(1);
        List<Load> letters = List.of(new Load("letter", 7), new Load("letter", 8));
        crew().step(station(1, item -> new Outcome.Done("on", letters, "")), 10);
        assertThat(countAt(next, "ready")).isEqualTo(2);
    }

    @Test
    void writingNeedsATransaction() {
        assertThatThrownBy(() -> queue.submit(stage, new Load("mail", 1), trace))
                .isNotNull();
    }

    @Test
    void aTableThatForgetsAnExitIsRefused() {
        Stage work = station(1, item -> Outcome.end("ended", "")).stage();
        assertThatThrownBy(() -> new Station(work, Map.of("on", next), 1)).hasMessageContaining(stage);
    }

    private void submit(int loads) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int id = 1; id <= loads; id++) {
                queue.submit(stage, new Load("mail", id), trace);
            }
        });
    }

    private boolean resume() {
        return QuarkusTransaction.requiringNew().call(() -> queue.resume(stage, new Load("mail", 1), "decided"));
    }

    private Station station(int workers, Function<WorkItem, Outcome> work) {
        return new Station(new FunctionStage(stage, work), Map.of("on", next, "ended", Station.END), workers);
    }

    private record FunctionStage(String name, Function<WorkItem, Outcome> work) implements Stage {
        @Override
        public Set<String> exits() {
            return Set.of("on", "ended");
        }

        @Override
        public Outcome handle(WorkItem item) {
            return work.apply(item);
        }
    }

    private Crew crew() {
        return crew(Duration.ofSeconds(10));
    }

    private Crew crew(Duration lease) {
        QueueSettings settings = settings(lease);
        return new Crew(
                tables,
                new ItemHandling(tables, traces, wakeUps, settings, new SimpleMeterRegistry()),
                wakeUps,
                settings);
    }

    private static QueueSettings settings(Duration lease) {
        record Settings(Duration lease, Duration poll, List<Duration> backOff) implements QueueSettings {}
        return new Settings(lease, Duration.ofMillis(50), List.of(Duration.ofSeconds(1), Duration.ofSeconds(10)));
    }

    /** An hour passes, for this test's items. */
    private void timePasses() {
        tables.run("update queue_item set due = due - interval '1 hour' where stage = ?", statement -> {
            statement.setString(1, stage);
            return statement.executeUpdate();
        });
    }

    private boolean somebodyWaitsForALock() {
        return tables.run(
                "select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock')", statement -> {
                    var row = statement.executeQuery();
                    return row.next() && row.getBoolean(1);
                });
    }

    private List<WorkQueue.SetAside> mine(List<WorkQueue.SetAside> all) {
        return all.stream().filter(aside -> aside.stage().equals(stage)).toList();
    }

    private long count(String state) {
        return countAt(stage, state);
    }

    private long countAt(String where, String state) {
        Optional<WorkQueue.StageCount> count = queue.counts().stream()
                .filter(each -> each.stage().equals(where) && each.state().equals(state))
                .findFirst();
        return count.map(WorkQueue.StageCount::items).orElse(0L);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in 30 s").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}

package org.partnerpost.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnerpost.mail.StatusCode;

/** What the queue promises; each test has a stage of its own and steps the workers itself. */
@QuarkusTest
class WorkQueueTest extends QueueTestBed {
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
}

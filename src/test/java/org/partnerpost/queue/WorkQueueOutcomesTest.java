package org.partnerpost.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of an item by the outcome its stage answers with. */
@QuarkusTest
class WorkQueueOutcomesTest extends QueueTestBed {
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
}

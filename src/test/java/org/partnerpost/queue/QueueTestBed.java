package org.partnerpost.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;

/** A stage of its own for each test of the queue, and workers that the test steps itself. */
abstract class QueueTestBed {
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

    final String stage = "stage-" + UUID.randomUUID();
    final String next = "next-" + UUID.randomUUID();
    final long trace = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);

    void submit(int loads) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int id = 1; id <= loads; id++) {
                queue.submit(stage, new Load("mail", id), trace);
            }
        });
    }

    boolean resume() {
        return QuarkusTransaction.requiringNew().call(() -> queue.resume(stage, new Load("mail", 1), "decided"));
    }

    Station station(int workers, Function<WorkItem, Outcome> work) {
        return new Station(new FunctionStage(stage, work), Map.of("on", next, "ended", Station.END), workers);
    }

    record FunctionStage(String name, Function<WorkItem, Outcome> work) implements Stage {
        @Override
        public Set<String> exits() {
            return Set.of("on", "ended");
        }

        @Override
        public Outcome handle(WorkItem item) {
            return work.apply(item);
        }
    }

    Crew crew() {
        return crew(Duration.ofSeconds(10));
    }

    Crew crew(Duration lease) {
        QueueSettings settings = settings(lease);
        return new Crew(
                tables,
                new ItemHandling(tables, traces, wakeUps, settings, new SimpleMeterRegistry()),
                wakeUps,
                settings);
    }

    static QueueSettings settings(Duration lease) {
        record Settings(Duration lease, Duration poll, List<Duration> backOff) implements QueueSettings {}
        return new Settings(lease, Duration.ofMillis(50), List.of(Duration.ofSeconds(1), Duration.ofSeconds(10)));
    }

    /** An hour passes, for this test's items. */
    void timePasses() {
        tables.run("update queue_item set due = due - interval '1 hour' where stage = ?", statement -> {
            statement.setString(1, stage);
            return statement.executeUpdate();
        });
    }

    boolean somebodyWaitsForALock() {
        // Not pg_stat_activity: what a transaction sees there does not change before it ends.
        return tables.run("select exists (select 1 from pg_locks where not granted)", statement -> {
            var row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        });
    }

    List<WorkQueue.SetAside> mine(List<WorkQueue.SetAside> all) {
        return all.stream().filter(aside -> aside.stage().equals(stage)).toList();
    }

    long count(String state) {
        return countAt(stage, state);
    }

    long countAt(String where, String state) {
        Optional<WorkQueue.StageCount> count = queue.counts().stream()
                .filter(each -> each.stage().equals(where) && each.state().equals(state))
                .findFirst();
        return count.map(WorkQueue.StageCount::items).orElse(0L);
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in 30 s").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}

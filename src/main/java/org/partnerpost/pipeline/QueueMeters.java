package org.partnerpost.pipeline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerpost.queue.Station;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.queue.WorkQueue.StageCount;

/** What waits where, for Prometheus: {@code partnerpost_queue_items} by stage and state, and the longest wait. */
@ApplicationScoped
class QueueMeters implements MeterBinder {
    /** One reading of metrics asks for many numbers; the database is asked once for all of them. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Pipeline pipeline;
    private final WorkQueue queue;
    private final InstantSource clock;

    @Nullable
    private Reading last;

    QueueMeters(Pipeline pipeline, WorkQueue queue, InstantSource clock) {
        this.pipeline = pipeline;
        this.queue = queue;
        this.clock = clock;
    }

    private record Reading(Instant at, List<StageCount> counts, Duration longestWait) {}

    @Override
    public void bindTo(MeterRegistry meters) {
        for (Station station : pipeline.stations()) {
            for (String state : List.of("ready", "scheduled", "held", "dead")) {
                String stage = station.stage().name();
                Gauge.builder("partnerpost.queue.items", this, self -> self.items(stage, state))
                        .tag("stage", stage)
                        .tag("state", state)
                        .register(meters);
            }
        }
        Gauge.builder(
                        "partnerpost.queue.longest.wait",
                        this,
                        self -> self.now().longestWait().toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(meters);
    }

    private double items(String stage, String state) {
        return now().counts().stream()
                .filter(count -> count.stage().equals(stage) && count.state().equals(state))
                .mapToLong(StageCount::items)
                .sum();
    }

    private synchronized Reading now() {
        Reading reading = last;
        if (reading == null || reading.at().plus(FRESH).isBefore(clock.instant())) {
            reading = new Reading(clock.instant(), queue.counts(), queue.longestWait());
            last = reading;
        }
        return reading;
    }
}

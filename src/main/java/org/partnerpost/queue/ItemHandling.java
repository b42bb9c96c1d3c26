package org.partnerpost.queue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Handles one claimed item: its stage's writes, its next place and its line in the trace commit together, or not at all. */
@ApplicationScoped
class ItemHandling {
    private static final Logger LOG = Logger.getLogger(ItemHandling.class);

    private final QueueTables tables;
    private final QueueTrace traces;
    private final WakeUps wakeUps;
    private final QueueSettings settings;
    private final MeterRegistry meters;

    ItemHandling(QueueTables tables, QueueTrace traces, WakeUps wakeUps, QueueSettings settings, MeterRegistry meters) {
        this.meters = meters;
        this.tables = tables;
        this.traces = traces;
        this.wakeUps = wakeUps;
        this.settings = settings;
    }

    /** Never throws: what fails is noted at the item, and what cannot be noted is tried again when the lease has ended. */
    void handle(Station station, WorkItem item, UUID lease) {
        try {
            QuarkusTransaction.requiringNew().run(() -> inTransaction(station, item, lease));
        } catch (Throwable failure) { // an Error too: a mail that overflows the stack is set aside like any other
            note(station, item, lease, root(failure));
        }
    }

    private void inTransaction(Station station, WorkItem item, UUID lease) {
        if (!tables.lock(item.id(), lease)) {
            return; // the lease ended meanwhile, and somebody else has it
        }
        Outcome outcome;
        try {
            outcome = station.stage().handle(item);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StageFailure(e);
        }
        switch (outcome) {
            case Outcome.Done done -> move(station, item, done);
            case Outcome.Held held -> {
                tables.setAside(item.id(), "held", held.reasons(), 0);
                trace(item, "held", String.join(" ", held.reasons()));
            }
            case Outcome.Later later -> {
                tables.postpone(item.id(), later.after(), item.attempt() - 1);
                trace(item, "later", later.reason());
            }
            case Outcome.Refused refused -> {
                tables.delete(item.id());
                trace(item, "refused", refused.status() + " " + refused.reason());
            }
        }
    }

    private void move(Station station, WorkItem item, Outcome.Done done) {
        String next = station.leads().get(done.exit());
        if (next == null) {
            throw new IllegalStateException("no exit " + done.exit() + " at stage " + station.name());
        }
        tables.delete(item.id());
        trace(item, "done", done.note());
        if (next.equals(Station.END)) {
            return;
        }
        Optional<Long> id = Optional.of(item.id());
        for (Load load : done.loads()) {
            tables.insert(id, next, load, item.trace(), Duration.ZERO);
            id = Optional.empty();
        }
        wakeUps.afterCommit(next);
    }

    private void note(Station station, WorkItem item, UUID lease, Throwable failure) {
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        List<Duration> pauses = settings.backOff();
        boolean dead = item.attempt() > pauses.size();
        LOG.logf(
                dead ? Logger.Level.ERROR : Logger.Level.WARN,
                failure,
                "stage %s failed at %s, try %d%s",
                station.name(),
                item.load(),
                item.attempt(),
                dead ? ": set aside" : "");
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (!tables.lock(item.id(), lease)) {
                    return;
                }
                if (dead) {
                    tables.setAside(item.id(), "dead", List.of(reason), item.attempt());
                } else {
                    tables.postpone(item.id(), pauses.get(item.attempt() - 1), item.attempt());
                }
                trace(item, dead ? "dead" : "failed", reason);
            });
        } catch (RuntimeException unavailable) {
            LOG.warnf("the failure at %s could not be noted: %s", item.load(), root(unavailable));
        }
    }

    private void trace(WorkItem item, String outcome, String reason) {
        traces.write(item.trace(), item.stage(), item.load(), outcome, reason);
        meters.counter("partnerpost.stage.outcomes", "stage", item.stage(), "outcome", outcome)
                .increment();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; depth < 20 && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private static final class StageFailure extends RuntimeException {
        StageFailure(Exception cause) {
            super(cause);
        }
    }
}

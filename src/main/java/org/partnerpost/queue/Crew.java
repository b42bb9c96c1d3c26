package org.partnerpost.queue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/** The workers of all stations in this process. */
@ApplicationScoped
class Crew implements Workers {
    private static final Logger LOG = Logger.getLogger(Crew.class);

    /** What is being handled when the service is told to end gets this long; what takes longer is rolled back and done again. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final int BATCH = 20;

    private final QueueTables tables;
    private final ItemHandling handling;
    private final WakeUps wakeUps;
    private final QueueSettings settings;
    private final List<StageWorkers> working = new CopyOnWriteArrayList<>();

    Crew(QueueTables tables, ItemHandling handling, WakeUps wakeUps, QueueSettings settings) {
        this.tables = tables;
        this.handling = handling;
        this.wakeUps = wakeUps;
        this.settings = settings;
    }

    @Override
    public void start(Collection<Station> stations) {
        for (Station station : stations) {
            StageWorkers workers = new StageWorkers(station, tables, handling, wakeUps, settings);
            working.add(workers);
            workers.start();
        }
    }

    @Override
    public void stop() {
        working.forEach(StageWorkers::close);
        long deadline = System.nanoTime() + GRACE.toNanos();
        try {
            for (StageWorkers workers : working) {
                workers.await(deadline);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        working.clear();
    }

    @Override
    public long workUntilIdle(Collection<Station> stations) {
        long handled = 0;
        long before;
        do {
            before = handled;
            for (Station station : stations) {
                handled += step(station, BATCH);
            }
        } while (handled > before);
        return handled;
    }

    /** One claim and the handling of all it got. */
    int step(Station station, int most) {
        QueueTables.Claim claim = tables.claim(station.name(), most, settings.lease());
        claim.items().forEach(item -> handling.handle(station, item, claim.lease()));
        return claim.items().size();
    }

    @Override
    public void takeBackClaims() {
        int taken = QuarkusTransaction.requiringNew().call(tables::takeBackClaims);
        if (taken > 0) {
            LOG.infof("%d items that were being worked on when the service last ended go on", taken);
        }
    }
}

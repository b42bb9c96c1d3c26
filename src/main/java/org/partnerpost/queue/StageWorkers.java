package org.partnerpost.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The workers of one station: one thread claims batches, others handle them item by item. The handling threads are the
 * system's own, because reading a mail can keep a processor busy, and virtual threads are not taken off it.
 */
class StageWorkers {
    private static final Logger LOG = Logger.getLogger(StageWorkers.class);

    /** Enough for the workers to find the next item waiting, few enough for all to be begun long before the lease ends. */
    private static final int CLAIMS_PER_WORKER = 4;

    private final Station station;
    private final QueueTables tables;
    private final ItemHandling handling;
    private final WakeUps wakeUps;
    private final QueueSettings settings;
    private final BlockingQueue<Claimed> waiting;
    private final Semaphore room;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean open = true;

    StageWorkers(Station station, QueueTables tables, ItemHandling handling, WakeUps wakeUps, QueueSettings settings) {
        this.station = station;
        this.tables = tables;
        this.handling = handling;
        this.wakeUps = wakeUps;
        this.settings = settings;
        int claims = station.workers() * CLAIMS_PER_WORKER;
        this.waiting = new ArrayBlockingQueue<>(claims);
        this.room = new Semaphore(claims);
    }

    private record Claimed(WorkItem item, UUID lease) {}

    void start() {
        threads.add(Thread.ofVirtual().name("claim-" + station.name()).start(this::claim));
        for (int worker = 1; worker <= station.workers(); worker++) {
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name(station.name() + "-" + worker)
                    .start(this::work));
        }
    }

    /** Takes nothing new; {@link #await} waits for what is under way. */
    void close() {
        open = false;
        wakeUps.ring(station.name());
    }

    void await(long deadlineNanos) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime())));
        }
    }

    private void claim() {
        boolean told = false;
        while (open) {
            try {
                // Some room at least, so that under load one claim fetches many.
                room.acquire(station.workers());
                int free = station.workers() + room.drainPermits();
                int claimed = claimUpTo(free);
                told = false;
                if (claimed < free) {
                    wakeUps.await(station.name(), settings.poll());
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException unavailable) {
                if (!told) {
                    LOG.warnf("stage %s cannot claim work: %s", station.name(), unavailable.getMessage());
                    told = true;
                }
                pause();
            }
        }
    }

    private int claimUpTo(int free) {
        int claimed = 0;
        try {
            QueueTables.Claim claim = tables.claim(station.name(), free, settings.lease());
            claim.items().forEach(item -> waiting.add(new Claimed(item, claim.lease())));
            claimed = claim.items().size();
            return claimed;
        } finally {
            room.release(free - claimed);
        }
    }

    private void work() {
        while (open) {
            try {
                Claimed next = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (next != null) {
                    handling.handle(station, next.item, next.lease);
                    room.release();
                }
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

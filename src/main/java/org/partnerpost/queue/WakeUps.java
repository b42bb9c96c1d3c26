package org.partnerpost.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells a stage's workers in this process that there is something to do, so that they need not wait for their next look. */
@ApplicationScoped
class WakeUps {
    private final ConcurrentHashMap<String, Semaphore> bells = new ConcurrentHashMap<>();
    private final TransactionSynchronizationRegistry transaction;

    WakeUps(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Rings when the caller's transaction has committed; before that nobody else could see the item. */
    void afterCommit(String stage) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    ring(stage);
                }
            }
        });
    }

    void ring(String stage) {
        Semaphore bell = bell(stage);
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Waits for the bell, at most so long. */
    void await(String stage, Duration most) throws InterruptedException {
        Semaphore bell = bell(stage);
        if (bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private Semaphore bell(String stage) {
        return bells.computeIfAbsent(stage, name -> new Semaphore(0));
    }
}

package org.partnerpost.pipeline;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What is done when the program ends: in a hook, because a SIGTERM ends the program there and nowhere else; after the house,
 * because that still needs it; what was asked for last comes first, because it may stand on what was there before.
 */
final class Ending {
    private static final int PATIENCE_SECONDS = 30;

    private final Deque<Runnable> deeds = new ConcurrentLinkedDeque<>();
    private final CountDownLatch houseIsDown = new CountDownLatch(1);
    private volatile boolean begun;
    private boolean expected;

    synchronized void then(Runnable deed) {
        deeds.push(deed);
        if (!expected) {
            expected = true;
            Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        }
    }

    /** Nothing needs the deeds' objects any more. */
    void houseIsDown() {
        houseIsDown.countDown();
    }

    /** Whether it is too late to begin anything. */
    boolean hasBegun() {
        return begun;
    }

    private void end() {
        begun = true;
        try {
            if (!houseIsDown.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("partnerpost: the service took over " + PATIENCE_SECONDS
                        + " s to end; the rest is ended all the same.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        deeds.forEach(Runnable::run);
    }
}

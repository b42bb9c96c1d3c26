package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what an index comes to by itself; while profiles cannot be searched, it has not come to it. */
final class Eventually {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private Eventually() {}

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (Matcher.MatchingUnavailable notYet) {
            return false;
        }
    }
}

package org.partnerpost.delivery;

import java.time.Duration;
import java.util.Optional;

/** When a letter is tried again: soon at first, since most trouble is short (greylisting), then ever more rarely. */
final class RetryPlan {
    private static final Duration[] STEPS = {
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofMinutes(30),
        Duration.ofHours(1),
        Duration.ofHours(2)
    };

    private final Duration giveUpAfter;

    RetryPlan(Duration giveUpAfter) {
        this.giveUpAfter = giveUpAfter;
    }

    /**
     * How long to wait before the next try.
     *
     * @param age since the letter was posted
     * @return empty where it is to be given up
     */
    Optional<Duration> waitAt(Duration age) {
        if (age.compareTo(giveUpAfter) >= 0) {
            return Optional.empty();
        }
        Duration passed = Duration.ZERO;
        for (Duration step : STEPS) {
            passed = passed.plus(step);
            if (age.compareTo(passed) < 0) {
                return Optional.of(step);
            }
        }
        return Optional.of(STEPS[STEPS.length - 1]);
    }
}

package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    private final RetryPlan plan = new RetryPlan(Duration.ofDays(5));

    @Test
    void aLetterIsTriedSoonAtFirstAndThenEverMoreRarely() {
        assertThat(plan.waitAt(Duration.ZERO)).contains(Duration.ofMinutes(1));
        assertThat(plan.waitAt(Duration.ofMinutes(1))).contains(Duration.ofMinutes(5));
        assertThat(plan.waitAt(Duration.ofMinutes(6))).contains(Duration.ofMinutes(15));
        assertThat(plan.waitAt(Duration.ofDays(2))).contains(Duration.ofHours(2));
    }

    @Test
    void afterFiveDaysItIsGivenUp() {
        assertThat(plan.waitAt(Duration.ofDays(5).minusSeconds(1))).isPresent();
        assertThat(plan.waitAt(Duration.ofDays(5))).isEmpty();
    }
}

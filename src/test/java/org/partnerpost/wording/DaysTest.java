package org.partnerpost.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Days as people write them on Monday, 16 November 2026. What they are days of is tried where they are read. */
class DaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Test
    void westOfTheAtlanticTheMonthComesFirst() {
        assertThat(new Days(Optional.of(MONDAY), true).in("start on 3/4/2027"))
                .extracting(DayMention::first)
                .containsExactly(LocalDate.of(2027, 3, 4));
    }

    @Test
    void withoutTheDayOfTheMailNothingRelativeIsTold() {
        assertThat(new Days(Optional.empty(), false)
                        .in("asap, from March, ab KW 12, next Monday; but from 1 April 2027"))
                .extracting(DayMention::first)
                .containsExactly(LocalDate.of(2027, 4, 1));
    }
}

package org.partnerpost.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.specialist.DeliveryHours;
import org.partnerpost.specialist.Profile.Frequency;
import org.partnerpost.specialist.Profiles;

/** When a digest goes out, and when a single letter may: by the reader's clock, whatever ours says. */
class DigestTimeTest {

    @ParameterizedTest
    @CsvSource({
        // Monday 16 November 2026, in Berlin an hour ahead
        "INSTANT, 2026-11-16T09:00:00Z, 2026-11-16T09:00:00Z",
        "DAILY, 2026-11-16T05:00:00Z, 2026-11-16T07:00:00Z",
        "DAILY, 2026-11-16T07:00:00Z, 2026-11-17T07:00:00Z",
        "DAILY, 2026-11-16T23:30:00Z, 2026-11-17T07:00:00Z",
        "WEEKLY, 2026-11-16T05:00:00Z, 2026-11-16T07:00:00Z",
        "WEEKLY, 2026-11-16T09:00:00Z, 2026-11-23T07:00:00Z",
        "WEEKLY, 2026-11-22T23:30:00Z, 2026-11-23T07:00:00Z",
        // the clocks go forward on 28 March 2027
        "DAILY, 2027-03-27T09:00:00Z, 2027-03-28T06:00:00Z"
    })
    void aDigestComesInTheMorning(Frequency often, Instant now, Instant then) {
        assertThat(now.plus(DigestTime.next(Profiles.delivered(often, "Europe/Berlin"), now)))
                .isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 17:00, 2026-11-16T08:00:00Z, 2026-11-16T08:00:00Z",
        "09:00, 17:00, 2026-11-16T07:00:00Z, 2026-11-16T08:00:00Z",
        "09:00, 17:00, 2026-11-16T16:00:00Z, 2026-11-17T08:00:00Z",
        "22:00, 06:00, 2026-11-16T22:00:00Z, 2026-11-16T22:00:00Z",
        "22:00, 06:00, 2026-11-16T12:00:00Z, 2026-11-16T21:00:00Z"
    })
    void aSingleLetterWaitsForItsReadersHours(LocalTime from, LocalTime to, Instant now, Instant then) {
        assertThat(now.plus(new DeliveryHours(from, to).wait(now, ZoneId.of("Europe/Berlin"))))
                .isEqualTo(then);
    }

    @Test
    void aZoneThatIsNoLongerKnownStopsNothing() {
        Instant now = Instant.parse("2026-11-16T09:00:00Z");
        assertThat(DigestTime.next(Profiles.delivered(Frequency.DAILY, "Moon/Base"), now))
                .hasHours(23);
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-11-18, true",
        "WEEKLY, 2026-11-23, true",
        "WEEKLY, 2026-11-24, false",
        "WEEKLY, 2026-11-15, false",
        "DAILY, 2026-11-17, true",
        "DAILY, 2026-11-20, false"
    })
    void aNeedDoesNotWaitForADigestThatLeavesNoDayToAnswer(Frequency often, LocalDate answersBy, boolean atOnce) {
        Instant now = Instant.parse("2026-11-16T09:00:00Z");
        assertThat(DigestTime.next(Profiles.delivered(often, "Europe/Berlin"), now, Optional.of(answersBy))
                        .isZero())
                .isEqualTo(atOnce);
    }
}

package org.partnerpost.specialist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A part of each day. Where it ends before it begins, it reaches over midnight; where both are equal, it is the whole day.
 *
 * @param from the first minute
 * @param to the first minute after it
 */
public record DeliveryHours(LocalTime from, LocalTime to) {

    /** How long it is until such an hour; zero within one. */
    public Duration wait(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        if (contains(here.toLocalTime())) {
            return Duration.ZERO;
        }
        ZonedDateTime today = here.toLocalDate().atTime(from).atZone(zone);
        ZonedDateTime next = today.isAfter(here)
                ? today
                : here.toLocalDate().plusDays(1).atTime(from).atZone(zone);
        return Duration.between(here, next);
    }

    /** Whether only their end limits them: "until 17:00". */
    @JsonIgnore
    public boolean beginsWithTheDay() {
        return from.equals(LocalTime.MIDNIGHT) && !to.equals(LocalTime.MIDNIGHT);
    }

    /** Whether only their beginning limits them: "from 9:00". */
    @JsonIgnore
    public boolean endsWithTheDay() {
        return to.equals(LocalTime.MIDNIGHT) && !from.equals(LocalTime.MIDNIGHT);
    }

    @JsonIgnore
    private boolean contains(LocalTime time) {
        boolean began = !time.isBefore(from);
        boolean goesOn = time.isBefore(to);
        return from.equals(to) || (from.isBefore(to) ? began && goesOn : began || goesOn);
    }
}

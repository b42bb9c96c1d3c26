package org.partnerpost.routing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.partnerpost.specialist.DeliveryHours;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Profile.Frequency;

/** When a specialist's next mail with several opportunities goes out: in the morning of the next day, or of the next Monday. Pure. */
final class DigestTime {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private DigestTime() {}

    /** @return how long from now; zero for whoever wants each by itself */
    static Duration next(Profile profile, Instant now) {
        return switch (profile.frequency().orElse(Frequency.INSTANT)) {
            case INSTANT -> Duration.ZERO;
            case DAILY -> until(profile, now, now.atZone(profile.zone()));
            case WEEKLY ->
                until(profile, now, now.atZone(profile.zone()).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
        };
    }

    /** On this day where its hour has not come yet, else a day or a week later. */
    private static Duration until(Profile profile, Instant now, ZonedDateTime day) {
        LocalTime hour = profile.hours().map(DeliveryHours::from).orElse(MORNING);
        ZonedDateTime then = day.toLocalDate().atTime(hour).atZone(profile.zone());
        if (!then.toInstant().isAfter(now)) {
            boolean weekly =
                    profile.frequency().filter(Frequency.WEEKLY::equals).isPresent();
            then = then.plusDays(weekly ? 7 : 1);
        }
        return Duration.between(now, then.toInstant());
    }
}

package org.partnerpost.routing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.partnerpost.specialist.DeliveryHours;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Profile.Frequency;

/** When a specialist's next mail with several opportunities goes out: in the morning of the next day, or of the next Monday. Pure. */
final class DigestTime {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private DigestTime() {}

    /**
     * The same for one need: where the digest would leave no whole day to answer, it does not wait for it.
     *
     * @param answersBy the day until which answers are wanted; one that is over counts for nothing
     */
    static Duration next(Profile profile, Instant now, Optional<LocalDate> answersBy) {
        Duration wait = next(profile, now);
        LocalDate comes = LocalDate.ofInstant(now.plus(wait), profile.zone());
        LocalDate today = LocalDate.ofInstant(now, profile.zone());
        boolean tooLate = answersBy
                .filter(day -> !day.isBefore(today) && !comes.isBefore(day))
                .isPresent();
        return tooLate ? Duration.ZERO : wait;
    }

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

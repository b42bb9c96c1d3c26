package org.partnerpost.joining;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.partnerpost.specialist.DeliveryHours;
import org.partnerpost.specialist.Profile.Frequency;

/** How and when a specialist wants its mail, from the part {@code deliveryPreferences} of a form. */
final class DeliveryWishes {
    private DeliveryWishes() {}

    static Optional<Frequency> frequency(FormFields form) {
        return form.text("frequency").flatMap(written -> {
            try {
                return Optional.of(Frequency.valueOf(written.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                form.error("frequency", "must be one of instant, daily, weekly, not \"" + written + "\"");
                return Optional.empty();
            }
        });
    }

    /** {@code {"from": "09:00", "to": "17:00"}}, or {@code "09:00-17:00"}. */
    static Optional<DeliveryHours> hours(FormFields form) {
        if (!form.has("hours")) {
            return Optional.empty();
        }
        if (form.isObject("hours")) {
            FormFields hours = form.part("hours");
            Optional<LocalTime> from = time(hours, "from");
            Optional<LocalTime> to = time(hours, "to");
            hours.tellUntaken();
            if (from.isEmpty() != to.isEmpty()) {
                form.error("hours", "need both a beginning and an end");
            }
            return from.flatMap(begin -> to.map(end -> new DeliveryHours(begin, end)));
        }
        return form.text("hours").flatMap(written -> {
            String[] ends = written.split("[-–]", 2);
            try {
                return Optional.of(
                        new DeliveryHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())));
            } catch (DateTimeException | ArrayIndexOutOfBoundsException noHours) {
                form.error("hours", "must be such as 09:00-17:00, not " + written);
                return Optional.empty();
            }
        });
    }

    static Optional<String> timeZone(FormFields form) {
        return form.text("timeZone").flatMap(written -> {
            Optional<String> known = ZoneNames.id(written);
            if (known.isEmpty()) {
                form.error("timeZone", "\"" + written + "\" is not a time zone: use one such as Europe/Berlin");
            }
            return known;
        });
    }

    private static Optional<LocalTime> time(FormFields form, String field) {
        return form.text(field).flatMap(written -> {
            try {
                return Optional.of(LocalTime.parse(written));
            } catch (DateTimeException noTime) {
                form.error(field, "must be a time such as 09:00, not " + written);
                return Optional.empty();
            }
        });
    }
}

package org.partnerpost.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.specialist.Profile;

/** What a page asks for beyond what can be kept: without it a profile reaches nobody, or says what nobody meant. */
final class PageSense {
    private static final int FEWEST_A_WEEK = 1;

    private PageSense() {}

    /** @param fields as they were written, whether they can be read or not */
    static List<FieldError> of(Map<String, String> fields) {
        List<FieldError> errors = new ArrayList<>();
        if (!written(fields, "organization")) {
            errors.add(new FieldError("organization", PageForm.NO_FIRM));
        }
        if (fields.getOrDefault("skills", "").replaceAll("[\\s,;]+", "").isEmpty()) {
            errors.add(new FieldError("skills", PageForm.NO_SKILL));
        }
        if (written(fields, "hoursFrom") != written(fields, "hoursTo")) {
            String empty = written(fields, "hoursFrom") ? "to" : "from";
            errors.add(new FieldError("deliveryPreferences.hours." + empty, PageForm.HALF));
        }
        return errors;
    }

    /**
     * @param before what stood there before may have passed
     * @param now after which days have to lie
     */
    static List<FieldError> of(Profile filled, Profile before, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(now, filled.zone());
        filled.availableFrom()
                .filter(day -> !before.availableFrom().equals(Optional.of(day)))
                .filter(today::isAfter)
                .ifPresent(day -> errors.add(new FieldError("availableFrom", PageForm.PASSED)));
        filled.pausedUntil()
                .filter(day -> !before.pausedUntil().equals(Optional.of(day)))
                .filter(day -> !day.isAfter(today))
                .ifPresent(day -> errors.add(new FieldError("pausedUntil", PageForm.PASSED)));
        filled.pausedFrom()
                .filter(begin -> filled.pausedUntil().filter(begin::isBefore).isEmpty())
                .ifPresent(endless -> errors.add(new FieldError("pausedUntil", PageForm.NO_END)));
        filled.hours()
                .filter(hours -> hours.from().equals(hours.to()))
                .ifPresent(none -> errors.add(new FieldError("deliveryPreferences.hours.to", PageForm.NO_TIME)));
        filled.capPerWeek()
                .filter(cap -> cap < FEWEST_A_WEEK || cap > PageForm.MOST_A_WEEK)
                .ifPresent(cap -> errors.add(new FieldError("capPerWeek", PageForm.NO_CAP)));
        return errors;
    }

    private static boolean written(Map<String, String> fields, String name) {
        return !fields.getOrDefault(name, "").isBlank();
    }
}

package org.partnerpost.opportunity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody asks for, field by field. An absent field was not stated; it never excludes anybody.
 *
 * @param name one line that names it
 * @param summary what may be shown to specialists: no customer, no person, no address
 * @param skills ids of the taxonomy, most certain first
 * @param roles partner roles, ids of the taxonomy
 * @param industries ids of the taxonomy
 * @param places ISO 3166 codes (alpha-2, or a subdivision); any of them
 * @param workMode {@code remote}, {@code on site} or {@code hybrid}
 * @param languages wanted for the work, BCP 47; all of them
 * @param startDate the first day of the work
 * @param duration ISO 8601, such as {@code P3M}
 * @param allocation such as {@code 2 days a week}
 * @param rate per hour, day or month
 * @param dealValue for the whole
 * @param responseDeadline answers are wanted by then
 * @param conditions what is said of the deal
 */
public record Need(
        Optional<Field<String>> name,
        Optional<Field<String>> summary,
        List<Field<String>> skills,
        List<Field<String>> roles,
        List<Field<String>> industries,
        List<Field<String>> places,
        Optional<Field<String>> workMode,
        List<Field<String>> languages,
        Optional<Field<LocalDate>> startDate,
        Optional<Field<String>> duration,
        Optional<Field<String>> allocation,
        Optional<Field<Money>> rate,
        Optional<Field<Money>> dealValue,
        Optional<Field<LocalDate>> responseDeadline,
        Conditions conditions) {
    public Need {
        // What was kept before there were conditions lacks them.
        conditions = Objects.requireNonNullElse(conditions, Conditions.UNKNOWN);
        skills = List.copyOf(skills);
        roles = List.copyOf(roles);
        industries = List.copyOf(industries);
        places = List.copyOf(places);
        languages = List.copyOf(languages);
    }

    /** One of whose conditions nothing is known. */
    public Need(
            Optional<Field<String>> name,
            Optional<Field<String>> summary,
            List<Field<String>> skills,
            List<Field<String>> roles,
            List<Field<String>> industries,
            List<Field<String>> places,
            Optional<Field<String>> workMode,
            List<Field<String>> languages,
            Optional<Field<LocalDate>> startDate,
            Optional<Field<String>> duration,
            Optional<Field<String>> allocation,
            Optional<Field<Money>> rate,
            Optional<Field<Money>> dealValue,
            Optional<Field<LocalDate>> responseDeadline) {
        this(
                name,
                summary,
                skills,
                roles,
                industries,
                places,
                workMode,
                languages,
                startDate,
                duration,
                allocation,
                rate,
                dealValue,
                responseDeadline,
                Conditions.UNKNOWN);
    }

    /** Nothing is known. */
    public static final Need UNKNOWN = new Need(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Conditions.UNKNOWN);

    /** The same under other conditions. */
    public Need under(Conditions other) {
        return new Need(
                name,
                summary,
                skills,
                roles,
                industries,
                places,
                workMode,
                languages,
                startDate,
                duration,
                allocation,
                rate,
                dealValue,
                responseDeadline,
                other);
    }
}

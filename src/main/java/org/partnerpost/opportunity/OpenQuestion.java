package org.partnerpost.opportunity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The one thing that is asked back about a need: of what is missing, what helps most to find who fits, in this order. It follows from
 * the need alone, so whoever reads an answer knows what was asked.
 */
public enum OpenQuestion {
    /** Without any nobody can be found. */
    SKILLS,
    /** Where the work is, unless it is remote. */
    PLACES,
    START,
    /** A rate or a sum for the whole. */
    BUDGET,
    DURATION;

    /** Empty where nothing of it is missing. */
    public static Optional<OpenQuestion> of(Need need) {
        return Arrays.stream(values()).filter(question -> question.isOpen(need)).findFirst();
    }

    /** As letters and tables name it, such as {@code skills}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private boolean isOpen(Need need) {
        return switch (this) {
            case SKILLS -> need.skills().isEmpty();
            case PLACES ->
                need.places().isEmpty()
                        && need.workMode()
                                .filter(mode -> mode.value().equals("remote"))
                                .isEmpty();
            case START -> need.startDate().isEmpty();
            case BUDGET -> need.rate().isEmpty() && need.dealValue().isEmpty();
            case DURATION -> need.duration().isEmpty() && need.allocation().isEmpty();
        };
    }
}

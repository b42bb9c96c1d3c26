package org.partnerpost.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.OpenQuestion;

/** What of a need a remark can be about, where it is said or asked for in so many words. */
enum Aspect {
    START("start: "),
    DEADLINE("deadline: "),
    BUDGET("budget: "),
    RATE("day rate: "),
    DURATION("duration: "),
    ALLOCATION("allocation "),
    PLACES(""),
    LANGUAGES("language: "),
    SKILLS("");

    private final String cue;

    Aspect(String cue) {
        this.cue = cue;
    }

    /** @param value of {@code index/reading/corrections.tsv} or {@code questions.tsv} */
    static Optional<Aspect> named(String value) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.code().equals(value))
                .findFirst();
    }

    /** As the tables name it, such as {@code start}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Aspect of(OpenQuestion question) {
        return switch (question) {
            case SKILLS -> SKILLS;
            case PLACES -> PLACES;
            case START -> START;
            case BUDGET -> BUDGET;
            case DURATION -> DURATION;
        };
    }

    /** A bare value as a whole mail would say it, so that it is read by the same rules: "60k" becomes "budget: 60k". */
    String cued(String value) {
        return cue + value;
    }

    /** Whether a need says it. */
    boolean isIn(Need need) {
        return switch (this) {
            case START -> need.startDate().isPresent();
            case DEADLINE -> need.responseDeadline().isPresent();
            case BUDGET, RATE -> need.dealValue().isPresent() || need.rate().isPresent();
            case DURATION -> need.duration().isPresent() || need.allocation().isPresent();
            case ALLOCATION -> need.allocation().isPresent();
            case PLACES -> !need.places().isEmpty() || need.workMode().isPresent();
            case LANGUAGES -> !need.languages().isEmpty();
            case SKILLS -> !need.skills().isEmpty();
        };
    }
}

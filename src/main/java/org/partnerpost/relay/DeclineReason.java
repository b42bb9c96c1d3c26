package org.partnerpost.relay;

import java.util.Arrays;
import java.util.Optional;

/** Why a specialist declines; each proposes one edit of its profile. */
public enum DeclineReason {
    SKILL,
    CAPACITY,
    PLACE,
    VALUE,
    CONFLICT,
    TERMS,
    VAGUE,
    IN_TOUCH,
    SPAM;

    /** As in {@code index/relay/reasons.tsv}, in letters and on pages, such as {@code in-touch}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether it says that the specialist does not fit; all others leave that open. */
    boolean deniesFit() {
        return this == SKILL;
    }

    /** Whether it ends a matter, also for somebody who would like to; of the others a requester may change something. */
    boolean settles() {
        return switch (this) {
            case CAPACITY, CONFLICT, IN_TOUCH -> true;
            case SKILL, PLACE, VALUE, TERMS, VAGUE, SPAM -> false;
        };
    }

    public static Optional<DeclineReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}

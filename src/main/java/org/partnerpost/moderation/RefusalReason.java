package org.partnerpost.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why an operator refuses a need; the letter to the requester says for each how to mend it. */
enum RefusalReason {
    CUSTOMER_PROBLEM_UNCLEAR,
    NEXT_STEPS_UNCLEAR,
    UNABLE_TO_SUPPORT,
    DUPLICATE,
    NOT_AN_OPPORTUNITY,
    OUTSIDE_OUR_NETWORK_TERMS,
    SPAM_OR_PHISHING,
    OTHER;

    /** As it is written in JSON and in the history. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its code, or by the same words as people write them. */
    static Optional<RefusalReason> of(String written) {
        String code = written.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]s\\b", "")
                .replaceAll("[^a-z]", "-");
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(RefusalReason::code).collect(Collectors.joining(", "));
    }
}

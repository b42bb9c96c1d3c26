package org.partnerpost.reading;

import java.util.Optional;

/** Small numbers, in digits or as a word. */
final class Counts {
    private Counts() {}

    static Optional<Integer> of(String written) {
        if (!written.isEmpty() && written.length() < 5 && written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Integer.valueOf(written));
        }
        return Phrases.table("numbers").meaning(written).map(Integer::valueOf);
    }
}

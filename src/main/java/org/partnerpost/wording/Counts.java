package org.partnerpost.wording;

import java.util.Optional;

/** Small whole numbers, in digits or in words. */
public final class Counts {
    private static final Phrases NUMBERS = Phrases.of("numbers");

    private Counts() {}

    /** What was found by a {@link Rule}; below 10,000. */
    public static Optional<Integer> of(String written) {
        return digits(written).or(() -> NUMBERS.meaning(written).map(Integer::valueOf));
    }

    /** The word with this index; "2x" counts as well. */
    public static Optional<Integer> at(Words words, int index) {
        String word = words.get(index).folded();
        return digits(word.length() > 1 && word.endsWith("x") ? word.substring(0, word.length() - 1) : word)
                .or(() -> NUMBERS.startingAt(words, index).map(hit -> Integer.valueOf(hit.value())));
    }

    /** The first one in digits, else the first in words. */
    public static Optional<Integer> first(Words words) {
        for (int i = 0; i < words.size(); i++) {
            Optional<Integer> number = digits(words.get(i).folded());
            if (number.isPresent()) {
                return number;
            }
        }
        return NUMBERS.in(words).stream().findFirst().map(hit -> Integer.valueOf(hit.value()));
    }

    private static Optional<Integer> digits(String written) {
        return !written.isEmpty() && written.length() < 5 && written.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Integer.valueOf(written))
                : Optional.empty();
    }
}

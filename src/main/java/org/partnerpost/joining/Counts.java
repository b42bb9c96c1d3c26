package org.partnerpost.joining;

import java.util.Optional;
import java.util.stream.IntStream;

/** Small whole numbers, in digits or in words. */
final class Counts {
    private Counts() {}

    static Optional<Integer> of(String word) {
        return word.matches("\\d{1,4}")
                ? Optional.of(Integer.valueOf(word))
                : Phrases.of("numbers").meaning(word).map(Integer::valueOf);
    }

    /** The first one in digits, else the first in words. */
    static Optional<Integer> first(Words words) {
        return IntStream.range(0, words.size())
                .mapToObj(at -> words.get(at).folded())
                .filter(word -> word.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .findFirst()
                .or(() -> IntStream.range(0, words.size())
                        .mapToObj(at -> of(words.get(at).folded()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}

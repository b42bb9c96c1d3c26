package org.partnerpost.joining;

import java.util.Optional;
import java.util.Set;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** The language in which somebody wants its letters: "please write to us in German". */
final class WrittenIn {
    /** Those that letters are written in. */
    private static final Set<String> LETTERS = Set.of("en", "de", "fr", "es");

    private WrittenIn() {}

    /** Empty where it says so of no language, or of one that no letter is written in. */
    static Optional<String> of(Clause clause) {
        return clause.says("letters")
                ? Phrases.of("language-names")
                        .startingAt(Words.loose(clause.behind("letters")), 0)
                        .map(Phrases.Hit::value)
                        .filter(LETTERS::contains)
                : Optional.empty();
    }
}

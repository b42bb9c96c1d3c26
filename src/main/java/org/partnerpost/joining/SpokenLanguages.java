package org.partnerpost.joining;

import java.util.Optional;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** Whether somebody says all the languages that it works in, as in "languages: Spanish, English". */
final class SpokenLanguages {
    private static final Phrases LABEL = Phrases.of("joining/columns", "languages");
    private static final Phrases NAMES = Phrases.of("language-names");
    /** Words that may stand before the label, and between it and the first name: "our languages are Spanish and English". */
    private static final int NEAR = 1;

    private SpokenLanguages() {}

    static boolean areAllIn(Clause clause) {
        Words words = clause.words();
        Optional<Hit> label = LABEL.in(words).stream().findFirst().filter(hit -> hit.from() <= NEAR);
        return label.filter(hit -> clause.hits().stream()
                        .allMatch(said -> said.from() == hit.from()
                                || said.value().equals("only")
                                || Clause.SILENT.contains(said.value())))
                .filter(hit -> NAMES.in(words).stream()
                        .findFirst()
                        .filter(name -> name.from() >= hit.to() && name.from() <= hit.to() + NEAR)
                        .isPresent())
                .isPresent();
    }
}

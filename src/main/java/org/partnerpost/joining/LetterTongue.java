package org.partnerpost.joining;

import java.util.List;
import java.util.Optional;
import org.partnerpost.specialist.Profile;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** In which language to write to somebody whose profile does not say. The countries stand in {@code index/joining/country-languages.tsv}. */
final class LetterTongue {
    private LetterTongue() {}

    /** BCP 47; empty where its countries tell none or several, or it works in other languages. */
    static Optional<String> of(Profile profile) {
        List<String> told = profile.places().stream()
                .map(code -> ofCountry(code).orElse(""))
                .distinct()
                .toList();
        return told.size() == 1
                ? Optional.of(told.getFirst())
                        .filter(tag -> !tag.isEmpty())
                        .filter(tag -> profile.languages().isEmpty()
                                || profile.languages().contains(tag))
                : Optional.empty();
    }

    /** @param code ISO 3166-1, or of a part of a country */
    private static Optional<String> ofCountry(String code) {
        return Phrases.of("joining/country-languages").meaning(Words.loose(code.split("-", 2)[0]));
    }
}

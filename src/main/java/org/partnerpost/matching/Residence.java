package org.partnerpost.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerpost.taxonomy.PlaceMention;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** Where whoever works remotely has to be, in so many words: "remote, but must be based in the EU". Where the customer is says nothing of that. */
record Residence(String text, WorkTerms terms) {
    private static final Phrases BEFORE = Phrases.of("matching/residence", "before");
    private static final Phrases BEHIND = Phrases.of("matching/residence", "behind");
    /** "In the European Union": so many units may stand between the words and the place. */
    private static final int NEAR = 8;

    /** Of the places that are named there; empty where nothing of the kind is said. */
    Set<String> countries() {
        Words words = Words.of(text);
        List<Phrases.Hit> before = BEFORE.in(words);
        List<Phrases.Hit> behind = BEHIND.in(words);
        if (before.isEmpty() && behind.isEmpty()) {
            return Set.of();
        }
        return terms.places().mentionsIn(text).stream()
                .filter(place -> before.stream()
                                .anyMatch(hit -> isNear(words.get(hit.to() - 1).end(), place.start()))
                        || behind.stream()
                                .anyMatch(hit -> isNear(
                                        place.end(), words.get(hit.from()).start())))
                .map(PlaceMention::place)
                .flatMap(place -> place.countries().stream())
                .collect(Collectors.toSet());
    }

    private boolean isNear(int end, int start) {
        return start >= end
                && start - end <= NEAR
                && text.substring(end, start).chars().noneMatch(unit -> ".;:!?,\n(".indexOf(unit) >= 0);
    }
}

package org.partnerpost.taxonomy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnerpost.taxonomy.TermFile.Row;

/** The small words around a name that tell how it is meant, from {@code index/cues.tsv}. */
record Cues(
        Set<String> supportsBeside,
        Set<String> supportsTerm,
        Set<String> supportsPlace,
        Set<String> townFollows,
        Set<String> negatesBefore,
        Set<String> negatesAfter,
        Set<String> negatesHeading,
        Set<String> cancelsNegation,
        Set<String> inThe,
        Set<String> portuguese,
        Set<String> or,
        Set<String> and,
        Set<String> excludesAll,
        Set<String> but,
        Set<String> migrates,
        Set<String> leaves,
        Set<String> arrives,
        Set<String> replaces,
        Set<String> by) {

    static Cues from(List<Row> rows) {
        Map<String, Set<String>> byUse = new HashMap<>();
        for (Row row : rows) {
            Set<String> phrases = byUse.computeIfAbsent(row.required("use"), use -> new HashSet<>());
            for (String phrase : row.items("phrases")) {
                phrases.add(Words.phrase(phrase));
            }
        }
        return new Cues(
                of(byUse, "supports"),
                of(byUse, "supports-term"),
                of(byUse, "supports-place"),
                of(byUse, "town-follows"),
                of(byUse, "negates-before"),
                of(byUse, "negates-after"),
                of(byUse, "negates-heading"),
                of(byUse, "cancels-negation"),
                of(byUse, "in-the"),
                of(byUse, "portuguese"),
                of(byUse, "or"),
                of(byUse, "and"),
                of(byUse, "excludes-all"),
                of(byUse, "but"),
                of(byUse, "migrates"),
                of(byUse, "leaves"),
                of(byUse, "arrives"),
                of(byUse, "replaces"),
                of(byUse, "by"));
    }

    private static Set<String> of(Map<String, Set<String>> byUse, String use) {
        return Set.copyOf(byUse.getOrDefault(use, Set.of()));
    }
}

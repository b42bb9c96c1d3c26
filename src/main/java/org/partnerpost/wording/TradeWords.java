package org.partnerpost.wording;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of one language that tell whether another trade is asked for. Of one alone: "a" stands before a plumber in English, and in
 * Spanish before whom something is for.
 *
 * @param headFirst whether what a noun is said of stands behind it: "application médicale", but "nurse rostering"
 */
record TradeWords(String language, boolean headFirst, Phrases trades, Phrases things, Map<String, Phrases> edges) {
    private static final Set<String> HEAD_FIRST = Set.of("fr", "es", "it", "pt", "pl");
    private static final List<String> SMALL = List.of("for", "theirs", "article", "asks", "wanted");

    /** In the order in which they are chosen where as much speaks for each. */
    private static final List<TradeWords> ALL = List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl").stream()
            .map(TradeWords::in)
            .toList();

    /** Of the language that most of a text's small words and trades are of. */
    static TradeWords of(Words words) {
        return ALL.stream()
                .max(Comparator.comparingLong(language -> language.small(words)))
                .filter(best -> best.small(words) > ALL.getFirst().small(words))
                .orElse(ALL.getFirst());
    }

    /** The edges of this kind, as the table's first lines name it. */
    Phrases edge(String kind) {
        return Objects.requireNonNull(edges.get(kind), kind);
    }

    private long small(Words words) {
        return trades.in(words).size()
                + SMALL.stream().mapToLong(kind -> edge(kind).in(words).size()).sum();
    }

    private static TradeWords in(String language) {
        Map<String, Phrases> edges = PhraseTable.rows("trades/edges").stream()
                .map(PhraseTable.Row::value)
                .distinct()
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> Phrases.of("trades/edges", kind, language),
                        (one, same) -> one,
                        LinkedHashMap::new));
        return new TradeWords(
                language,
                HEAD_FIRST.contains(language),
                Phrases.inLanguage("trades/who", language),
                Phrases.inLanguage("trades/things", language),
                edges);
    }
}

package org.partnerpost.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerpost.wording.PhraseTable;
import org.partnerpost.wording.Words;

/** How much of a text are the small words that hold sentences of a language together; they stand in {@code index/reading/function-words.tsv}. */
final class FunctionWords {
    private static final Map<String, Set<String>> LANGUAGES_OF = table();
    private static final Set<String> KNOWN =
            LANGUAGES_OF.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    private static final int OWN = 2;
    private static final int SHARED = 1;
    /** Less may be borrowed: "per", "in". */
    private static final int LEAST = 3;

    /** So many, and of so many kinds, are no longer those of names, addresses or a quoted line. */
    private static final int MANY = 10;

    private static final int KINDS = 4;
    private static final int CLEARLY = 2;
    private static final int SHORT = 3;

    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, Set<String>> different = new HashMap<>();

    FunctionWords(String text) {
        Words words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            boolean name = !words.written(i).equals(word) && word.length() <= SHORT || hyphenated(words, i);
            Set<String> languages = name ? Set.of() : LANGUAGES_OF.getOrDefault(word, Set.of());
            int weight = languages.size() == 1 ? OWN : SHARED;
            languages.forEach(language -> {
                weights.merge(language, weight, Integer::sum);
                different.computeIfAbsent(language, any -> new HashSet<>()).add(word);
            });
        }
    }

    /** The language that has many, and several times as many as any other; empty where none has. */
    Optional<String> plainly() {
        List<Map.Entry<String, Integer>> most = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        return most.stream()
                .limit(1)
                .filter(one -> one.getValue() >= MANY
                        && different.getOrDefault(one.getKey(), Set.of()).size() >= KINDS)
                .filter(one -> most.size() == 1
                        || one.getValue() >= CLEARLY * most.get(1).getValue())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The language that clearly has more than this one, and more than any other; empty where none has, or nothing is known of this one. */
    Optional<String> ratherThan(String language) {
        int said = weights.getOrDefault(language, 0);
        int most = weights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> best = weights.entrySet().stream()
                .filter(one -> one.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        boolean clear = best.size() == 1 && most >= LEAST && most > 2 * said && KNOWN.contains(language);
        return clear ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private static boolean hyphenated(Words words, int index) {
        String text = words.text();
        int start = words.get(index).start();
        int end = words.get(index).end();
        return start > 0 && text.charAt(start - 1) == '-' || end < text.length() && text.charAt(end) == '-';
    }

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new HashMap<>();
        PhraseTable.rows("reading/function-words")
                .forEach(row -> row.phrases()
                        .forEach(word -> table.computeIfAbsent(word, any -> new HashSet<>())
                                .add(row.value())));
        return table;
    }
}

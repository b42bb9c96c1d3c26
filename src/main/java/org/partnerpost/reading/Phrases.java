package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Phrases and what they mean; found in a text word by word, or as a part of a pattern. Immutable. */
final class Phrases {
    private static final Map<String, Phrases> TABLES = new ConcurrentHashMap<>();

    private final Map<String, String> byWords = new HashMap<>();
    private final Map<String, String> byLetters = new HashMap<>();
    private final String alternation;
    private final int longest;

    /**
     * @param from index of the first word
     * @param to one past the last
     */
    record Hit(String value, int from, int to) {}

    private Phrases(List<PhraseFile.Row> rows) {
        Map<String, String> written = new LinkedHashMap<>();
        int words = 0;
        for (PhraseFile.Row row : rows) {
            for (String phrase : row.phrases()) {
                Words split = new Words(phrase);
                byWords.putIfAbsent(joined(split, 0, split.size()), row.value());
                written.putIfAbsent(phrase, row.value());
                byLetters.putIfAbsent(letters(phrase), row.value());
                words = Math.max(words, split.size());
            }
        }
        this.longest = words;
        this.alternation = written.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Phrases::quoted)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The whole of a file of {@code index/reading/}. */
    static Phrases table(String name) {
        return TABLES.computeIfAbsent(name, file -> new Phrases(PhraseFile.read(file)));
    }

    /** The rows of a file that have this value. */
    static Phrases table(String name, String value) {
        return TABLES.computeIfAbsent(
                name + "/" + value,
                key -> new Phrases(PhraseFile.read(name).stream()
                        .filter(row -> row.value().equals(value))
                        .toList()));
    }

    /** The phrases as a group of a pattern, the longest first. */
    String alternation() {
        return alternation;
    }

    /** What a phrase means, however its case and spaces are written. */
    Optional<String> meaning(String written) {
        return Optional.ofNullable(byLetters.get(letters(written)));
    }

    /** The longest phrase that begins with this word. */
    Optional<Hit> startingAt(Words words, int from) {
        Optional<Hit> best = Optional.empty();
        StringBuilder phrase = new StringBuilder();
        for (int to = from; to < Math.min(words.size(), from + longest); to++) {
            if (to > from && !words.inPhrase(to)) {
                break;
            }
            phrase.append(to > from ? " " : "").append(words.get(to).folded());
            String value = byWords.get(phrase.toString());
            if (value != null) {
                best = Optional.of(new Hit(value, from, to + 1));
            }
        }
        return best;
    }

    /** The longest phrase that ends right before this word. */
    Optional<Hit> endingAt(Words words, int to) {
        Optional<Hit> best = Optional.empty();
        for (int from = to - 1; from >= Math.max(0, to - longest); from--) {
            if (from < to - 1 && !words.inPhrase(from + 1)) {
                break;
            }
            String value = byWords.get(joined(words, from, to));
            if (value != null) {
                best = Optional.of(new Hit(value, from, to));
            }
        }
        return best;
    }

    /** All phrases in a text, in its order, without overlap, the longest from each word. */
    List<Hit> in(Words words) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Hit> hit = startingAt(words, at);
            hit.ifPresent(hits::add);
            at = hit.map(Hit::to).orElse(at + 1);
        }
        return Collections.unmodifiableList(hits);
    }

    private static String joined(Words words, int from, int to) {
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            phrase.append(i > from ? " " : "").append(words.get(i).folded());
        }
        return phrase.toString();
    }

    private static String letters(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static String quoted(String phrase) {
        StringBuilder pattern = new StringBuilder();
        for (String word : phrase.split(" ")) {
            pattern.append(pattern.isEmpty() ? "" : "[\\s\\u00a0\\u202f]{1,3}").append(Pattern.quote(word));
        }
        return pattern.toString();
    }
}

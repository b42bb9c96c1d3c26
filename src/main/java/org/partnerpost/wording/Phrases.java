package org.partnerpost.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Phrases and what they mean; found in a text word by word, or as a part of a pattern ({@link Rule}). Which letters count is said by
 * the {@link Words} they are looked for in. Immutable.
 */
public final class Phrases {
    private static final Map<String, Phrases> TABLES = new ConcurrentHashMap<>();

    private final Map<Spelling, Wordings> wordings;
    private final Map<String, String> byLetters = new HashMap<>();
    private final String alternation;

    /**
     * @param from index of the first word
     * @param to one past the last
     */
    public record Hit(String value, int from, int to) {}

    /** Where a phrase counts, by the mark before it. */
    private enum Place {
        ANYWHERE,
        CLAUSE,
        BEGINNING,
        SENTENCE;

        static Place of(String phrase) {
            return switch (phrase.charAt(0)) {
                case '^' -> CLAUSE;
                case '<' -> BEGINNING;
                case '=' -> SENTENCE;
                default -> ANYWHERE;
            };
        }

        boolean holds(Words words, int from, int to) {
            return switch (this) {
                case ANYWHERE -> true;
                case CLAUSE -> words.get(from).opens() && words.get(to - 1).closes();
                case BEGINNING -> from == 0;
                case SENTENCE -> from == 0 && to == words.size();
            };
        }
    }

    private record Meaning(String value, Place place) {}

    /**
     * The phrases by their words in one spelling.
     *
     * @param longestFrom how many words the longest phrase has that begins with a word; most words begin none
     * @param longestTo the same of those that end with it
     */
    private record Wordings(
            Map<String, List<Meaning>> meanings, Map<String, Integer> longestFrom, Map<String, Integer> longestTo) {
        static Wordings none() {
            return new Wordings(new HashMap<>(), new HashMap<>(), new HashMap<>());
        }

        void add(Words words, Meaning meaning) {
            meanings.computeIfAbsent(words.joined(), any -> new ArrayList<>()).add(meaning);
            if (words.size() > 0) {
                longestFrom.merge(words.get(0).folded(), words.size(), Math::max);
                longestTo.merge(words.get(words.size() - 1).folded(), words.size(), Math::max);
            }
        }

        int longestFrom(Words.Word word) {
            return longestFrom.getOrDefault(word.folded(), 0);
        }

        int longestTo(Words.Word word) {
            return longestTo.getOrDefault(word.folded(), 0);
        }

        @Nullable
        Hit in(Words words, int from, int to, String phrase) {
            for (Meaning meaning : meanings.getOrDefault(phrase, List.of())) {
                if (meaning.place().holds(words, from, to)) {
                    return new Hit(meaning.value(), from, to);
                }
            }
            return null;
        }
    }

    private Phrases(List<PhraseTable.Row> rows) {
        Set<String> written = new LinkedHashSet<>();
        for (PhraseTable.Row row : rows) {
            for (String phrase : row.phrases()) {
                String bare = bare(phrase);
                written.add(bare);
                byLetters.putIfAbsent(letters(bare), row.value());
            }
        }
        for (PhraseTable.Row row : rows) {
            for (String phrase : row.phrases()) {
                String bare = bare(phrase);
                Accents.without(bare)
                        .filter(written::add)
                        .ifPresent(plain -> byLetters.putIfAbsent(letters(plain), row.value()));
            }
        }
        this.wordings = Map.of(
                Spelling.EXACT, wordings(rows, Words::of),
                Spelling.LOOSE, wordings(rows, Words::loose));
        this.alternation = Alternation.of(written);
    }

    private static String bare(String phrase) {
        return Place.of(phrase) == Place.ANYWHERE ? phrase : phrase.substring(1);
    }

    private static Wordings wordings(List<PhraseTable.Row> rows, Function<String, Words> spelling) {
        Wordings known = Wordings.none();
        for (PhraseTable.Row row : rows) {
            for (String phrase : row.phrases()) {
                known.add(spelling.apply(phrase), new Meaning(row.value(), Place.of(phrase)));
            }
        }
        // Behind all that is written with accents, so that a word that has another meaning without them keeps it.
        for (PhraseTable.Row row : rows) {
            for (String phrase : row.phrases()) {
                Accents.without(phrase)
                        .ifPresent(
                                plain -> known.add(spelling.apply(plain), new Meaning(row.value(), Place.of(phrase))));
            }
        }
        return known;
    }

    /**
     * The whole of a table.
     *
     * @param name as of {@link PhraseTable#rows}
     */
    public static Phrases of(String name) {
        return of(name, name, row -> true);
    }

    /** The rows of a table that have this value. */
    public static Phrases of(String name, String value) {
        return of(name + "#" + value, name, row -> value.equals(row.value()));
    }

    /** Those of them in one language. */
    static Phrases of(String name, String value, String language) {
        return of(
                name + "#" + value + "@" + language,
                name,
                row -> value.equals(row.value()) && language.equals(row.of()));
    }

    /** The rows of a table in one language: where a small word of one means something else in another. */
    static Phrases inLanguage(String name, String language) {
        return of(name + "@" + language, name, row -> language.equals(row.of()));
    }

    private static Phrases of(String key, String name, Predicate<PhraseTable.Row> which) {
        return TABLES.computeIfAbsent(
                key,
                any -> new Phrases(PhraseTable.rows(name).stream().filter(which).toList()));
    }

    /** The phrases as a group of a pattern, the longest first. */
    public String alternation() {
        return alternation;
    }

    /** What a phrase means that a pattern found, however its case and spaces are written. */
    public Optional<String> meaning(String written) {
        return Optional.ofNullable(byLetters.get(letters(written)));
    }

    /** What all of the words together mean. */
    public Optional<String> meaning(Words words) {
        return startingAt(words, 0).filter(hit -> hit.to() == words.size()).map(Hit::value);
    }

    /** All phrases of a value, as the words of an answer are compared. */
    public Set<String> wordingsOf(String value) {
        Set<String> phrases = new TreeSet<>();
        of(Spelling.LOOSE).meanings().forEach((phrase, meanings) -> {
            if (meanings.stream().anyMatch(meaning -> meaning.value().equals(value))) {
                phrases.add(phrase);
            }
        });
        return phrases;
    }

    /** The longest phrase that begins with this word. */
    public Optional<Hit> startingAt(Words words, int from) {
        if (from >= words.size()) {
            return Optional.empty();
        }
        Wordings known = of(words.spelling());
        int end = Math.min(words.size(), from + known.longestFrom(words.get(from)));
        @Nullable Hit best = null;
        StringBuilder phrase = new StringBuilder();
        for (int to = from; to < end; to++) {
            if (to > from && !words.inPhrase(to)) {
                break;
            }
            phrase.append(to > from ? " " : "").append(words.get(to).folded());
            @Nullable Hit longer = known.in(words, from, to + 1, phrase.toString());
            best = longer != null ? longer : best;
        }
        return Optional.ofNullable(best);
    }

    /** The longest phrase that ends right before this word. */
    public Optional<Hit> endingAt(Words words, int to) {
        if (to < 1) {
            return Optional.empty();
        }
        Wordings known = of(words.spelling());
        int begin = Math.max(0, to - known.longestTo(words.get(to - 1)));
        @Nullable Hit best = null;
        for (int from = to - 1; from >= begin; from--) {
            if (from < to - 1 && !words.inPhrase(from + 1)) {
                break;
            }
            @Nullable Hit longer = known.in(words, from, to, words.joined(from, to));
            best = longer != null ? longer : best;
        }
        return Optional.ofNullable(best);
    }

    /** All phrases in a text, in its order, without overlap, the longest from each word. */
    public List<Hit> in(Words words) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Hit> hit = startingAt(words, at);
            hit.ifPresent(hits::add);
            at = hit.map(Hit::to).orElse(at + 1);
        }
        return List.copyOf(hits);
    }

    private Wordings of(Spelling spelling) {
        return Objects.requireNonNull(wordings.get(spelling));
    }

    private static String letters(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
}

package org.partnerpost.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partnerpost.relay.ReplyWords.Sentence;
import org.partnerpost.relay.ReplyWords.Word;

/** The phrases of one or more files of {@code index/relay/}, and where they stand in a sentence. Immutable. */
final class ReplyPhrases {
    private static final int COLUMNS = 5;

    private final Map<String, List<Phrase>> byWords = new HashMap<>();
    private int longest = 1;

    private enum Place {
        ANYWHERE,
        CLAUSE,
        BEGINNING,
        SENTENCE
    }

    private record Phrase(String value, Place place) {}

    /**
     * @param from index of its first word
     * @param to one past its last
     */
    record Hit(String value, int from, int to) {}

    private ReplyPhrases() {}

    /** @param files without ending, such as {@code answers}; where two have the same phrase, the first counts */
    static ReplyPhrases of(String... files) {
        var phrases = new ReplyPhrases();
        for (String file : files) {
            phrases.read("index/relay/" + file + ".tsv");
        }
        return phrases;
    }

    /** All of them in a sentence, in its order, without overlap, the longest from each word. */
    List<Hit> in(Sentence sentence) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < sentence.words().size()) {
            Optional<Hit> hit = at(sentence.words(), at);
            hit.ifPresent(hits::add);
            at = hit.map(Hit::to).orElse(at + 1);
        }
        return List.copyOf(hits);
    }

    /** The longest that begins with this word; none goes across a comma. */
    Optional<Hit> at(List<Word> words, int from) {
        Optional<Hit> best = Optional.empty();
        StringBuilder joined = new StringBuilder();
        for (int to = from + 1; to <= Math.min(words.size(), from + longest); to++) {
            joined.append(joined.isEmpty() ? "" : " ").append(words.get(to - 1).folded());
            for (Phrase phrase : byWords.getOrDefault(joined.toString(), List.of())) {
                if (stands(phrase.place(), words, from, to)) {
                    best = Optional.of(new Hit(phrase.value(), from, to));
                    break;
                }
            }
            if (words.get(to - 1).closes()) {
                break;
            }
        }
        return best;
    }

    /** All phrases of a value, folded. */
    Set<String> meaning(String value) {
        Set<String> phrases = new TreeSet<>();
        byWords.forEach((words, meanings) -> {
            if (meanings.stream().anyMatch(phrase -> phrase.value().equals(value))) {
                phrases.add(words);
            }
        });
        return phrases;
    }

    private static boolean stands(Place place, List<Word> words, int from, int to) {
        return switch (place) {
            case ANYWHERE -> true;
            case CLAUSE -> words.get(from).opens() && words.get(to - 1).closes();
            case BEGINNING -> from == 0;
            case SENTENCE -> from == 0 && to == words.size();
        };
    }

    private void read(String path) {
        try (InputStream content = ReplyPhrases.class.getClassLoader().getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalStateException(
                        "the class path lacks " + path + "; the program was built incompletely");
            }
            String[] lines = new String(content.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            for (int i = 0; i < lines.length; i++) {
                if (!lines[i].isBlank() && !lines[i].startsWith("#") && !lines[i].startsWith("value\tlanguage\t")) {
                    row(path + ", line " + (i + 1), lines[i].split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private void row(String place, String[] cells) {
        if (cells.length != COLUMNS || cells[0].isBlank() || cells[2].isBlank()) {
            throw new IllegalStateException(place + ": value, language, phrases, source and licence are needed");
        }
        for (String written : cells[2].split("\\|")) {
            Place where = written.isEmpty() ? Place.ANYWHERE : place(written.charAt(0));
            String words = ReplyWords.folded(where == Place.ANYWHERE ? written : written.substring(1));
            if (words.isEmpty()) {
                throw new IllegalStateException(place + ": an empty phrase between two |");
            }
            byWords.computeIfAbsent(words, any -> new ArrayList<>()).add(new Phrase(cells[0].strip(), where));
            longest = Math.max(longest, words.split(" ").length);
        }
    }

    private static Place place(char mark) {
        return switch (mark) {
            case '^' -> Place.CLAUSE;
            case '<' -> Place.BEGINNING;
            case '=' -> Place.SENTENCE;
            default -> Place.ANYWHERE;
        };
    }
}

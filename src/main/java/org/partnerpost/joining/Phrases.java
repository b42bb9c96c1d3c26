package org.partnerpost.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The phrases of one file of {@code index/joining/}, and where they stand in a text. Immutable. */
final class Phrases {
    private static final Map<String, Phrases> TABLES = new ConcurrentHashMap<>();

    private final Map<String, String> meanings = new HashMap<>();
    private int longest;

    private Phrases(String file) {
        String path = "index/joining/" + file + ".tsv";
        try (InputStream content = Phrases.class.getClassLoader().getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalStateException(
                        "the class path lacks " + path + "; the program was built incompletely");
            }
            var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .forEach(line -> add(path, line));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private void add(String path, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 3 || cells[0].isBlank() || cells[2].isBlank()) {
            throw new IllegalStateException(path + ": a value, a language and phrases are needed, not " + line);
        }
        for (String phrase : cells[2].split("\\|")) {
            Words words = new Words(phrase);
            meanings.putIfAbsent(words.joined(0, words.size()), cells[0].strip());
            longest = Math.max(longest, words.size());
        }
    }

    static Phrases of(String file) {
        return TABLES.computeIfAbsent(file, Phrases::new);
    }

    /** @param from index of the first word; {@code to} one past the last */
    record Hit(String value, int from, int to) {}

    /** The longest phrase that begins with this word. */
    Optional<Hit> at(Words words, int from) {
        for (int to = Math.min(words.size(), from + longest); to > from; to--) {
            String value = meanings.get(words.joined(from, to));
            if (value != null) {
                return Optional.of(new Hit(value, from, to));
            }
        }
        return Optional.empty();
    }

    /** All of them in the order of the text, without overlap, the longest from each word. */
    List<Hit> in(Words words) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Hit> hit = at(words, at);
            hit.ifPresent(hits::add);
            at = hit.map(Hit::to).orElse(at + 1);
        }
        return List.copyOf(hits);
    }

    /** What a whole text means. */
    Optional<String> meaning(String text) {
        Words words = new Words(text);
        return Optional.ofNullable(meanings.get(words.joined(0, words.size())));
    }
}

package org.partnerpost.mime.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A table of {@code index/mime/}: what mail programs write, by language, so that a language is added without a program. */
final class PhraseFile {
    private static final int COLUMNS = 5;

    private PhraseFile() {}

    /**
     * @param name without folder and ending
     * @return by value the phrases of all languages, in lower case
     */
    static Map<String, Set<String>> phrases(String name) {
        String path = "index/mime/" + name + ".tsv";
        try (InputStream content = PhraseFile.class.getClassLoader().getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalStateException(
                        "the class path lacks " + path + "; the program was built incompletely");
            }
            List<String> rows = new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .toList();
            Map<String, Set<String>> phrases = new LinkedHashMap<>();
            for (String row : rows) {
                String[] cells = row.split("\t", -1);
                if (cells.length != COLUMNS) {
                    throw new IllegalStateException(
                            path + ": value, language, phrases, source and licence are needed in " + row);
                }
                Set<String> known = phrases.computeIfAbsent(cells[0], value -> new LinkedHashSet<>());
                known.addAll(List.of(cells[2].toLowerCase(Locale.ROOT).split("\\|")));
            }
            return phrases;
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}

package org.partnerpost.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of phrases in {@code index/}: one value a line, with the phrases that mean it, so that a language is added without a program. */
public final class PhraseTable {
    private static final String OWN_FOLDER = "wording/";
    private static final int COLUMNS = 5;

    private PhraseTable() {}

    /**
     * @param value what the phrases mean
     * @param of the second column: their language, or what the head of the file says
     * @param phrases as people write them
     */
    public record Row(String value, String of, List<String> phrases) {}

    /**
     * The rows of one file, in its order.
     *
     * @param name its path below {@code index/} without ending, such as {@code relay/answers}; without a folder, {@code index/wording/}
     */
    public static List<Row> rows(String name) {
        String path = "index/" + (name.contains("/") ? "" : OWN_FOLDER) + name + ".tsv";
        try (InputStream content = PhraseTable.class.getClassLoader().getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalStateException(
                        "the class path lacks " + path + "; the program was built incompletely");
            }
            String[] lines = new String(content.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            List<Row> rows = new ArrayList<>();
            boolean headed = false;
            for (int i = 0; i < lines.length; i++) {
                if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
                    if (headed) {
                        rows.add(row(path + ", line " + (i + 1), lines[i].split("\t", -1)));
                    }
                    headed = true;
                }
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /** All phrases of a value, in lower case and in their order. */
    public static Set<String> phrases(String name, String value) {
        return rows(name).stream()
                .filter(row -> row.value().equals(value))
                .flatMap(row -> row.phrases().stream())
                .map(phrase -> phrase.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Row row(String place, String[] cells) {
        if (cells.length != COLUMNS || cells[0].isBlank()) {
            throw new IllegalStateException(place + ": value, language, phrases, source and licence are needed");
        }
        List<String> phrases = List.of(cells[2].split("\\|", -1));
        if (phrases.stream().anyMatch(String::isBlank)) {
            throw new IllegalStateException(place + ": a phrase is empty; between two | one must stand");
        }
        return new Row(cells[0].strip(), cells[1].strip(), phrases);
    }
}

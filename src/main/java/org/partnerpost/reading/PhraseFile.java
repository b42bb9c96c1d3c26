package org.partnerpost.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The files of {@code index/reading/}: one value a line, with the phrases that mean it, so that a language is added without a program. */
final class PhraseFile {
    private PhraseFile() {}

    /**
     * @param value what the phrases mean
     * @param phrases as people write them
     */
    record Row(String value, List<String> phrases) {}

    /** The rows of one file, in its order. */
    static List<Row> read(String name) {
        String path = "index/reading/" + name + ".tsv";
        InputStream content = PhraseFile.class.getClassLoader().getResourceAsStream(path);
        if (content == null) {
            throw new IllegalStateException("the class path lacks " + path + "; the program was built incompletely");
        }
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            int number = 0;
            boolean headed = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (headed) {
                    rows.add(row(path, number, line));
                }
                headed = true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
        return rows;
    }

    private static Row row(String path, int number, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 3 || cells[0].isBlank() || cells[2].isBlank()) {
            throw new IllegalStateException(path + ", line " + number + ": a value, a language and phrases are needed");
        }
        return new Row(
                cells[0].strip(),
                Arrays.stream(cells[2].split("\\|"))
                        .map(String::strip)
                        .filter(phrase -> !phrase.isEmpty())
                        .toList());
    }
}

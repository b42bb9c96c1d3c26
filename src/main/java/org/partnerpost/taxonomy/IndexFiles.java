package org.partnerpost.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnerpost.taxonomy.TermFile.Row;

/** The files of {@code index/} that this package reads: as shipped, and beside them those of a folder of one's own. */
final class IndexFiles {
    private static final String CONTENTS = "contents.tsv";
    /** Of these any number of files may stand in their folder. */
    private static final String SKILLS = "skills/";
    /** What may stand beside the files, for people. */
    private static final Pattern NOTES = Pattern.compile("\\..*|.*\\.(?:md|txt)|.*~");

    private final Map<String, List<Row>> own;

    private IndexFiles(Map<String, List<Row>> own) {
        this.own = own;
    }

    static IndexFiles shipped() {
        return new IndexFiles(Map.of());
    }

    /**
     * @param folder of the layout of {@code index/}; one that is not there adds nothing
     * @throws IllegalArgumentException where there is a file that nobody would read, or a column that nobody knows
     */
    static IndexFiles with(Path folder) {
        Map<String, List<Row>> own = new LinkedHashMap<>();
        for (Path file : filesBelow(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            own.put(name, ownRows(file, name));
        }
        return new IndexFiles(own);
    }

    /**
     * The rows that count of the files whose path begins like that: one's own, then those shipped that they leave, in the order of
     * {@code index/contents.tsv}.
     */
    List<Row> rows(String beginning) {
        List<Row> ours = of(own, beginning);
        List<Row> shipped = shippedRows(beginning);
        return ours.isEmpty() ? shipped : OwnRows.before(ours, shipped);
    }

    boolean areShippedAlone() {
        return own.isEmpty();
    }

    private static List<Row> of(Map<String, List<Row>> files, String beginning) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(beginning))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Row> shippedRows(String beginning) {
        List<Row> rows = new ArrayList<>();
        for (String file : shippedFiles()) {
            if (file.startsWith(beginning)) {
                rows.addAll(resource(file));
            }
        }
        return rows;
    }

    private static List<String> shippedFiles() {
        return resource(CONTENTS).stream().map(row -> row.required("file")).toList();
    }

    private static List<Row> ownRows(Path file, String name) {
        String like = name.startsWith(SKILLS) ? SKILLS : name;
        List<String> alike = !name.endsWith(".tsv")
                ? List.of()
                : shippedFiles().stream().filter(path -> path.startsWith(like)).toList();
        if (alike.isEmpty()) {
            throw new IllegalArgumentException(file + " is not read by anything; call it skills/NAME.tsv, or as one of "
                    + String.join(", ", shippedFiles()));
        }
        try {
            List<Row> rows = TermFile.read(file.toString(), Files.newBufferedReader(file));
            if (rows.isEmpty()) {
                throw new IllegalArgumentException(
                        file + " has no rows; its first line names the columns, and each line below is one thing");
            }
            return OwnRows.read(rows, resource(alike.getFirst()).getFirst().columns());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read; see that the service may read it", e);
        }
    }

    private static List<Path> filesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            !NOTES.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read; see that the service may read it", e);
        }
    }

    private static List<Row> resource(String file) {
        String name = "index/" + file;
        InputStream content = IndexFiles.class.getClassLoader().getResourceAsStream(name);
        if (content == null) {
            throw new IllegalStateException("the class path lacks " + name + "; the program was built incompletely");
        }
        Reader reader = new InputStreamReader(content, StandardCharsets.UTF_8);
        return TermFile.read(name, reader);
    }
}

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
import java.util.List;
import java.util.stream.Stream;
import org.partnerpost.taxonomy.TermFile.Row;

/** Where the files of {@code index/} are: on the class path as shipped, and in folders of one's own. */
final class IndexFolder {

    private IndexFolder() {}

    /** All rows of the shipped files whose path begins like that, in the order of {@code index/contents.tsv}. */
    static List<Row> shipped(String beginning) {
        List<Row> rows = new ArrayList<>();
        for (Row entry : resource("index/contents.tsv")) {
            String file = entry.required("file");
            if (file.startsWith(beginning)) {
                rows.addAll(resource("index/" + file));
            }
        }
        return rows;
    }

    /** All rows of the {@code .tsv} files below a folder whose path within it begins like that; none where there is no such file. */
    static List<Row> in(Path folder, String beginning) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 3)) {
            List<Path> wanted = files.filter(file -> {
                        String name = folder.relativize(file).toString().replace('\\', '/');
                        return name.startsWith(beginning) && name.endsWith(".tsv");
                    })
                    .sorted()
                    .toList();
            for (Path file : wanted) {
                rows.addAll(TermFile.read(file.toString(), Files.newBufferedReader(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read; see that the service may read it", e);
        }
        return rows;
    }

    private static List<Row> resource(String name) {
        InputStream content = IndexFolder.class.getClassLoader().getResourceAsStream(name);
        if (content == null) {
            throw new IllegalStateException("the class path lacks " + name + "; the program was built incompletely");
        }
        Reader reader = new InputStreamReader(content, StandardCharsets.UTF_8);
        return TermFile.read(name, reader);
    }
}

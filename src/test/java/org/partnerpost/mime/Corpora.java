package org.partnerpost.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The mail corpora beside the tests. */
public final class Corpora {
    private static final Path FOLDER = Path.of("src/test/resources/corpora");
    private static final int TAR_BLOCK = 512;

    private Corpora() {}

    /** One line of the hostile set's truth, with its mail. */
    public record Hostile(String id, String file, String family, String expect, String must, byte[] mail) {
        @Override
        public String toString() {
            return file;
        }
    }

    /** All files of all sets but the hostile one's archive, licences and descriptions included: nothing may stop the reader. */
    public static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".tgz"))
                    .sorted()
                    .toList();
        }
    }

    public static Path set(String name) {
        return FOLDER.resolve(name);
    }

    public static List<Hostile> hostile() throws IOException {
        Map<String, byte[]> entries = untar(FOLDER.resolve("hostile/hostile-seed1.tgz"));
        String truth = entries.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("truth.tsv"))
                .map(entry -> new String(entry.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        var mails = new ArrayList<Hostile>();
        truth.lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .forEach(columns -> mails.add(new Hostile(
                        columns[0],
                        columns[1],
                        columns[2],
                        columns[3],
                        columns[4],
                        entry(entries, columns[1]).orElseThrow())));
        return mails;
    }

    private static Optional<byte[]> entry(Map<String, byte[]> entries, String file) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(file))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, byte[]> untar(Path archive) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (InputStream tar = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(archive)))) {
            for (byte[] block = tar.readNBytes(TAR_BLOCK);
                    block.length == TAR_BLOCK;
                    block = tar.readNBytes(TAR_BLOCK)) {
                String name = field(block, 0, 100);
                if (name.isEmpty()) {
                    break;
                }
                int size = Integer.parseInt(field(block, 124, 12), 8);
                byte[] content = tar.readNBytes(size);
                tar.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
                entries.put(name, content);
            }
        }
        return entries;
    }

    private static String field(byte[] block, int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0 && block[end] != ' ') {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.US_ASCII);
    }
}

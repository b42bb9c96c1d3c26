package org.partnerpost.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A data folder as a first start leaves it, with an administrator's key. Each test begins with a copy: the database's programs are
 * unpacked, its tables made, and the key added once for all of them. The first start itself is seen where the demo is.
 */
final class PreparedHouse {
    private static final String KEY = "administrators-key";
    private static final Path KEPT = kept();

    private PreparedHouse() {}

    /** Puts it into a data folder that has no database yet. */
    static synchronized void lend(Path data) {
        try {
            if (!Files.exists(data.resolve("postgres"))) {
                if (!Files.isDirectory(KEPT)) {
                    prepare();
                }
                copy(KEPT, data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String key(Path data) throws IOException {
        return Files.readString(data.resolve(KEY));
    }

    private static void prepare() throws IOException {
        Path unfinished = Files.createTempDirectory(KEPT.getParent(), "house");
        Path data = unfinished.resolve("data");
        try (RunningPartnerpost first = new RunningPartnerpost(data, Map.of())) {
            first.startAsItIs();
            String[] words = first.command("api-key", "add", "test", "--role", "administrator")
                    .strip()
                    .split("\\s+");
            Files.writeString(data.resolve(KEY), words[words.length - 1]);
            first.stop();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("no house could be prepared", e);
        }
        try {
            Files.move(data, KEPT, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException kept) {
            // Tests beside these were first; theirs is as good.
            if (!Files.isDirectory(KEPT)) {
                throw kept;
            }
        }
        try (Stream<Path> left = Files.walk(unfinished)) {
            for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Of this build: another one may make its tables in another way. */
    private static Path kept() {
        try {
            return Path.of(
                    "target",
                    "house-"
                            + Files.getLastModifiedTime(RunningPartnerpost.PROGRAM)
                                    .toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.toList();
        }
        for (Path file : all) {
            Path target = to.resolve(from.relativize(file));
            boolean program = from.relativize(file).toString().startsWith("postgres/programs-");
            if (Files.isSymbolicLink(file)) {
                Files.createSymbolicLink(target, Files.readSymbolicLink(file));
            } else if (Files.isDirectory(file)) {
                Files.createDirectories(target);
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
            } else if (program) {
                link(file, target);
            } else {
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Nobody writes to it, so that a link is as good as a copy. */
    private static void link(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (IOException otherDisk) {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}

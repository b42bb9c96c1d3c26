package org.partnerpost.process;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The database's programs as the first start here unpacked them. Later ones find them in place, which saves each of them seconds. */
final class UnpackedDatabase {
    private static final Path KEPT = Path.of("target", "unpacked-database");

    private UnpackedDatabase() {}

    /** Puts them into a data folder that has no database yet. */
    static void lend(Path data) throws IOException {
        Path folder = data.resolve("postgres");
        if (Files.isDirectory(KEPT) && !Files.exists(folder)) {
            link(KEPT, folder);
        }
    }

    /** Keeps those of a service that has started. */
    static void keep(Path data) throws IOException {
        Path folder = data.resolve("postgres");
        if (Files.isDirectory(KEPT) || !Files.isDirectory(folder)) {
            return;
        }
        Path unfinished = Files.createTempDirectory(KEPT.getParent(), "unpacked");
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path programs : inside.filter(
                            path -> path.getFileName().toString().startsWith("programs-"))
                    .toList()) {
                link(programs, unfinished.resolve(programs.getFileName()));
            }
        }
        try {
            Files.move(unfinished, KEPT, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException kept) {
            // Another test was first; nothing is missing.
        }
    }

    /** Nobody writes to them, so that a link is as good as a copy. */
    private static void link(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.toList();
        }
        for (Path file : all) {
            Path target = to.resolve(from.relativize(file));
            if (Files.isSymbolicLink(file)) {
                Files.createSymbolicLink(target, Files.readSymbolicLink(file));
            } else if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                try {
                    Files.createLink(target, file);
                } catch (IOException otherDisk) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}

package org.partnerpost.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the index lives: each one built has a folder of its own, and a small file names the one in use. So a new one becomes the one in
 * use in one step, whole or not at all.
 */
final class IndexHome {
    private static final String POINTER = "current";
    private static final String PREFIX = "generation-";

    private final Path root;

    IndexHome(Path root) {
        this.root = root;
    }

    /** The one in use; empty where there is none, or what names it is damaged. */
    Optional<Path> current() throws IOException {
        Path pointer = root.resolve(POINTER);
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        String name = new String(Files.readAllBytes(pointer), StandardCharsets.UTF_8).strip();
        return generations().stream()
                .filter(folder -> folder.getFileName().toString().equals(name))
                .findFirst();
    }

    /** A new, empty folder. */
    Path fresh() throws IOException {
        Files.createDirectories(root);
        return Files.createTempDirectory(root, PREFIX);
    }

    /** From now on this one is in use. */
    void use(Path generation) throws IOException {
        Path written = Files.writeString(
                root.resolve(POINTER + ".new"), generation.getFileName().toString());
        try {
            Files.move(written, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, root.resolve(POINTER), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes all that are not in use: what was replaced, and what a crash left half built. */
    void sweep() throws IOException {
        Optional<Path> used = current();
        for (Path folder : generations()) {
            if (!used.equals(Optional.of(folder))) {
                delete(folder);
            }
        }
    }

    private List<Path> generations() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }

    /** With everything in it. */
    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}

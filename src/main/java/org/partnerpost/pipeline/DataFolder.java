package org.partnerpost.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnerpost.taxonomy.OwnTerms;

/** The folder that everything of this house stands in; private to its user. */
final class DataFolder {
    /** Where the running service can be reached, one a line. */
    static final String PORTS = "ports";

    private static final Pattern HTTP_PORT = Pattern.compile("http=(\\d{1,5})");
    private static final int SECRET_CHARACTERS = 32;
    private static final Set<String> SAMPLES =
            Set.of("changeme", "change-me", "secret", "password", "example", "sample");

    private final Path folder;
    private final SecureRandom random;

    @Nullable
    private FileLock lock;

    private DataFolder(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** Makes it where it is not there. */
    static DataFolder open(Path folder, SecureRandom random) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Path probe = Files.createTempFile(folder, ".writable", "");
            Files.delete(probe);
        } catch (IOException | UnsupportedOperationException e) {
            throw new StartFailure("The data folder " + folder
                    + " cannot be written to; make it writable or set partnerpost.data-dir to another one.");
        }
        return new DataFolder(folder, random);
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Has the organisation's own names for things count, where it keeps some in this folder. */
    void useOwnTerms() {
        useOwnTerms(folder);
    }

    /** @param folder a data folder, which may not be there */
    static void useOwnTerms(Path folder) {
        try {
            OwnTerms.use(folder.resolve("taxonomy"));
        } catch (IllegalArgumentException | UncheckedIOException wrong) {
            throw new StartFailure(wrong.getMessage() + ".");
        }
    }

    /**
     * Takes the folder for this process, until it ends.
     *
     * @return whether nobody else has it
     */
    boolean lock() {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        } catch (IOException e) {
            throw new StartFailure("The data folder " + folder + " cannot be locked: " + e.getMessage() + ".");
        }
    }

    /**
     * The secret that tokens in links and addresses depend on: the one that is set, else the one kept here, made on first start.
     */
    String secret(Optional<String> set) {
        String secret = set.orElseGet(() -> kept("secret"));
        boolean sample = SAMPLES.stream().anyMatch(secret.toLowerCase(java.util.Locale.ROOT)::contains);
        if (secret.length() < SECRET_CHARACTERS
                || sample
                || secret.chars().distinct().count() < 8) {
            throw new StartFailure("partnerpost.secret is too easy to guess; set one of " + SECRET_CHARACTERS
                    + " random characters or more, or leave it out and one is made.");
        }
        return secret;
    }

    /** A random text that is made once and kept in a file of this name. */
    String kept(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[32];
                random.nextBytes(bytes);
                write(name, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartFailure("The file " + file + " cannot be used: " + e.getMessage() + ".");
        }
    }

    /** The port of the pages, as the service wrote it that runs on this folder; empty where none did. */
    OptionalInt pagesPort() {
        try {
            return Files.exists(folder.resolve(PORTS))
                    ? Files.readAllLines(folder.resolve(PORTS)).stream()
                            .map(HTTP_PORT::matcher)
                            .filter(Matcher::matches)
                            .mapToInt(http -> Integer.parseInt(http.group(1)))
                            .findFirst()
                    : OptionalInt.empty();
        } catch (IOException e) {
            throw new StartFailure("The file " + folder.resolve(PORTS) + " cannot be used: " + e.getMessage() + ".");
        }
    }

    /** Whole or not at all, and for our eyes only. */
    void write(String name, String content) throws IOException {
        Path unfinished = Files.createTempFile(
                folder,
                "." + name,
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(unfinished, content.getBytes(StandardCharsets.UTF_8));
        Files.move(
                unfinished,
                folder.resolve(name),
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}

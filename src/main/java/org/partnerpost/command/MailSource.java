package org.partnerpost.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Where mails are read from: a file of one mail, an mbox, a Maildir or a plain folder of mails, or standard input. */
final class MailSource {
    /** More of one mail is not read; the reader says so in its problems. */
    private final int limit;

    MailSource(int limit) {
        this.limit = limit;
    }

    /** The bytes of each mail in order, with the name of the file that holds it. An mbox is never whole in memory. */
    void each(String name, InputStream standardInput, BiConsumer<String, byte[]> mail) throws IOException {
        if (name.equals("-")) {
            stream(name, standardInput, mail);
            return;
        }
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(name);
        }
        for (Path file : Files.isDirectory(path) ? files(path) : List.of(path)) {
            try (InputStream bytes = Files.newInputStream(file)) {
                stream(file.toString(), bytes, mail);
            }
        }
    }

    /** A Maildir keeps its mails in {@code cur} and {@code new}; {@code tmp} holds what is not whole yet. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> holders = new ArrayList<>();
        Stream.of("cur", "new").map(folder::resolve).filter(Files::isDirectory).forEach(holders::add);
        if (holders.isEmpty()) {
            holders.add(folder);
        }
        List<Path> found = new ArrayList<>();
        for (Path holder : holders) {
            try (Stream<Path> files = Files.list(holder)) {
                files.filter(Files::isRegularFile).sorted().forEach(found::add);
            }
        }
        return found;
    }

    private void stream(String name, InputStream bytes, BiConsumer<String, byte[]> mail) throws IOException {
        BufferedInputStream input = new BufferedInputStream(bytes, 1 << 16);
        input.mark(5);
        boolean mbox = new String(input.readNBytes(5), java.nio.charset.StandardCharsets.US_ASCII).equals("From ");
        input.reset();
        if (mbox) {
            new MboxReader(limit).each(input, part -> mail.accept(name, part));
        } else {
            mail.accept(name, input.readNBytes(limit));
        }
    }
}

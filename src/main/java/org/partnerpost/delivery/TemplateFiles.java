package org.partnerpost.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where templates are read from. Names are ours alone, such as {@code requester/gone-out.en.txt}. */
sealed interface TemplateFiles {

    Optional<String> read(String name);

    /** For people who mend the file. */
    String place(String name);

    /** A folder of the operator's. */
    record Own(Path folder) implements TemplateFiles {
        @Override
        public Optional<String> read(String name) {
            Path file = folder.resolve(name);
            try {
                return Files.isRegularFile(file)
                        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }

        @Override
        public String place(String name) {
            return folder.resolve(name).toString();
        }
    }

    /** Those that come with the program. */
    record Shipped() implements TemplateFiles {
        @Override
        public Optional<String> read(String name) {
            try (InputStream file = TemplateFiles.class.getResourceAsStream("/mail-templates/" + name)) {
                return file == null
                        ? Optional.empty()
                        : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String place(String name) {
            return "mail-templates/" + name;
        }
    }
}

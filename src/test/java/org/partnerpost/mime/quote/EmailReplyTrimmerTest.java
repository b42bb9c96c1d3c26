package org.partnerpost.mime.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the authors of email_reply_trimmer expect of 64 mails in 13 languages, but for those of which our definition says otherwise. */
class EmailReplyTrimmerTest {
    private static final Path SET = Path.of("src/test/resources/corpora/email-reply-trimmer");

    /** Their reasons stand there in {@code differs.tsv}. */
    private static final Path OURS = Path.of("src/test/resources/corpora/replies/email-reply-trimmer");

    @TestFactory
    Stream<DynamicTest> cutsAsItsAuthorsExpectWhereWeDoNotSayOtherwise() throws IOException {
        try (Stream<Path> files = Files.list(SET.resolve("emails"))) {
            return files.sorted().toList().stream()
                    .map(mail -> DynamicTest.dynamicTest(mail.getFileName().toString(), () -> check(mail)));
        }
    }

    private static void check(Path mail) throws IOException {
        String name = mail.getFileName().toString();
        Path ours = OURS.resolve(name.replace(".txt", ".body.txt"));
        Path expected = Files.exists(ours) ? ours : SET.resolve("trimmed").resolve(name);
        String body = WrittenAnew.of(read(mail).strip()).body();
        assertThat(normalized(body)).isEqualTo(normalized(read(expected)));
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static String normalized(String text) {
        return text.replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }
}

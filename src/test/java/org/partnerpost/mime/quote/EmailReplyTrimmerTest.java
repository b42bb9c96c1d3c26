package org.partnerpost.mime.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the authors of email_reply_trimmer expect of 63 mails in 13 languages, but for the cases named. */
class EmailReplyTrimmerTest {
    private static final Path SET = Path.of("src/test/resources/corpora/email-reply-trimmer");

    /** Where our definition of what a sender wrote anew says otherwise. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "embedded_email_7.txt",
                    "keeps the quote between two answers, and takes a line of underscores for a signature's delimiter",
            "embedded_email_16.txt", "keeps the quote above an answer",
            "quote_and_text.txt", "keeps the quote above an answer");

    @TestFactory
    Stream<DynamicTest> cutsAsItsAuthorsExpect() throws IOException {
        try (Stream<Path> files = Files.list(SET.resolve("trimmed"))) {
            return files
                    .filter(file -> !OTHERWISE.containsKey(file.getFileName().toString()))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    @TestFactory
    Stream<DynamicTest> otherwiseKeepsNoQuotedLine() {
        return OTHERWISE.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(cut(name).body().lines())
                                .isNotEmpty()
                                .noneMatch(line -> line.startsWith(">"))));
    }

    private static void check(Path expected) throws IOException {
        assertThat(normalized(cut(expected.getFileName().toString()).body())).isEqualTo(normalized(read(expected)));
    }

    private static WrittenAnew cut(String name) throws IOException {
        return WrittenAnew.of(read(SET.resolve("emails").resolve(name)).strip());
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

package org.partnerpost.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often what a sender wrote anew is found exactly, white space folded; those that fail are told and written to {@code target/replies}. */
@Tag("relevance")
class ReplyBodiesTest {
    private static final Path CORPORA = Path.of("src/test/resources/corpora");
    private static final Path REVIEW = Path.of("target/replies");

    /** The floors are what is reached, less a hair: they may only grow. The goal is 0.95 for each. */
    @ParameterizedTest
    @CsvSource({
        "github-reply, github-reply/emails, .txt, 0.99",
        "crisp-reply, crisp-reply/fixtures, .txt, 0.99",
        "willdurand-reply, willdurand-reply/fixtures, .txt, 0.99",
        "own, replies/own, .eml, 0.99"
    })
    void bodiesAreExactAsOftenAsBefore(String set, String mails, String ending, double least) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> expectations;
        try (Stream<Path> files = Files.list(CORPORA.resolve("replies").resolve(set))) {
            expectations = files.filter(file -> file.toString().endsWith(".body.txt"))
                    .sorted()
                    .toList();
        }
        for (Path expectation : expectations) {
            String name = expectation.getFileName().toString().replace(".body.txt", "");
            Path mail = CORPORA.resolve(mails).resolve(name + ending);
            String body = MimeReader.standard()
                    .read(ending.equals(".eml") || name.equals("email_ls-l") ? Files.readAllBytes(mail) : bare(mail))
                    .body();
            if (!folded(body).equals(folded(Files.readString(expectation)))) {
                wrong.add(name);
                Files.createDirectories(REVIEW.resolve(set));
                Files.writeString(REVIEW.resolve(set).resolve(name + ".txt"), body);
            }
        }
        double share = 1 - (double) wrong.size() / expectations.size();
        System.out.printf(Locale.ROOT, "%s: %.3f of %d bodies; not %s%n", set, share, expectations.size(), wrong);
        assertThat(share).isGreaterThanOrEqualTo(least);
    }

    private static byte[] bare(Path text) throws IOException {
        byte[] head = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] body = Files.readAllBytes(text);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}

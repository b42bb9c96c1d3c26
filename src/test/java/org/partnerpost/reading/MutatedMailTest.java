package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Mails with bytes changed, cut, doubled and mixed, by a seed: whatever comes, something is read, and in time. A mail that fails is kept
 * below {@code target/mutated}; once mended it becomes a case of {@code src/test/resources/mutated}. {@link FuzzedMailTest} looks for longer.
 */
class MutatedMailTest {
    private static final Path SEEDS = Path.of("src/test/resources");
    private static final Path KEPT = Path.of("src/test/resources/mutated");
    private static final Path FAILED = Path.of("target/mutated");
    private static final long MAY_TAKE = Duration.ofSeconds(4).toNanos();
    private static final int BIGGEST_SEED = 60_000;
    private static final List<String> PIECES = List.of(
            "\r\n\r\n",
            "\r\n",
            "--",
            "\u0000",
            "\u00ff\u00fe",
            "=?utf-8?B?",
            "?=",
            "Content-Type: multipart/mixed; boundary=\"\"\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Type: text/html; charset=utf-7\r\n",
            "From: ",
            "> ",
            "On 1 March 2027, ",
            "from 1 March to ",
            "700 € - ",
            "99999999999999999999",
            "1/1/0000",
            "KW 99",
            "<table><tr><td>",
            "\ud800",
            "P9999999Y",
            "begin 644 a\n",
            "=\r\n",
            "2027-02-30",
            "=FF=FE");

    @Test
    void someMutationsAreReadLikeAnyMail() throws IOException {
        List<byte[]> seeds = seeds();
        Random random = new Random(20_261_122);
        for (int i = 0; i < 120; i++) {
            read(mutated(seeds, random));
        }
    }

    @Test
    void whatOnceFailedIsRead() throws IOException {
        if (Files.isDirectory(KEPT)) {
            try (Stream<Path> kept = Files.list(KEPT)) {
                for (Path mail : kept.sorted().toList()) {
                    read(Files.readAllBytes(mail));
                }
            }
        }
    }

    private static void read(byte[] bytes) throws IOException {
        long begin = System.nanoTime();
        try {
            MailFuzz.fuzzerTestOneInput(bytes);
            assertThat(System.nanoTime() - begin).isLessThan(MAY_TAKE);
        } catch (RuntimeException | AssertionError | StackOverflowError failed) {
            Files.createDirectories(FAILED);
            Path kept = FAILED.resolve(Integer.toHexString(Arrays.hashCode(bytes)) + ".eml");
            Files.write(kept, bytes);
            throw new AssertionError("kept as " + kept, failed);
        }
    }

    private static byte[] mutated(List<byte[]> seeds, Random random) {
        byte[] mail = seeds.get(random.nextInt(seeds.size())).clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes && mail.length > 1; i++) {
            int at = random.nextInt(mail.length);
            int to = Math.min(mail.length, at + 1 + random.nextInt(1 + random.nextInt(2_000)));
            byte[] other = seeds.get(random.nextInt(seeds.size()));
            switch (random.nextInt(6)) {
                case 0 -> mail[at] = (byte) random.nextInt(256);
                case 1 -> mail = joined(Arrays.copyOf(mail, at), Arrays.copyOfRange(mail, to, mail.length));
                case 2 -> mail = joined(Arrays.copyOf(mail, to), Arrays.copyOfRange(mail, at, mail.length));
                case 3 -> {
                    String piece = PIECES.get(random.nextInt(PIECES.size())).repeat(1 + random.nextInt(40));
                    mail = joined(
                            Arrays.copyOf(mail, at),
                            piece.getBytes(StandardCharsets.UTF_8),
                            Arrays.copyOfRange(mail, at, mail.length));
                }
                case 4 ->
                    mail = joined(
                            Arrays.copyOf(mail, at),
                            Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
                default -> mail = Arrays.copyOf(mail, to);
            }
        }
        return mail;
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SEEDS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                if (Files.size(file) > 1 && Files.size(file) < BIGGEST_SEED) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        assertThat(seeds).hasSizeGreaterThan(100);
        return seeds;
    }
}

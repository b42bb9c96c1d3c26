package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mails that Jazzer has found by what they reach in the code (see {@code src/test/resources/fuzzed/README.md}). In every run all that it
 * kept are read, and it looks for ten seconds more, in a process of its own; {@code make soak} lets it look for ten minutes.
 */
class FuzzedMailTest {
    private static final Path KEPT = Path.of("src/test/resources/fuzzed/corpus");
    private static final Path FOUND = Path.of("target/fuzzed");
    private static final long MAY_TAKE = Duration.ofSeconds(4).toNanos();
    /** With what a first mail loads, and the marks that the fuzzer puts into the code. */
    private static final int SECONDS_A_MAIL = 30;

    @Test
    void whatTheFuzzerKeptIsRead() throws IOException {
        int count = 0;
        // The first one loads the index.
        MailFuzz.fuzzerTestOneInput(new byte[0]);
        try (Stream<Path> kept = Files.list(KEPT)) {
            for (Path mail : kept.sorted().toList()) {
                long begin = System.nanoTime();
                MailFuzz.fuzzerTestOneInput(Files.readAllBytes(mail));
                assertThat(System.nanoTime() - begin).as(mail.toString()).isLessThan(MAY_TAKE);
                count++;
            }
        }
        assertThat(count).isGreaterThan(300);
    }

    @Test
    void tenSecondsOfFuzzingFindNothing(@TempDir Path found) throws IOException, InterruptedException {
        fuzz(Duration.ofSeconds(10), found);
    }

    @Test
    @Tag("soak")
    void tenMinutesOfFuzzingFindNothing() throws IOException, InterruptedException {
        Files.createDirectories(FOUND);
        fuzz(Duration.ofMinutes(10), FOUND);
    }

    /** What it finds stands in that folder, and in the log the bytes that broke it. */
    private static void fuzz(Duration time, Path found) throws IOException, InterruptedException {
        Path log = found.resolve("log.txt");
        Process fuzzer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + MailFuzz.class.getName(),
                        "--instrumentation_includes=org.partnerpost.mime.**" + File.pathSeparator
                                + "org.partnerpost.reading.**" + File.pathSeparator + "org.partnerpost.wording.**",
                        "--custom_hook_includes=org.partnerpost.none.**",
                        "--reproducer_path=" + found,
                        "-artifact_prefix=" + found + "/",
                        "-max_total_time=" + time.toSeconds(),
                        "-timeout=" + SECONDS_A_MAIL,
                        found.toString(),
                        KEPT.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int ended = fuzzer.waitFor();
        assertThat(Files.readString(log))
                .contains("DONE")
                .satisfies(told -> assertThat(ended).as(told).isZero());
    }
}

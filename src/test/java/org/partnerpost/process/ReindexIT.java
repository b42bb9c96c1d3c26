package org.partnerpost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerpost.process.RunningPartnerpost.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index is derived: deleted and built anew, it says the same as before. */
class ReindexIT {
    private static final int SPECIALISTS = 22;
    private static final String NEED =
            "{\"text\":\"Power BI and Power Apps\\n\\nWe need somebody for Power BI and Power Apps, remote.\",\"top\":50}";

    @Test
    void deletedAndBuiltAnewWhileTheServiceRunsItGivesTheSameMatches(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        try (RunningPartnerpost service = new RunningPartnerpost(data, Map.of())) {
            service.start();
            String key = service.apiKey();
            for (int i = 0; i < SPECIALISTS; i++) {
                service.send(
                        "PUT",
                        "/api/v1/specialists/s" + i,
                        SampleNetwork.specialist(i),
                        "Authorization",
                        "Bearer " + key,
                        "Content-Type",
                        "application/json");
            }
            await("the index has them, and what they mean", Duration.ofSeconds(60), () -> {
                String health = service.get("/q/health/ready").body().replace(" ", "");
                return health.contains("\"profiles\":" + SPECIALISTS) && health.contains("\"wanting-embeddings\":0");
            });
            String before = matches(service, key);
            assertThat(before).contains("Sample Partner 1\"", "Sample Partner 11\"", "Sample Partner 21\"");

            List<Path> built = generations(data);
            delete(data.resolve("index"));
            assertThat(service.command("reindex")).contains("The index is built anew.");

            assertThat(generations(data)).as("it is another one").isNotEmpty().doesNotContainAnyElementsOf(built);
            assertThat(matches(service, key)).isEqualTo(before);
        }
    }

    private static String matches(RunningPartnerpost service, String key) {
        return service.send(
                        "POST",
                        "/api/v1/needs:match",
                        NEED,
                        "Authorization",
                        "Bearer " + key,
                        "Content-Type",
                        "application/json")
                .body();
    }

    private static List<Path> generations(Path data) throws IOException {
        try (Stream<Path> folders = Files.list(data.resolve("index"))) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    /** The service may write into it meanwhile. */
    private static void delete(Path folder) throws IOException {
        while (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (DirectoryNotEmptyException | UncheckedIOException written) {
                // A file came or went between: what is left goes in the next round.
            }
        }
    }
}

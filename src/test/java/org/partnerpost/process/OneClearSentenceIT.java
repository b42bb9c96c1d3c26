package org.partnerpost.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts the program wrongly reads one sentence that says what to do, and nothing else. */
class OneClearSentenceIT {
    @TempDir
    Path folder;

    @Test
    void thePortOfTheSmtpListenerIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(start(Map.of("PARTNERPOST_INTAKE_SMTP_PORT", String.valueOf(taken.getLocalPort()))))
                    .satisfies(said -> assertSentence(said, String.valueOf(taken.getLocalPort())));
        }
    }

    @Test
    void thePortOfThePagesIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(start(Map.of("QUARKUS_HTTP_PORT", String.valueOf(taken.getLocalPort()))))
                    .satisfies(said -> assertSentence(said, String.valueOf(taken.getLocalPort())));
        }
    }

    @Test
    void theDataFolderCannotBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("in-the-way"), "a file, not a folder");
        assertThat(start(Map.of("PARTNERPOST_DATA_DIR", file.resolve("data").toString())))
                .satisfies(said -> assertSentence(said, "in-the-way"));
    }

    @Test
    void aSettingHasAWrongValue() throws Exception {
        assertThat(start(Map.of("PARTNERPOST_INTAKE_AUTHENTICITY", "perhaps")))
                .satisfies(said -> assertSentence(said, "perhaps"));
    }

    @Test
    void aSettingIsMissing() throws Exception {
        assertThat(start(Map.of("PARTNERPOST_DELIVERY_SMTP_HOST", "mail.example", "PARTNERPOST_PUBLIC_URL", "")))
                .satisfies(said -> assertSentence(said, "public-url"));
    }

    @Test
    void observeWithAServerOfTheOpenNetworkIsRefused() throws Exception {
        assertThat(start(Map.of(
                        "PARTNERPOST_DELIVERY_SMTP_HOST", "192.0.2.1",
                        "PARTNERPOST_PUBLIC_URL", "https://partners.example",
                        "PARTNERPOST_INTAKE_AUTHENTICITY", "observe")))
                .satisfies(said -> assertSentence(said, "observe"));
    }

    @Test
    void theExternalDatabaseIsNotThere() throws Exception {
        assertThat(start(Map.of(
                        "PARTNERPOST_DATABASE", "external",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                                "jdbc:postgresql://127.0.0.1:" + RunningPartnerpost.freePort() + "/none",
                        "QUARKUS_DATASOURCE_USERNAME", "nobody",
                        "QUARKUS_DATASOURCE_PASSWORD", "nothing")))
                .satisfies(said -> assertSentence(said, "database"));
    }

    @Test
    void theSecretIsTooShort() throws Exception {
        assertThat(start(Map.of("PARTNERPOST_SECRET", "short"))).satisfies(said -> assertSentence(said, "secret"));
    }

    @Test
    void aFileOfOnesOwnTermsIsWrong() throws Exception {
        Path own = folder.resolve("own-data/taxonomy/roles.tsv");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "id\tname\tbroader\nhypercare\tHypercare\tnowhere\n");
        assertThat(start(Map.of())).satisfies(said -> assertSentence(said, "roles.tsv, line 2"));
    }

    @Test
    void aSecondServiceOnTheSameFolder() throws Exception {
        try (RunningPartnerpost first = new RunningPartnerpost(folder.resolve("data"), Map.of())) {
            first.start();
            assertThat(start(Map.of(
                            "PARTNERPOST_DATA_DIR", folder.resolve("data").toString())))
                    .satisfies(said -> assertSentence(said, "Another Partnerpost"));
            assertThat(first.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    private static void assertSentence(Said said, String about) {
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.error()).hasSize(1).first().asString().contains(about).endsWith(".");
    }

    private Said start(Map<String, String> settings) throws IOException, InterruptedException {
        PreparedHouse.lend(folder.resolve("own-data"));
        Path error = folder.resolve("error.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString(),
                        "serve")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(error.toFile());
        builder.environment()
                .put("PARTNERPOST_DATA_DIR", folder.resolve("own-data").toString());
        builder.environment().put("PARTNERPOST_INTAKE_SMTP_PORT", String.valueOf(RunningPartnerpost.freePort()));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(RunningPartnerpost.freePort()));
        builder.environment().putAll(settings);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), Files.readAllLines(error));
    }

    private record Said(int status, List<String> error) {}
}

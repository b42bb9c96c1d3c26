package org.partnerpost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerpost.process.RunningPartnerpost.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who tries Partnerpost for the first time, and what is left afterwards. */
class DemoIT {
    private static final Pattern KEY = Pattern.compile("(?m)^API key +(\\S+)$");
    private static final String OWN_NEED = """
            From: Toni Tester <toni@curious.example>
            To: needs@partnerpost.localhost
            Subject: A need of my own: Power BI
            Date: Mon, 16 Nov 2026 10:00:00 +0100
            Message-ID: <own-need@curious.example>

            We need a Power BI developer, remote, for two months.
            """.replace("\n", "\r\n");

    @Test
    void itShowsASampleNeedInTheRightInboxesSaysHowToGoOnAndLeavesNothingBehind(@TempDir Path folder) throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Map<String, String> settings = Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        try (RunningPartnerpost demo = new RunningPartnerpost(folder.resolve("unused"), settings)) {
            demo.startDemo();

            assertThat(demo.log())
                    .contains("12 sample partners are loaded.")
                    .contains("needs@partnerpost.localhost, join@partnerpost.localhost, help@partnerpost.localhost")
                    .contains("port " + demo.smtpPort())
                    .contains(demo.url("/q/swagger-ui").replace("127.0.0.1", "localhost"))
                    .contains("your profile has both");
            assertThat(demo.get("/sandbox/api/messages?to=mara@nordwind.example")
                            .body())
                    .contains("Business Central migration, Munich");
            assertThat(demo.get("/sandbox/api/messages?to=pat@requester.example")
                            .body())
                    .contains("We have your request", "Your request has gone out");

            Matcher key = KEY.matcher(demo.log());
            assertThat(key.find()).isTrue();
            try (SmtpClient client = new SmtpClient(demo.smtpPort())) {
                assertThat(client.send("toni@curious.example", "needs@partnerpost.localhost", OWN_NEED))
                        .startsWith("250");
            }
            await(
                    "a need of one's own waits for an operator",
                    Duration.ofSeconds(20),
                    () -> demo.get("/api/v1/opportunities?review=IN_REVIEW", "Authorization", "Bearer " + key.group(1))
                            .body()
                            .contains("A need of my own"));

            assertThat(foldersIn(temporary)).hasSize(1);
            demo.stop();
            assertThat(foldersIn(temporary)).isEmpty();
        }
    }

    private static Stream<Path> foldersIn(Path temporary) throws Exception {
        return Files.list(temporary)
                .filter(path -> path.getFileName().toString().startsWith("partnerpost"));
    }
}

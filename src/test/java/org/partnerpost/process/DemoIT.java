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

    private static final int NEEDS_THAT_WAIT = 9;

    @Test
    void itShowsWhatBecomesOfManyKindsOfMailSaysHowToGoOnAndLeavesNothingBehind(@TempDir Path folder) throws Exception {
        Path temporary = folder.resolve("tmp");
        Map<String, String> settings = Map.of();
        try (RunningPartnerpost demo = new RunningPartnerpost(folder.resolve("unused"), settings)) {
            demo.startDemo();
            String told = demo.log().replaceAll("\\s+", " ");

            assertThat(told)
                    .contains("47 sample partners are loaded", "12 sample needs were mailed in")
                    .containsPattern("plain Business Central migrati… Approved by REST, and gone out to \\d+\\.")
                    .containsPattern("HTML only +Sentinel roll-out for an… It waits for an operator")
                    .containsPattern("vague Need somebody .*No skill was recognised")
                    .containsPattern("sent again Business Central migrati… The same mail again")
                    .containsPattern("automatic Automatic reply: Your re… Automatic:")
                    .containsPattern("hostile URGENT.* held because it has more than one From line")
                    .contains(
                            "Approved by REST: Business Central migration, Munich. It went to: Nordwind & Kompass GmbH")
                    .contains("beides steht in Ihrem")
                    .contains("needs@partnerpost.localhost, join@partnerpost.localhost, help@partnerpost.localhost")
                    .contains("port " + demo.smtpPort());
            assertThat(demo.log().lines().dropWhile(line -> !line.contains("sample partners are loaded")))
                    .allMatch(line -> line.length() <= 80 || line.matches("(API key|Desk) .*"));
            for (String page : new String[] {"/sandbox", "/desk", "/q/swagger-ui"}) {
                assertThat(demo.log()).contains(demo.url(page).replace("127.0.0.1", "localhost"));
            }
            assertThat(inbox(demo, "mara@nordwind.example")).contains("Business Central migration, Munich");
            assertThat(inbox(demo, "pat@papierboot.example"))
                    .contains("We have your request", "Your request has gone out");
            assertThat(inbox(demo, "wanda@silberdistel.example"))
                    .as("fits, but has not agreed yet")
                    .doesNotContain("Business Central migration");
            assertThat(inbox(demo, "lou@strandkorb.example"))
                    .as("an automatic mail is never answered")
                    .isEqualTo("[]");
            assertThat(inbox(demo, "kim@w0lkenschaf.example")).isEqualTo("[]");

            String key = key(demo);
            try (SmtpClient client = new SmtpClient(demo.smtpPort())) {
                assertThat(client.send("toni@curious.example", "needs@partnerpost.localhost", OWN_NEED))
                        .startsWith("250");
            }
            await(
                    "a need of one's own waits for an operator",
                    Duration.ofSeconds(20),
                    () -> waiting(demo, key).contains("A need of my own"));

            assertThat(foldersIn(temporary)).hasSize(1);
            demo.stop();
            assertThat(foldersIn(temporary)).isEmpty();
        }
    }

    @Test
    void onAFolderThatHasTheNetworkItNeitherLoadsNorMailsASecondTime(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("kept");
        try (RunningPartnerpost demo = new RunningPartnerpost(data, Map.of())) {
            demo.startDemo("--data", data.toString());
            await(
                    "every sample need waits, both of the mail with two as well",
                    Duration.ofSeconds(20),
                    () -> waiting(demo, key(demo)).split("\"reference\"", -1).length - 1 == NEEDS_THAT_WAIT);
            String before = waiting(demo, key(demo));
            demo.stop();
            demo.startDemo("--data", data.toString());

            assertThat(demo.log())
                    .contains("The sample partners are there already")
                    .contains("The sample needs are there already");
            assertThat(waiting(demo, key(demo))).isEqualTo(before);
        }
    }

    private static String inbox(RunningPartnerpost demo, String person) {
        return demo.get("/sandbox/api/messages?to=" + person).body();
    }

    private static String waiting(RunningPartnerpost demo, String key) {
        return demo.get("/api/v1/opportunities?review=IN_REVIEW", "Authorization", "Bearer " + key)
                .body();
    }

    private static String key(RunningPartnerpost demo) {
        Matcher key = KEY.matcher(demo.log());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static Stream<Path> foldersIn(Path temporary) throws Exception {
        return Files.list(temporary)
                .filter(path -> path.getFileName().toString().startsWith("partnerpost"));
    }
}

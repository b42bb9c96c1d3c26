package org.partnerpost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerpost.process.RunningPartnerpost.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail that came before can go its way again, when an operator wants it so. */
class ReplayIT {
    private static final int NUMBER = 1;

    @Test
    void aMailThatCameBeforeGoesItsWayAgainAsANewRunWhileTheSameMailBySmtpDoesNot(@TempDir Path folder)
            throws Exception {
        Map<String, String> settings = Map.of(
                "PARTNERPOST_INTAKE_AUTHENTICITY", "observe",
                "PARTNERPOST_MODERATION_APPROVE", "all");
        Path mail = Files.writeString(folder.resolve("need.eml"), SampleNetwork.need(NUMBER));
        try (RunningPartnerpost service = new RunningPartnerpost(folder.resolve("data"), settings)) {
            service.start();
            String key = service.apiKey();
            assertThat(service.send(
                                    "PUT",
                                    "/api/v1/specialists/one",
                                    SampleNetwork.specialist(NUMBER),
                                    "Authorization",
                                    "Bearer " + key,
                                    "Content-Type",
                                    "application/json")
                            .statusCode())
                    .isBetween(200, 201);

            ended(service, key, send(service));
            assertThat(offers(service)).as("the first time").hasSize(1);
            ended(service, key, send(service));
            assertThat(offers(service)).as("the same mail by SMTP").hasSize(1);

            assertThat(service.command("replay", mail.toString()))
                    .contains("1 mails given to the service")
                    .contains("run \"replay ");
            await(
                    "the replayed need has gone out",
                    Duration.ofSeconds(20),
                    () -> offers(service).size() == 2);
            assertThat(offers(service)).as("each is an opportunity of its own").doesNotHaveDuplicates();
            assertThat(service.get("/sandbox/api/messages?to=" + SampleNetwork.requester(NUMBER))
                            .body())
                    .doesNotContain("known already");
        }
    }

    private static String send(RunningPartnerpost service) throws Exception {
        try (SmtpClient client = new SmtpClient(service.smtpPort())) {
            String answer = client.send(
                    SampleNetwork.requester(NUMBER), "needs@partnerpost.localhost", SampleNetwork.need(NUMBER));
            assertThat(answer).startsWith("250");
            return answer.substring(answer.lastIndexOf(' ') + 1);
        }
    }

    private static void ended(RunningPartnerpost service, String key, String mail) {
        await(
                "its way has ended",
                Duration.ofSeconds(20),
                () -> service.get("/api/v1/mails/" + mail, "Authorization", "Bearer " + key)
                        .body()
                        .contains("\"state\":\"ended\""));
    }

    /** The Message-IDs of what the specialist got. */
    private static List<String> offers(RunningPartnerpost service) {
        return Sandbox.messageIds(service, SampleNetwork.address(NUMBER));
    }
}

package org.partnerpost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerpost.process.RunningPartnerpost.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, seen from outside: one need, three specialists, one inbox. */
class TheRightInboxIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEED = """
            From: Pat Partner <pat@asking.example>
            To: needs@partnerpost.localhost
            Subject: Business Central migration, Munich
            Date: Mon, 16 Nov 2026 10:00:00 +0100
            Message-ID: <the-need@asking.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            Hello,

            our customer needs a migration from Navision to Business Central, on site in Munich,
            for three months from January 2027. We can pay 900 EUR a day.

            Thank you
            Pat
            """.replace("\n", "\r\n");

    /** Of the first mail after the start, in which everything is done for the first time. */
    private static final Duration PROMISED = Duration.ofSeconds(5);

    @Test
    void aNeedReachesTheOneWhoFitsAndNobodyElseAlsoAfterAKillAndTheSameNeedAgain(@TempDir Path folder)
            throws Exception {
        Map<String, String> settings = Map.of(
                "PARTNERPOST_INTAKE_AUTHENTICITY", "observe",
                "PARTNERPOST_MODERATION_APPROVE", "all");
        try (RunningPartnerpost service = new RunningPartnerpost(folder.resolve("data"), settings)) {
            service.start();
            String key = service.apiKey();
            put(
                    service,
                    key,
                    "fits",
                    "Dynamics 365 Business Central",
                    "We implement and migrate Business Central.",
                    "DE");
            put(
                    service,
                    key,
                    "other-field",
                    "Adobe Photoshop",
                    "Graphic design for migration projects and customers.",
                    "DE");
            put(service, key, "other-country", "Dynamics 365 Business Central", "Business Central migration.", "US");

            String mail = mailId(send(service));
            await(
                    "the one who fits has it",
                    PROMISED,
                    () -> inbox(service, "fits@sample.example").size() == 1);
            await("its way has ended", Duration.ofSeconds(20), () -> ended(service, key, mail));
            JsonNode offer = inbox(service, "fits@sample.example").get(0);
            String text = service.get("/sandbox/api/messages/" + offer.get("id").asText())
                    .body();
            assertThat(text).contains("Business Central").doesNotContain("pat@asking.example", "Pat Partner");

            service.kill();
            service.start();
            String again = mailId(send(service));
            await("the second way has ended", Duration.ofSeconds(20), () -> ended(service, key, again));

            assertThat(inbox(service, "fits@sample.example")).hasSize(1);
            assertThat(inbox(service, "other-field@sample.example")).isEmpty();
            assertThat(inbox(service, "other-country@sample.example")).isEmpty();
        }
    }

    @Test
    void aSkillThatOnlyTheHousesOwnFileNamesIsReadAndMatched(@TempDir Path folder) throws Exception {
        Path own = folder.resolve("data/taxonomy/skills/own.tsv");
        Files.createDirectories(own.getParent());
        Files.writeString(own, """
                id\tname\tkind\tnames\tbroader
                fleet-desk\tFleet Desk\tproduct\tFleetDesk Pro|FD Pro\terp
                """);
        Map<String, String> settings = Map.of(
                "PARTNERPOST_INTAKE_AUTHENTICITY", "observe",
                "PARTNERPOST_MODERATION_APPROVE", "all");
        try (RunningPartnerpost service = new RunningPartnerpost(folder.resolve("data"), settings)) {
            service.start();
            String key = service.apiKey();
            put(service, key, "fits", "Fleet Desk", "We look after the software of haulage firms.", "DE");
            put(service, key, "other-field", "Adobe Photoshop", "Graphic design for haulage firms.", "DE");

            String need = NEED.replace("from Navision to Business Central", "to FD Pro")
                    .replace("Business Central migration", "FD Pro");
            String mail;
            try (SmtpClient client = new SmtpClient(service.smtpPort())) {
                mail = mailId(client.send("pat@asking.example", "needs@partnerpost.localhost", need));
            }
            await("its way has ended", Duration.ofSeconds(20), () -> ended(service, key, mail));

            JsonNode offers = inbox(service, "fits@sample.example");
            assertThat(offers).hasSize(1);
            assertThat(service.get("/sandbox/api/messages/"
                                    + offers.get(0).get("id").asText())
                            .body())
                    .contains("Fleet Desk");
            assertThat(inbox(service, "other-field@sample.example")).isEmpty();
        }
    }

    private static String send(RunningPartnerpost service) throws IOException {
        try (SmtpClient client = new SmtpClient(service.smtpPort())) {
            return client.send("pat@asking.example", "needs@partnerpost.localhost", NEED);
        }
    }

    private static String mailId(String answer) {
        assertThat(answer).startsWith("250").containsPattern("\\d+$");
        return answer.substring(answer.lastIndexOf(' ') + 1);
    }

    private static void put(
            RunningPartnerpost service, String key, String name, String skill, String description, String country) {
        String profile = """
                {"organization":"%1$s","contact":{"name":"%1$s","email":"%1$s@sample.example"},"description":"%3$s",
                 "skills":["%2$s"],"places":["%4$s"],"languages":["en"],
                 "consent":{"textVersion":"1","at":"2026-11-01T10:00:00Z","source":"test"}}""".formatted(name, skill, description, country);
        assertThat(service.send(
                                "PUT",
                                "/api/v1/specialists/" + name,
                                profile,
                                "Authorization",
                                "Bearer " + key,
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isBetween(200, 201);
    }

    private static boolean ended(RunningPartnerpost service, String key, String mail) {
        JsonNode way = json(service.get("/api/v1/mails/" + mail, "Authorization", "Bearer " + key)
                .body());
        return way.path("state").asText().equals("ended");
    }

    private static JsonNode inbox(RunningPartnerpost service, String address) {
        return json(service.get("/sandbox/api/messages?to=" + address).body());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}

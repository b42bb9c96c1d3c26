package org.partnerpost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerpost.process.RunningPartnerpost.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;

/** A need is read back within a minute, one question is asked, and replies in plain words correct it; seen from outside. */
class ReadBackIT {
    private static final String PAT = "pat@asking.example";
    private static final Duration PROMISED = Duration.ofSeconds(60);

    @Test
    void aNeedIsReadBackAnsweredCorrectedAndConfirmed(@TempDir Path folder) throws Exception {
        Map<String, String> settings = Map.of("PARTNERPOST_INTAKE_AUTHENTICITY", "observe");
        try (RunningPartnerpost service = new RunningPartnerpost(folder.resolve("data"), settings)) {
            service.start();
            send(service, PAT, "needs@partnerpost.localhost", 1, "We need help with Power BI and data migration.");
            ParsedMail received = letter(service, 1);
            assertThat(received.text())
                    .contains("Power BI", "One question", "Where is the work", "“ok” if all of it is right");
            String reply = received.replyTo().getFirst().address().toString();

            send(service, "mallory@else.example", reply, 2, "Munich");
            send(service, PAT, reply, 3, "Munich");
            ParsedMail answered = letterThat(service, "not stated → Munich, Germany");
            assertThat(answered.text()).contains("When should it begin?");

            send(service, PAT, reply, 4, "start in April, forget the data migration, and also Vienna");
            assertThat(letterThat(service, "Vienna, Austria").text())
                    .contains("Power BI, Data migration → Power BI", "not stated → April");

            send(service, PAT, reply, 5, "ok");
            letterThat(service, "stands as we read it back");
            assertThat(letters(service).stream().filter(mail -> mail.text().contains("nothing proves")))
                    .as("the answer from another sender is told once, and changed nothing")
                    .hasSize(1);
        }
    }

    private static void send(RunningPartnerpost service, String from, String to, int number, String words)
            throws IOException {
        String mail = "From: <" + from + ">\r\nTo: <" + to + ">\r\nSubject: Help\r\nMessage-ID: <read-back-" + number
                + "@asking.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + words + "\r\n";
        try (SmtpClient client = new SmtpClient(service.smtpPort())) {
            client.send(from, to, mail);
        }
    }

    private static ParsedMail letter(RunningPartnerpost service, int number) {
        await("letter " + number, PROMISED, () -> letters(service).size() >= number);
        return letters(service).getFirst();
    }

    private static ParsedMail letterThat(RunningPartnerpost service, String says) {
        await(
                "a letter that says " + says,
                PROMISED,
                () -> letters(service).stream().anyMatch(mail -> folded(mail).contains(says)));
        return letters(service).stream()
                .filter(mail -> folded(mail).contains(says))
                .findFirst()
                .orElseThrow();
    }

    private static String folded(ParsedMail mail) {
        return mail.text().replaceAll("\\s+", " ");
    }

    private static List<ParsedMail> letters(RunningPartnerpost service) {
        List<ParsedMail> letters = new ArrayList<>();
        for (JsonNode message :
                Sandbox.json(service.get("/sandbox/api/messages?to=" + PAT).body())) {
            letters.add(MimeReader.standard()
                    .read(service.get(
                                    "/sandbox/api/messages/" + message.get("id").asText())
                            .body()
                            .getBytes(StandardCharsets.UTF_8)));
        }
        return letters;
    }
}

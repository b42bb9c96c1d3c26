package org.partnerpost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerpost.process.RunningPartnerpost.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A busy hour in a minute. */
class ManyAtOnceIT {
    private static final int SPECIALISTS = 1_000;
    private static final int CLIENTS = 10;

    @Test
    void manyNeedsByTenClientsAgainstAThousandSpecialistsAllEndAndNoneTwice(@TempDir Path folder) throws Exception {
        allEnd(150, folder);
    }

    @Test
    @Tag("soak")
    void aThousandNeedsByTenClientsAgainstAThousandSpecialistsAllEndAndNoneTwice(@TempDir Path folder)
            throws Exception {
        allEnd(1_000, folder);
    }

    private static void allEnd(int needs, Path folder) throws Exception {
        Map<String, String> settings = Map.of(
                "PARTNERPOST_INTAKE_AUTHENTICITY", "observe",
                "PARTNERPOST_MODERATION_APPROVE", "all",
                "PARTNERPOST_ROUTING_PER_NEED", "3",
                "PARTNERPOST_ROUTING_PER_WEEK", "1000");
        Path profiles = folder.resolve("partners.jsonl");
        Files.write(
                profiles,
                IntStream.range(0, SPECIALISTS)
                        .mapToObj(i -> "{\"externalReferenceId\":\"s" + i + "\","
                                + SampleNetwork.specialist(i).replace("\n", " ").substring(1))
                        .toList());
        try (RunningPartnerpost service = new RunningPartnerpost(folder.resolve("data"), settings)) {
            service.start();
            String key = service.apiKey();
            service.command("import", "specialists", profiles.toString());

            Queue<String> accepted = new ConcurrentLinkedQueue<>();
            try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
                List<? extends Future<?>> all = IntStream.range(0, CLIENTS)
                        .mapToObj(client -> clients.submit(() -> sendShare(service, client, needs, accepted)))
                        .toList();
                for (Future<?> one : all) {
                    one.get();
                }
            }
            assertThat(accepted).hasSize(needs);

            await(
                    "every mail's way has ended",
                    Duration.ofSeconds(240),
                    () -> accepted.stream()
                            .allMatch(mail -> service.get("/api/v1/mails/" + mail, "Authorization", "Bearer " + key)
                                    .body()
                                    .contains("\"state\":\"ended\"")));
            JsonNode mails = new ObjectMapper()
                    .readTree(service.get("/sandbox/api/messages").body());
            List<String> each = StreamSupport.stream(mails.spliterator(), false)
                    .map(mail -> mail.get("to") + " " + mail.get("messageId"))
                    .toList();
            assertThat(each).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2 * needs);
        }
    }

    private static Void sendShare(RunningPartnerpost service, int client, int needs, Queue<String> accepted)
            throws Exception {
        try (SmtpClient smtp = new SmtpClient(service.smtpPort())) {
            for (int number = client; number < needs; number += CLIENTS) {
                String answer = smtp.send(
                        SampleNetwork.requester(number), "needs@partnerpost.localhost", SampleNetwork.need(number));
                assertThat(answer).startsWith("250");
                accepted.add(answer.substring(answer.lastIndexOf(' ') + 1));
            }
        }
        return null;
    }
}

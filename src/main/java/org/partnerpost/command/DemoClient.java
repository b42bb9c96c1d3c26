package org.partnerpost.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.partnerpost.mime.MimeReader;

/** Uses the service from outside, by HTTP, as anybody with an API key may. */
final class DemoClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final String key;

    DemoClient(int port, String key) {
        this.base = "http://localhost:" + port;
        this.key = key;
    }

    boolean hasOpportunities() {
        return !list(tree(get("/api/v1/opportunities")).path("items")).isEmpty();
    }

    /** The one that was read out of this mail; empty where none was. */
    Optional<String> referenceOf(long mail) {
        return list(tree(get("/api/v1/opportunities?review=IN_REVIEW")).path("items")).stream()
                .filter(found -> found.path("mail").asLong() == mail)
                .map(found -> found.path("reference").asText())
                .findFirst();
    }

    void approve(String reference) {
        send(request("/api/v1/opportunities/" + reference + "/decisions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"decision\":\"approve\"}"))
                .build());
    }

    /** Who was asked, best first; empty until all of their mails are out. */
    Optional<List<String>> asked(String reference) {
        List<JsonNode> invitations =
                list(tree(get("/api/v1/opportunities/" + reference)).path("invitations"));
        boolean out =
                invitations.stream().noneMatch(one -> one.path("state").asText().equals("QUEUED"));
        return invitations.isEmpty() || !out
                ? Optional.empty()
                : Optional.of(invitations.stream()
                        .map(one -> one.path("organization").asText())
                        .toList());
    }

    /** What became of a mail, in words; the letters that answer it do not count. Empty while it is still on its way. */
    Optional<String> becameOf(long mail) {
        JsonNode way = tree(get("/api/v1/mails/" + mail));
        if (way.path("state").asText().equals("under way")) {
            return Optional.empty();
        }
        return list(way.path("steps")).stream()
                .filter(step -> !step.path("stage").asText().equals("delivery"))
                .map(step -> step.path("reason").asText())
                .reduce((earlier, last) -> last);
    }

    /** All inboxes, newest first. */
    List<JsonNode> sandbox() {
        return list(tree(get("/sandbox/api/messages")));
    }

    List<String> lines(String message, int most) {
        byte[] raw = get("/sandbox/api/messages/" + message).getBytes(StandardCharsets.UTF_8);
        return MimeReader.standard().read(raw).text().lines().limit(most).toList();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + key);
    }

    private String get(String path) {
        return send(request(path).GET().build());
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new CommandFailure(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new CommandFailure("The service does not answer at " + request.uri() + ": " + e.getMessage() + ".");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("The demo was stopped.");
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new CommandFailure("The service's answer is no JSON: " + e.getMessage() + ".");
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

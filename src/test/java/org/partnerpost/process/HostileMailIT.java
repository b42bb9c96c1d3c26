package org.partnerpost.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerpost.process.RunningPartnerpost.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.mime.Corpora;
import org.partnerpost.mime.Corpora.Hostile;

/** The hostile set, mailed as from the open network: what each mail deserves, and that none makes us write to strangers. */
class HostileMailIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern RETURN_PATH = Pattern.compile("(?mi)^Return-Path: <([^>\\r\\n]*)>");
    private static final Pattern TO = Pattern.compile("(?m)^To: .*?([\\w.+-]+)@router\\.example");
    private static final Pattern ID = Pattern.compile("(\\d+)$");

    /** Accepted by the set for how they are written; here an operator looks, for the reason that stands beside. */
    private static final Map<String, String> LOOKED_AT_ALL_THE_SAME = Map.of(
            "002", "the name shows an address that is not the sender's",
            "099", "it can run programs",
            "100", "it can run programs");

    /** These need SPF, DKIM and DMARC, which are not checked yet. */
    private static final Set<String> NEED_REAL_CHECKS = Set.of("auth");

    @Test
    void eachGetsWhatItDeservesAndNoStrangerIsWrittenTo(@TempDir Path folder) throws Exception {
        Map<String, String> settings = Map.of(
                "PARTNERPOST_DOMAIN", "router.example",
                "PARTNERPOST_INTAKE_AUTHENTICITY", "observe",
                "PARTNERPOST_MODERATION_APPROVE", "all");
        try (RunningPartnerpost service = new RunningPartnerpost(folder.resolve("data"), settings)) {
            service.start();
            String key = service.apiKey();
            Map<Hostile, String> answers = new LinkedHashMap<>();
            Set<String> senders = new HashSet<>();
            for (Hostile hostile : Corpora.hostile()) {
                senders.add(sender(hostile));
                answers.put(hostile, send(service, hostile));
            }
            SoftAssertions softly = new SoftAssertions();
            answers.forEach((hostile, answer) -> {
                List<JsonNode> way = new ArrayList<>();
                if (answer.startsWith("250")) {
                    await(hostile + " has come to rest", Duration.ofSeconds(60), () -> {
                        way.clear();
                        way.add(way(service, key, answer));
                        return !way.getFirst().path("state").asText().equals("under way");
                    });
                }
                check(softly, hostile, answer, way.stream().findFirst());
            });
            softly.assertThat(recipients(service)).isSubsetOf(senders);
            softly.assertAll();
        }
    }

    private static void check(SoftAssertions softly, Hostile hostile, String answer, Optional<JsonNode> way) {
        String state = way.map(node -> node.path("state").asText()).orElse("refused");
        String told =
                hostile + ", which must be " + hostile.expect() + " (" + hostile.must() + "): " + answer + " " + way;
        if (recipient(hostile).contains("+")) {
            // A token that nobody issued does nothing, whoever writes to it.
            softly.assertThat(stages(way)).as(told).doesNotContain("reading", "delivery");
            return;
        }
        switch (hostile.expect()) {
            case "ACCEPT" -> {
                List<String> reasons = reasons(way);
                if (LOOKED_AT_ALL_THE_SAME.containsKey(hostile.id())) {
                    // The acknowledgement may be delivered before or after the look at the way.
                    softly.assertThat(reasons)
                            .as(told)
                            .anyMatch(reason -> reason.contains(LOOKED_AT_ALL_THE_SAME.get(hostile.id())));
                } else {
                    softly.assertThat(state).as(told + reasons).isEqualTo("ended");
                }
            }
            case "HOLD" -> {
                if (!NEED_REAL_CHECKS.contains(hostile.family())) {
                    softly.assertThat(rests(state, way)).as(told + reasons(way)).isTrue();
                }
            }
            case "REJECT" -> softly.assertThat(state).as(told).isIn("held", "refused");
            case "IGNORE" -> softly.assertThat(stages(way)).as(told).doesNotContain("delivery");
            default -> {
                softly.assertThat(state).as(told).isEqualTo("ended");
                softly.assertThat(stages(way)).as(told).contains("bounce");
            }
        }
    }

    /** Held, refused, or the same as a mail before it, which is. */
    private static boolean rests(String state, Optional<JsonNode> way) {
        return state.equals("held")
                || state.equals("refused")
                || way.filter(node -> node.has("doubleOf")).isPresent();
    }

    private static List<String> reasons(Optional<JsonNode> way) {
        List<String> reasons = new ArrayList<>();
        way.ifPresent(node -> node.path("steps")
                .forEach(step -> reasons.add(step.path("reason").asText())));
        return reasons;
    }

    private static List<String> stages(Optional<JsonNode> way) {
        List<String> stages = new ArrayList<>();
        way.ifPresent(node ->
                node.path("steps").forEach(step -> stages.add(step.path("stage").asText())));
        return stages;
    }

    private static String send(RunningPartnerpost service, Hostile hostile) throws IOException {
        try (SmtpClient client = new SmtpClient(service.smtpPort())) {
            return client.send(sender(hostile), recipient(hostile), hostile.mail());
        }
    }

    /** What SMTP said, as the set's Return-Path tells it. */
    private static String sender(Hostile hostile) {
        Matcher path = RETURN_PATH.matcher(text(hostile));
        return path.find() ? path.group(1) : "someone@elsewhere.example";
    }

    /** The set calls the needs address {@code opps} and the operators' {@code mod}. */
    private static String recipient(Hostile hostile) {
        Matcher to = TO.matcher(text(hostile));
        String local = to.find() ? to.group(1) : "opps";
        return local.replaceFirst("^opps$", "needs").replaceFirst("^mod$", "desk") + "@router.example";
    }

    private static String text(Hostile hostile) {
        return new String(hostile.mail(), StandardCharsets.ISO_8859_1);
    }

    private static Set<String> recipients(RunningPartnerpost service) {
        Set<String> recipients = new HashSet<>();
        json(service.get("/sandbox/api/messages").body())
                .forEach(message -> message.path("to").forEach(to -> recipients.add(to.asText())));
        assertThat(recipients).isNotEmpty();
        return recipients;
    }

    private static JsonNode way(RunningPartnerpost service, String key, String answer) {
        Matcher id = ID.matcher(answer.strip());
        assertThat(id.find()).as(answer).isTrue();
        return json(service.get("/api/v1/mails/" + id.group(1), "Authorization", "Bearer " + key)
                .body());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}

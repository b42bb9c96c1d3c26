package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** How well needs are read, on mails that were judged before the reader saw them: {@code judged-needs/README.md}. */
@Tag("relevance")
class JudgedNeedsTest {
    private static final Path MAILS = Path.of("src/test/resources");
    private static final Path REVIEWS = Path.of("target");
    /** What is reached in each set, less a hair: it may only grow. The goal is 0.9 for each. */
    private static final Map<String, Map<String, Double>> LEAST = Map.of(
            "judged-needs",
            Map.of("skills", 0.92, "places", 0.94, "money", 0.94, "dates", 0.91, "duration", 0.9),
            "judged-needs-more",
            Map.of("skills", 0.89, "places", 0.91, "money", 0.89, "dates", 0.89, "duration", 0.9));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OpportunityReader READER = OpportunityReader.standard();
    private static final SkillTaxonomy SKILLS = SkillTaxonomy.inUse();

    private static final class Score {
        int right;
        int invented;
        int missed;

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2 * right + invented + missed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"judged-needs", "judged-needs-more"})
    void fieldsAreReadAsWellAsBefore(String set) throws IOException {
        Map<String, Score> scores = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(MAILS.resolve(set));
                PrintWriter review = new PrintWriter(Files.newBufferedWriter(REVIEWS.resolve(set + ".txt")))) {
            for (Path mail : files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                judge(mail, scores, review);
            }
        }
        scores.forEach((field, score) -> System.out.printf(
                Locale.ROOT,
                "%s %s: F1 %.3f (right %d, invented %d, missed %d)%n",
                set,
                field,
                score.f1(),
                score.right,
                score.invented,
                score.missed));
        LEAST.getOrDefault(set, Map.of())
                .forEach((field, least) ->
                        assertThat(scores.get(field).f1()).as(field).isGreaterThanOrEqualTo(least));
    }

    private static void judge(Path file, Map<String, Score> scores, PrintWriter review) throws IOException {
        ParsedMail mail = MimeReader.standard().read(Files.readAllBytes(file));
        JsonNode judged = JSON.readTree(Files.readString(Path.of(file.toString().replace(".eml", ".json"))));
        JsonNode read = Transcript.of(READER.read(Writing.of(mail, mail.date())).need());
        JsonNode arguable = judged.path("arguable");
        for (Map.Entry<String, List<String>> field : Map.of(
                        "skills", List.of("skills"),
                        "places", List.of("places"),
                        "money", List.of("rate", "dealValue"),
                        "dates", List.of("startDate", "responseDeadline"),
                        "duration", List.of("duration"))
                .entrySet()) {
            Score score = scores.computeIfAbsent(field.getKey(), any -> new Score());
            for (String name : field.getValue()) {
                Set<String> wanted = values(judged.path(name));
                Set<String> allowed = values(arguable.path(name));
                Set<String> found = values(read.path(name));
                Set<String> missed = new TreeSet<>(wanted);
                missed.removeAll(found);
                Set<String> invented = new TreeSet<>(found);
                invented.removeAll(wanted);
                invented.removeAll(allowed);
                if (name.equals("skills")) {
                    // An umbrella over what was asked for is neither wrong nor enough.
                    invented.removeIf(id -> wanted.stream()
                            .anyMatch(one -> SKILLS.broaderOf(one).contains(id)));
                } else if (!name.equals("places") && allowed.stream().anyMatch(found::contains)) {
                    missed.clear();
                }
                score.right += wanted.size() - missed.size();
                score.missed += missed.size();
                score.invented += invented.size();
                if (!missed.isEmpty() || !invented.isEmpty()) {
                    review.println(file.getFileName() + " " + name + " missed " + missed + " invented " + invented);
                }
            }
        }
    }

    /** Values in one spelling: a year and twelve months are one duration, and money shows what it is made of. */
    private static Set<String> values(JsonNode field) {
        Set<String> values = new TreeSet<>();
        for (JsonNode each : field.isArray() ? field : field.isMissingNode() ? List.<JsonNode>of() : List.of(field)) {
            JsonNode value = each.has("value") ? each.get("value") : each;
            values.add(value.isObject() ? money(value) : normal(value.asText()));
        }
        return values;
    }

    private static String money(JsonNode money) {
        return money.path("min").asText() + "-" + money.path("max").asText() + " "
                + money.path("currency").asText() + " per " + money.path("per").asText();
    }

    private static String normal(String value) {
        return value.matches("P\\d[0-9YMWD]+")
                ? Period.parse(value).normalized().toString()
                : value;
    }
}

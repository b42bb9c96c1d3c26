package org.partnerpost.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many of the knowledge spans of job advertisements (SkillSpan, dev) the taxonomy finds by itself, with both ends right. */
@Tag("relevance")
class SkillSpanTest {
    private static final Path DEV = Path.of("../shared/relevance/skillspan/dev.json");
    private static final Path REVIEW = Path.of("target/skillspan.txt");
    /** What is reached, less a hair: it may only grow. The goal is 0.35. */
    private static final double LEAST = 0.355;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SkillTaxonomy SKILLS = SkillTaxonomy.inUse();

    private int right;
    private int found;
    private int labelled;

    @Test
    void knowledgeIsFoundByItsNames() throws IOException {
        Assumptions.assumeTrue(Files.exists(DEV), () -> "without " + DEV + " there is nothing to measure");
        Map<String, Integer> missed = new HashMap<>();
        Map<String, Integer> invented = new HashMap<>();
        for (String line : Files.readAllLines(DEV)) {
            judge(JSON.readTree(line), missed, invented);
        }
        double f1 = 2.0 * right / (found + labelled);
        System.out.printf(
                Locale.ROOT,
                "SkillSpan knowledge: F1 %.3f (right %d, found %d, labelled %d)%n",
                f1,
                right,
                found,
                labelled);
        try (PrintWriter review = new PrintWriter(Files.newBufferedWriter(REVIEW))) {
            print(review, "missed", missed);
            print(review, "invented", invented);
        }
        assertThat(f1).isGreaterThanOrEqualTo(LEAST);
    }

    private void judge(JsonNode sentence, Map<String, Integer> missed, Map<String, Integer> invented) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, Integer> ends = new HashMap<>();
        for (int i = 0; i < sentence.path("tokens").size(); i++) {
            text.append(i > 0 ? " " : "");
            starts.put(text.length(), i);
            text.append(sentence.path("tokens").get(i).asText());
            ends.put(text.length(), i + 1);
        }
        Set<String> wanted = labels(sentence.path("tags_knowledge"), sentence.path("tokens"));
        Set<String> spans = new HashSet<>();
        for (Mention mention : SKILLS.mentionsIn(text.toString())) {
            spans.add(starts.getOrDefault(mention.start(), -1) + "-" + ends.getOrDefault(mention.end(), -1) + " "
                    + text.substring(mention.start(), mention.end()));
        }
        labelled += wanted.size();
        found += spans.size();
        for (String span : spans) {
            if (wanted.contains(span)) {
                right++;
            } else {
                invented.merge(words(span), 1, Integer::sum);
            }
        }
        wanted.stream()
                .filter(span -> !spans.contains(span))
                .forEach(span -> missed.merge(words(span), 1, Integer::sum));
    }

    private static Set<String> labels(JsonNode tags, JsonNode tokens) {
        Set<String> spans = new HashSet<>();
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).asText().equals("B")) {
                int end = i + 1;
                StringBuilder words = new StringBuilder(tokens.get(i).asText());
                while (end < tags.size() && tags.get(end).asText().equals("I")) {
                    words.append(' ').append(tokens.get(end).asText());
                    end++;
                }
                spans.add(i + "-" + end + " " + words);
            }
        }
        return spans;
    }

    private static String words(String span) {
        return span.substring(span.indexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static void print(PrintWriter review, String what, Map<String, Integer> counts) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(300)
                .forEach(entry -> review.println(what + " " + entry.getValue() + " " + entry.getKey()));
    }
}

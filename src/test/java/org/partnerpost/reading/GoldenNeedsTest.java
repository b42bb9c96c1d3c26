package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;

/**
 * Mails with what must be read in them, each value without its evidence. The Comments field of a mail says why it exists. Where a
 * result differs, the new one is written to {@code target/needs}: look at it, and copy it over if it is better.
 */
class GoldenNeedsTest {
    private static final Path MAILS = Path.of("src/test/resources/needs");
    private static final Path REVIEW = Path.of("target/needs");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final OpportunityReader READER = OpportunityReader.standard();

    static Stream<Path> mails() throws IOException {
        return Files.list(MAILS)
                .filter(file -> file.toString().endsWith(".eml"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void isReadAsExpected(Path file) throws IOException {
        ParsedMail mail = MimeReader.standard().read(Files.readAllBytes(file));
        ObjectNode found = shown(read(mail));
        String name = file.getFileName().toString().replace(".eml", ".json");
        Path expected = MAILS.resolve(name);
        if (!Files.exists(expected)
                || !JSON.readTree(Files.readString(expected)).equals(found)) {
            Files.createDirectories(REVIEW);
            Files.writeString(REVIEW.resolve(name), JSON.writeValueAsString(found) + "\n");
        }
        assertThat(expected).as("see target/needs/" + name).exists();
        assertThat(found.toPrettyString())
                .as("see target/needs/" + name)
                .isEqualTo(JSON.readTree(Files.readString(expected)).toPrettyString());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void evidencePointsAtTheWordsThatWereRead(Path file) throws IOException {
        ParsedMail mail = MimeReader.standard().read(Files.readAllBytes(file));
        JsonNode need = Transcript.of(read(mail).need());
        need.findParents("evidence")
                .forEach(field -> field.get("evidence").forEach(place -> {
                    String text = place.get("in").asText().equals("subject") ? mail.subject() : mail.body();
                    int start = place.get("start").asInt();
                    int end = place.get("end").asInt();
                    assertThat(start).isBetween(0, end - 1);
                    assertThat(end).isLessThanOrEqualTo(text.length());
                }));
        for (String dated : new String[] {"startDate", "duration", "rate", "allocation", "responseDeadline"}) {
            JsonNode field = need.path(dated);
            field.path("evidence")
                    .forEach(place -> assertThat(mail.subject() + "\n" + mail.body())
                            .contains(field.get("label").asText()));
        }
    }

    @Test
    void eachSaysWhyItExists() throws IOException {
        try (Stream<Path> files = mails()) {
            assertThat(files)
                    .hasSizeGreaterThanOrEqualTo(30)
                    .allSatisfy(file -> assertThat(MimeReader.standard()
                                    .read(Files.readAllBytes(file))
                                    .field("Comments"))
                            .isPresent());
        }
    }

    private static Reading read(ParsedMail mail) {
        return READER.read(Writing.of(mail, mail.date()));
    }

    /** Values alone: what a person compares. */
    private static ObjectNode shown(Reading reading) {
        ObjectNode shown = JSON.createObjectNode();
        shown.put("asked", reading instanceof Reading.Understood);
        shown.put("language", reading.language());
        Transcript.of(reading.need())
                .properties()
                .forEach(field -> shown.set(field.getKey(), valueOf(field.getValue())));
        return shown;
    }

    private static JsonNode valueOf(JsonNode field) {
        if (field.isArray()) {
            var list = JSON.createArrayNode();
            field.forEach(each -> list.add(each.get("value")));
            return list;
        }
        if (field.has("value")) {
            return field.get("value");
        }
        var parts = JSON.createObjectNode();
        field.properties().forEach(part -> parts.set(part.getKey(), valueOf(part.getValue())));
        return parts;
    }
}

package org.partnerpost.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What an edit of a need changed, of both readings as the audit keeps them: one line a field. */
final class EditInWords {
    private static final JsonMapper JSON = new JsonMapper();

    private EditInWords() {}

    /** Empty where these are no readings of a need. */
    static List<String> of(String before, String after) {
        JsonNode was = read(before);
        JsonNode is = read(after);
        Set<String> fields = new LinkedHashSet<>();
        was.fieldNames().forEachRemaining(fields::add);
        is.fieldNames().forEachRemaining(fields::add);
        List<String> lines = new ArrayList<>();
        for (String field : fields) {
            String from = said(was.path(field));
            String to = said(is.path(field));
            if (!from.equals(to)) {
                lines.add(name(field) + ": " + from + " → " + to);
            }
        }
        return lines;
    }

    private static JsonNode read(String json) {
        try {
            return json.startsWith("{") ? JSON.readTree(json) : JSON.createObjectNode();
        } catch (JsonProcessingException noJson) {
            return JSON.createObjectNode();
        }
    }

    /** {@code startDate} is called start date. */
    private static String name(String field) {
        String words = field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String said(JsonNode field) {
        String said = field.isArray()
                ? StreamSupport.stream(field.spliterator(), false)
                        .map(EditInWords::one)
                        .collect(Collectors.joining(", "))
                : one(field);
        return said.isBlank() ? "nothing" : said;
    }

    private static String one(JsonNode field) {
        if (field.hasNonNull("label")) {
            return field.path("label").asText();
        }
        JsonNode value = field.path("value");
        return value.isObject()
                ? Stream.of(
                                value.path("min").asText() + "–"
                                        + value.path("max").asText(),
                                value.path("currency").asText(),
                                "per " + value.path("per").asText())
                        .collect(Collectors.joining(" "))
                : value.asText();
    }
}

package org.partnerpost.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One JSON object from a file that others wrote. Unknown fields are left alone, and a value that cannot be read counts as not there.
 *
 * @param node an object
 */
record JsonFields(JsonNode node) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws BadLine where it is no object */
    static JsonFields parse(String line) throws BadLine {
        try {
            JsonNode node = JSON.readTree(line);
            if (node == null || !node.isObject()) {
                throw new BadLine("it is no JSON object");
            }
            return new JsonFields(node);
        } catch (JsonProcessingException e) {
            throw new BadLine("it is not valid JSON: " + e.getOriginalMessage());
        }
    }

    /** The id by which the line is spoken of. */
    String id() throws BadLine {
        String id = text("id").strip();
        if (id.isEmpty()) {
            throw new BadLine("it has no id");
        }
        if (id.chars().anyMatch(Character::isWhitespace)) {
            throw new BadLine("its id has white space in it");
        }
        return id;
    }

    /** Empty where absent. */
    String text(String field) {
        return text(node.path(field));
    }

    Optional<String> stated(String field) {
        return Optional.of(text(field).strip()).filter(text -> !text.isEmpty());
    }

    /** One value is a list of one; empty entries are left out. */
    List<String> list(String field) {
        JsonNode value = node.path(field);
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(entry -> texts.add(text(entry)));
        } else {
            texts.add(text(value));
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    List<JsonFields> objects(String field) {
        List<JsonFields> objects = new ArrayList<>();
        node.path(field).forEach(entry -> {
            if (entry.isObject()) {
                objects.add(new JsonFields(entry));
            }
        });
        return objects;
    }

    /** The value of {@code {"value": …}}, or the field itself. */
    Optional<JsonFields> object(String field) {
        JsonNode value =
                node.path(field).path("value").isObject() ? node.path(field).path("value") : node.path(field);
        return value.isObject() ? Optional.of(new JsonFields(value)) : Optional.empty();
    }

    Optional<BigDecimal> number(String field) {
        try {
            return stated(field).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> date(String field) {
        try {
            return stated(field).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode value) {
        if (value.isValueNode()) {
            return value.isNull() ? "" : value.asText();
        }
        return value.path("value").isValueNode()
                ? value.path("value").asText()
                : value.path("name").asText("");
    }

    /** Why one line cannot be used. */
    static final class BadLine extends Exception {
        BadLine(String why) {
            super(why);
        }
    }
}

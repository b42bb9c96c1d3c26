package org.partnerpost.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnerpost.mail.StorableText;
import org.partnerpost.wording.Amount;

/**
 * The fields of one form, taken out by name, forgiving about form and strict about content: a list may be one text with semicolons,
 * a number may be a text. Every error is noted and the taking goes on, so that all are told at once; what was never taken is known.
 */
final class FormFields {
    static final int TEXT_LIMIT = 300;
    static final int ENTRIES_LIMIT = 300;

    private final ObjectNode form;
    private final String path;
    private final List<FieldError> errors;
    private final List<String> warnings;
    private final Set<String> taken = new HashSet<>();

    FormFields(ObjectNode form) {
        this(form, "", new ArrayList<>(), new ArrayList<>());
    }

    private FormFields(ObjectNode form, String path, List<FieldError> errors, List<String> warnings) {
        this.form = form;
        this.path = path;
        this.errors = errors;
        this.warnings = warnings;
    }

    List<FieldError> errors() {
        return errors;
    }

    List<String> warnings() {
        return warnings;
    }

    void error(String field, String reason) {
        errors.add(new FieldError(path + field, reason));
    }

    boolean has(String field) {
        return node(field).isPresent();
    }

    boolean isObject(String field) {
        return node(field).filter(JsonNode::isObject).isPresent();
    }

    /** A part of the form with fields of its own; an empty one where it is absent. */
    FormFields part(String field) {
        Optional<JsonNode> node = node(field);
        if (node.isPresent() && !node.get().isObject()) {
            error(field, "must be an object with fields of its own");
        }
        ObjectNode part = node.filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .orElseGet(JsonNodeFactory.instance::objectNode);
        return new FormFields(part, path + field + ".", errors, warnings);
    }

    Optional<String> text(String field, int limit) {
        return node(field).flatMap(node -> {
            if (!node.isValueNode()) {
                error(field, "must be a text");
                return Optional.empty();
            }
            return within(field, node.asText(), limit);
        });
    }

    Optional<String> text(String field) {
        return text(field, TEXT_LIMIT);
    }

    /** Each entry with its path, for errors about it. */
    List<Entry> entries(String field) {
        Optional<JsonNode> node = node(field);
        if (node.isEmpty()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode one : parts(node.get())) {
            String at = field + "[" + entries.size() + "]";
            String named = one.isObject() ? nameIn(field, one) : one.isValueNode() ? one.asText() : "";
            Optional<String> text = within(at, named, TEXT_LIMIT);
            if (text.isEmpty() && !one.isValueNode()) {
                error(at, "must be a name");
            }
            text.ifPresent(
                    entry -> entries.add(new Entry(at, entry, one.path("level").asText(""))));
        }
        if (entries.size() > ENTRIES_LIMIT) {
            error(field, "has " + entries.size() + " entries; at most " + ENTRIES_LIMIT);
            return List.of();
        }
        return entries;
    }

    List<String> texts(String field) {
        return entries(field).stream().map(Entry::text).distinct().toList();
    }

    /** A whole number; written as people do: "20.000", "20 000". */
    Optional<Long> number(String field) {
        return text(field).flatMap(text -> whole(field, text, Amount.number(text)));
    }

    /** A sum of money, without its cents: "20.000 €", "20k", "20,000.50". */
    Optional<Long> sum(String field) {
        return text(field)
                .flatMap(text -> whole(
                        field,
                        text,
                        Amount.whole(text).map(amount -> amount.value().setScale(0, RoundingMode.DOWN))));
    }

    private Optional<Long> whole(String field, String text, Optional<BigDecimal> number) {
        try {
            Optional<Long> whole = number.map(BigDecimal::longValueExact).filter(value -> value >= 0);
            if (whole.isPresent()) {
                return whole;
            }
        } catch (ArithmeticException notWhole) {
            // told below, as a negative one is
        }
        error(field, "must be a whole number of 0 or more, not " + text);
        return Optional.empty();
    }

    Optional<Integer> count(String field) {
        return number(field).flatMap(number -> {
            if (number > 1_000_000) {
                error(field, "is too large");
                return Optional.empty();
            }
            return Optional.of(number.intValue());
        });
    }

    Optional<LocalDate> date(String field) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException notADate) {
                error(field, "must be a date such as 2027-01-31, not " + text);
                return Optional.empty();
            }
        });
    }

    /** Objects in a list, each with its own fields. */
    Stream<FormFields> objects(String field) {
        Optional<JsonNode> node = node(field);
        if (node.isPresent() && !node.get().isArray()) {
            error(field, "must be a list of objects");
        }
        List<FormFields> objects = new ArrayList<>();
        node.filter(JsonNode::isArray)
                .ifPresent(list -> list.forEach(one -> {
                    String at = field + "[" + objects.size() + "]";
                    if (one instanceof ObjectNode object) {
                        objects.add(new FormFields(object, path + at + ".", errors, warnings));
                    } else {
                        error(at, "must be an object");
                    }
                }));
        return objects.stream();
    }

    /** Fields that are known and not kept. */
    void passOver(String... fields) {
        for (String field : fields) {
            if (has(field)) {
                warnings.add(path + field + " is not kept yet and was passed over");
            }
        }
    }

    /** To be called last: what nobody took is told, so that a misspelt field is not lost in silence. */
    void tellUntaken() {
        form.fieldNames().forEachRemaining(field -> {
            if (!taken.contains(field)) {
                warnings.add("there is no field " + StorableText.of(path + field) + "; it was passed over");
            }
        });
    }

    private Optional<JsonNode> node(String field) {
        taken.add(field);
        return Optional.ofNullable(form.get(field))
                .filter(node ->
                        !node.isNull() && !(node.isTextual() && node.asText().isBlank()));
    }

    private Optional<String> within(String field, String text, int limit) {
        String clean = StorableText.of(text).strip();
        if (clean.length() > limit) {
            error(field, "has " + clean.length() + " characters; at most " + limit);
            return Optional.empty();
        }
        return Optional.of(clean).filter(some -> !some.isEmpty());
    }

    private String nameIn(String field, JsonNode object) {
        if (object.has("evidence")) {
            warnings.add(path + field + ": evidence is not kept yet and was passed over");
        }
        return Stream.of("id", "name", "value")
                .map(object::path)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }

    private static List<JsonNode> parts(JsonNode node) {
        List<JsonNode> parts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(parts::add);
        } else if (node.isTextual()) {
            for (String part : node.asText().split(";")) {
                parts.add(JsonNodeFactory.instance.textNode(part));
            }
        } else {
            parts.add(node);
        }
        return parts;
    }

    /** To go on in spite of what was passed over. */
    void warn(String field, String reason) {
        warnings.add(path + field + ": " + reason);
    }

    /**
     * @param at its path within the form, such as {@code places[1]}
     * @param level as it is written beside the name; empty where none is
     */
    record Entry(String at, String text, String level) {}
}

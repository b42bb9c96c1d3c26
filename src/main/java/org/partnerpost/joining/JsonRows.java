package org.partnerpost.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Profiles in JSON: one object a line, or one array of objects. */
final class JsonRows {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonRows() {}

    /** Empty lines are passed over. */
    static Iterator<SourceRow> ofLines(BufferedReader lines) {
        AtomicLong number = new AtomicLong();
        return lines.lines()
                .map(line -> new Numbered(number.incrementAndGet(), line))
                .filter(line -> !line.text().isBlank())
                .map(line -> row(line.number(), line.text()))
                .iterator();
    }

    /** Counts the objects from 1, as an array has no lines. */
    static Iterator<SourceRow> ofArray(JsonNode array) {
        List<SourceRow> rows = new ArrayList<>();
        array.forEach(node -> rows.add(row(rows.size() + 1L, node)));
        return rows.iterator();
    }

    private static SourceRow row(long line, String text) {
        try {
            return row(line, MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return new SourceRow.Broken(line, "is not JSON: " + e.getOriginalMessage());
        }
    }

    private static SourceRow row(long line, JsonNode node) {
        return node instanceof ObjectNode form
                ? new SourceRow.Filled(line, form)
                : new SourceRow.Broken(line, "is not a JSON object");
    }

    private record Numbered(long number, String text) {}
}

package org.partnerpost.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerpost.wording.expression.Expression.Kind;

/** The cases of Recognizers-Text: sentences with the expressions that stand in them. */
final class LabelledExpressions {
    private static final Map<String, Kind> KINDS = Map.of(
            "date", Kind.DATE,
            "daterange", Kind.RANGE,
            "duration", Kind.DURATION,
            "set", Kind.SET,
            "currency", Kind.MONEY);

    /** Files of one extractor label one kind and pass over the others; the rest label all. */
    private static final Map<String, Optional<Kind>> FILES = Map.ofEntries(
            Map.entry("DateTimeModel", Optional.empty()),
            Map.entry("MergedExtractor", Optional.empty()),
            Map.entry("MergedParser", Optional.empty()),
            Map.entry("DateExtractor", Optional.of(Kind.DATE)),
            Map.entry("DateParser", Optional.of(Kind.DATE)),
            Map.entry("DatePeriodExtractor", Optional.of(Kind.RANGE)),
            Map.entry("DatePeriodParser", Optional.of(Kind.RANGE)),
            Map.entry("DurationExtractor", Optional.of(Kind.DURATION)),
            Map.entry("DurationParser", Optional.of(Kind.DURATION)),
            Map.entry("SetExtractor", Optional.of(Kind.SET)),
            Map.entry("SetParser", Optional.of(Kind.SET)),
            Map.entry("CurrencyModel", Optional.of(Kind.MONEY)));

    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelledExpressions() {}

    /**
     * @param kind empty where it is one that needs do not contain, such as a time of the day
     * @param end one past the last UTF-16 unit
     */
    record Label(Optional<Kind> kind, int start, int end) {}

    /**
     * @param only the one kind that is labelled here; empty where all are
     */
    record Case(String file, String text, Optional<Kind> only, List<Label> labels) {
        /** Half of the cases, by their text: rules are made without a look at them, so that they tell what rules are worth elsewhere. */
        boolean heldOut() {
            int hash = lower(text).hashCode();
            hash = (hash ^ hash >>> 15) * 0x2c1b3c6d;
            return ((hash ^ hash >>> 12) & 1) == 1;
        }
    }

    /** All cases of one language, such as {@code English}. */
    static List<Case> of(Path folder, String language) throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.getParent().endsWith(language))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                if (FILES.containsKey(name)) {
                    String json = Files.readString(file).replace("\ufeff", "");
                    for (JsonNode each : JSON.readTree(json)) {
                        cases.add(one(name, each));
                    }
                }
            }
        }
        return cases;
    }

    private static Case one(String file, JsonNode json) {
        String text = json.path("Input").asText();
        List<Label> labels = new ArrayList<>();
        int from = 0;
        for (JsonNode result : json.path("Results")) {
            String written = result.path("Text").asText();
            String type = (result.has("TypeName") ? result.get("TypeName") : result.path("Type"))
                    .asText()
                    .replace("datetimeV2.", "");
            int told = result.path("Start").asInt(0);
            int start = startsWith(text, written, told) ? told : lower(text).indexOf(lower(written), from);
            if (start >= 0) {
                labels.add(new Label(Optional.ofNullable(KINDS.get(type)), start, start + written.length()));
                from = start + written.length();
            }
        }
        return new Case(file, text, FILES.get(file), labels);
    }

    private static boolean startsWith(String text, String part, int at) {
        return lower(text).startsWith(lower(part), at);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

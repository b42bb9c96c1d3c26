package org.partnerpost.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerpost.bounce.BounceLine.Kind;

/** What mail servers say about a returned mail, from {@code index/bounce/reasons.tsv}. */
final class BounceReasons {
    private static final String FILE = "index/bounce/reasons.tsv";
    private static final List<Row> ROWS = rows();
    private static final int LONGEST = 8_192;

    private BounceReasons() {}

    /** A class and the reason for it, in words for people. */
    record Reason(Kind kind, String words) {}

    private record Row(Reason reason, List<String> phrases) {}

    /** What the text says, whatever its case; the first 8 Ki of it are read. */
    static Optional<Reason> in(String diagnosis) {
        String folded = diagnosis
                .substring(0, Math.min(diagnosis.length(), LONGEST))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0]+", " ");
        return ROWS.stream()
                .filter(row -> row.phrases().stream().anyMatch(folded::contains))
                .map(Row::reason)
                .findFirst();
    }

    private static List<Row> rows() {
        try (InputStream content = BounceReasons.class.getClassLoader().getResourceAsStream(FILE)) {
            if (content == null) {
                throw new IllegalStateException(
                        "the class path lacks " + FILE + "; the program was built incompletely");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("class\t"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Row(
                            new Reason(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[1]),
                            Arrays.asList(cells[2].toLowerCase(Locale.ROOT).split("\\|"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}

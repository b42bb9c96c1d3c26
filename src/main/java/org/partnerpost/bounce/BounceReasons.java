package org.partnerpost.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerpost.bounce.BounceLine.Kind;
import org.partnerpost.wording.PhraseTable;

/** What mail servers say about a returned mail, from {@code index/bounce/reasons.tsv}. */
final class BounceReasons {
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
        return PhraseTable.rows("bounce/reasons").stream()
                .map(row -> new Row(
                        new Reason(Kind.valueOf(row.value().toUpperCase(Locale.ROOT)), row.of()),
                        row.phrases().stream()
                                .map(phrase -> phrase.toLowerCase(Locale.ROOT))
                                .toList()))
                .toList();
    }
}

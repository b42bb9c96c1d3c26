package org.partnerpost.taxonomy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.partnerpost.taxonomy.TermFile.Row;

/**
 * Rows of an organisation's own files: what they say counts. They replace the shipped row of the same id, code or town, and a name
 * that they give means their thing, whatever it meant before.
 */
final class OwnRows {
    private static final String THEIRS = "own";

    private OwnRows() {}

    /**
     * As they were written; where they come from need not be said.
     *
     * @throws IllegalArgumentException where a column has a name that is not among those known, which would be lost without a word
     */
    static List<Row> read(List<Row> rows, Set<String> known) {
        for (Row row : rows) {
            for (String column : row.columns()) {
                if (!known.contains(column)) {
                    throw row.wrong("stands in a file with a column \"" + column + "\", which nobody reads; there are "
                            + String.join(", ", known.stream().sorted().toList()));
                }
            }
        }
        return rows.stream()
                .map(row -> row.withDefault("source", THEIRS).withDefault("licence", THEIRS))
                .toList();
    }

    static List<Row> before(List<Row> own, List<Row> shipped) {
        Set<String> keys = new HashSet<>();
        Set<String> claimed = new HashSet<>();
        for (Row row : own) {
            row.key().ifPresent(keys::add);
            NameCells.spellings(row, row).stream()
                    .filter(spelling -> !spelling.strength.needsSupport())
                    .forEach(spelling -> claimed.add(spelling.letters));
        }
        return Stream.concat(
                        own.stream(),
                        shipped.stream()
                                .filter(row -> row.key().filter(keys::contains).isEmpty())
                                .map(row -> NameCells.without(claimed, row)))
                .toList();
    }
}

package org.partnerpost.taxonomy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads one tab-separated file of {@code index/}: the first line that is not a comment names the columns, {@code #} begins a
 * comment line, {@code |} parts the items of a list. A faulty line is an error that names file and line, so that whoever edited
 * it finds it.
 */
final class TermFile {

    /** One line: what stands in which column; an empty or missing column is empty text. */
    record Row(String file, int line, Map<String, String> cells) {

        Set<String> columns() {
            return cells.keySet();
        }

        /** What no other row of its kind has: its id, its code, or the town with its country; none where rows only add up. */
        Optional<String> key() {
            String town = text("country").isEmpty() ? "" : text("country") + " " + text("name");
            return Stream.of(text("id"), text("code"), town)
                    .filter(key -> !key.isEmpty())
                    .findFirst();
        }

        Row with(String column, String text) {
            Map<String, String> changed = new HashMap<>(cells);
            changed.put(column, text);
            return new Row(file, line, Map.copyOf(changed));
        }

        Row withDefault(String column, String text) {
            return text(column).isEmpty() ? with(column, text) : this;
        }

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        String required(String column) {
            String value = text(column);
            if (value.isEmpty()) {
                throw wrong("has no " + column);
            }
            return value;
        }

        List<String> items(String column) {
            List<String> items = new ArrayList<>();
            for (String item : text(column).split("\\|")) {
                if (!item.isBlank()) {
                    items.add(item.strip());
                }
            }
            return items;
        }

        IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(file + ", line " + line + ": the row " + what + "; correct it there");
        }
    }

    /** Spreadsheets and simple editors put it there. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TermFile() {}

    static List<Row> read(String file, Reader content) {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(content)) {
            String[] columns = null;
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
                    line = line.substring(1);
                }
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (columns == null) {
                    columns = cells;
                } else {
                    rows.add(row(file, number, columns, cells));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
        }
        return rows;
    }

    private static Row row(String file, int number, String[] columns, String[] cells) {
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (i >= columns.length && !cells[i].isBlank()) {
                throw new Row(file, number, Map.of()).wrong("has more cells than the " + columns.length + " columns");
            }
            if (i < columns.length) {
                byColumn.put(columns[i].strip(), cells[i].strip());
            }
        }
        return new Row(file, number, Map.copyOf(byColumn));
    }
}

package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of a text: what heads the column and the row of a cell says how the cell is meant. Cells are parted by tabs, by bars, or, in
 * rows of three and more, by several blanks.
 */
final class Tables {
    private static final Pattern BARS_OR_TABS = Pattern.compile("[ \\u00a0]{0,80}[|\\t][ \\u00a0]{0,80}");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00a0]{2,80}");
    /** A line that only draws one. */
    private static final Pattern RULE = Pattern.compile("[-+=|:_ \\u2500-\\u257f]{3,}");

    private static final int MOST_CELLS = 20;
    private static final int LONGEST_HEADING = 40;

    private record Span(int start, int end) {}

    private record Cell(int end, List<String> labels) {}

    private final String text;
    private final TreeMap<Integer, Cell> cells = new TreeMap<>();

    Tables(String text) {
        this.text = text;
        List<List<Span>> rows = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            List<Span> row = row(start, end);
            if (row.size() > 1) {
                rows.add(row);
            } else if (!RULE.matcher(text.substring(start, end)).matches()) {
                label(rows);
                rows.clear();
            }
            start = end + 1;
        }
        label(rows);
    }

    /** What heads the column and the row of the cell that begins at this place; empty where none does. */
    List<String> labelsOf(int offset) {
        Map.Entry<Integer, Cell> cell = cells.floorEntry(offset);
        return cell == null || cell.getValue().end() <= offset
                ? List.of()
                : cell.getValue().labels();
    }

    /** Whether nothing but blanks stands between the beginning of a cell and this place. */
    boolean beginsCell(int offset) {
        Map.Entry<Integer, Cell> cell = cells.floorEntry(offset);
        return cell != null && text.substring(cell.getKey(), offset).isBlank();
    }

    private List<Span> row(int start, int end) {
        String line = text.substring(start, end);
        if (RULE.matcher(line).matches()) {
            return List.of();
        }
        List<Span> row = split(BARS_OR_TABS, start, end);
        if (row.size() > 1) {
            return row;
        }
        List<Span> spaced = split(BLANKS, start, end);
        return spaced.size() > 2 ? spaced : List.of();
    }

    private List<Span> split(Pattern between, int start, int end) {
        List<Span> row = new ArrayList<>();
        Matcher gap = between.matcher(text).region(start, end);
        int from = start;
        while (gap.find() && row.size() < MOST_CELLS) {
            if (gap.start() > start) {
                row.add(new Span(from, gap.start()));
            }
            from = gap.end();
        }
        if (from < end) {
            row.add(new Span(from, end));
        }
        return row;
    }

    private void label(List<List<Span>> rows) {
        if (rows.size() < 2) {
            return;
        }
        List<Span> head = rows.getFirst();
        for (List<Span> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                List<String> labels = new ArrayList<>();
                if (row != head && row.size() <= head.size()) {
                    labels.add(heading(head.get(i)));
                }
                if (i > 0) {
                    labels.add(heading(row.getFirst()));
                }
                cells.put(row.get(i).start(), new Cell(row.get(i).end(), List.copyOf(labels)));
            }
        }
    }

    private String heading(Span span) {
        return text.substring(span.start(), Math.min(span.end(), span.start() + LONGEST_HEADING))
                .strip();
    }
}

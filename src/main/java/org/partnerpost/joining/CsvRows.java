package org.partnerpost.joining;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Profiles in CSV (RFC 4180): the first row names the fields, {@code contact.email} for a field within a field; lists are separated by
 * semicolons. Comma, semicolon and tab are known as separators by the first row.
 */
final class CsvRows implements Iterator<SourceRow> {
    private static final int HEADER_LIMIT = 10_000;

    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private Optional<SourceRow> next = Optional.empty();
    private boolean torn;
    private long lastLine = 1;

    CsvRows(BufferedReader source) {
        records = CsvReader.builder()
                .fieldSeparator(separator(source))
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(source)
                .iterator();
        columns = header();
    }

    private List<String> header() {
        try {
            return records.hasNext()
                    ? records.next().getFields().stream().map(String::strip).toList()
                    : List.of();
        } catch (CsvParseException e) {
            next = Optional.of(new SourceRow.Broken(1, "is not CSV: is a quotation mark left open?"));
            torn = true;
            return List.of();
        }
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !torn) {
            next = read();
        }
        return next.isPresent();
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SourceRow row = next.orElseThrow();
        next = Optional.empty();
        return row;
    }

    private Optional<SourceRow> read() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord record = records.next();
            lastLine = record.getStartingLineNumber();
            return Optional.of(row(record));
        } catch (CsvParseException e) {
            torn = true;
            return Optional.of(new SourceRow.Broken(
                    lastLine + 1, "is not CSV, and nothing after it can be read: is a quotation mark left open?"));
        }
    }

    private SourceRow row(CsvRecord row) {
        List<String> cells = row.getFields();
        if (cells.size() != columns.size()) {
            return new SourceRow.Broken(
                    row.getStartingLineNumber(),
                    "has " + cells.size() + " fields, but the first row names " + columns.size());
        }
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            put(form, columns.get(i), cells.get(i));
        }
        return new SourceRow.Filled(row.getStartingLineNumber(), form);
    }

    private static void put(ObjectNode form, String column, String cell) {
        int dot = column.indexOf('.');
        if (cell.isBlank()) {
            return;
        }
        if (dot < 0) {
            form.put(column, cell);
            return;
        }
        String whole = column.substring(0, dot);
        ObjectNode part = form.get(whole) instanceof ObjectNode there ? there : form.putObject(whole);
        part.put(column.substring(dot + 1), cell);
    }

    /** Whichever stands most often in the first row. */
    private static char separator(BufferedReader source) {
        try {
            source.mark(HEADER_LIMIT);
            char[] start = new char[HEADER_LIMIT - 1];
            int length = source.read(start);
            source.reset();
            String header = new String(start, 0, Math.max(length, 0))
                    .lines()
                    .findFirst()
                    .orElse("");
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                if (count(header, candidate) > count(header, best)) {
                    best = candidate;
                }
            }
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}

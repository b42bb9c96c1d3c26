package org.partnerpost.command;

import java.util.ArrayList;
import java.util.List;

/** Lines for a terminal of 80 columns: what a need was, and what became of it. Pure. */
final class DemoTable {
    private static final int WIDTH = 80;
    private static final int KIND = 16;
    private static final int SUBJECT = 25;

    private DemoTable() {}

    /** A row; the last cell takes as many lines as it needs. */
    static List<String> row(String kind, String subject, String became) {
        int indent = 2 + KIND + 1 + SUBJECT + 1;
        List<String> lines = new ArrayList<>();
        for (String part : wrapped(became, WIDTH - indent)) {
            lines.add(
                    lines.isEmpty()
                            ? "  " + cell(kind, KIND) + " " + cell(subject, SUBJECT) + " " + part
                            : " ".repeat(indent) + part);
        }
        return lines;
    }

    /** Broken at spaces; a longer word stays whole, so that a link can still be clicked. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String cell(String text, int width) {
        String cut = text.length() > width ? text.substring(0, width - 1) + "…" : text;
        return cut + " ".repeat(width - cut.length());
    }
}

package org.partnerpost.delivery;

import java.util.stream.Collectors;

/** Sets a text mail: lines of at most 74 characters, broken at blanks, the rest of a line under where its text began. */
final class TextLines {
    private static final int WIDTH = 74;

    /** With a blank behind it: what follows is cut off in replies (RFC 3676 section 4.3). */
    private static final String SIGNATURE = "-- ";

    private TextLines() {}

    /** At most one empty line in a row, none at the beginning, one line end at the end. */
    static String set(String text) {
        String set = text.lines().map(TextLines::wrapped).collect(Collectors.joining("\n"));
        return set.replaceAll("\n{3,}", "\n\n").replaceAll("^\n+|\n+$", "") + "\n";
    }

    private static String wrapped(String line) {
        if (line.strip().equals("--")) {
            return SIGNATURE;
        }
        String rest = line.stripTrailing();
        String indent = " ".repeat(Math.min(hanging(rest), WIDTH / 2));
        var set = new StringBuilder();
        while (rest.length() > WIDTH) {
            int cut = rest.lastIndexOf(' ', WIDTH);
            if (cut <= indent.length()) {
                cut = rest.indexOf(' ', WIDTH);
            }
            if (cut < 0) {
                break;
            }
            set.append(rest.substring(0, cut).stripTrailing()).append('\n');
            rest = indent + rest.substring(cut).strip();
        }
        return set.append(rest).toString();
    }

    /** Where the text of {@code "  Label     text"} or {@code "- text"} begins; 0 for plain paragraphs. */
    private static int hanging(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        if (line.startsWith("- ", at)) {
            return at + 2;
        }
        int gap = at == 0 ? -1 : line.indexOf("  ", at);
        if (gap < 0) {
            return at;
        }
        while (gap < line.length() && line.charAt(gap) == ' ') {
            gap++;
        }
        return gap;
    }
}

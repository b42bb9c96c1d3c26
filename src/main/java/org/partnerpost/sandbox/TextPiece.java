package org.partnerpost.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text mail, so that links can be followed, and lines that were only broken for their length flow on a narrow screen.
 *
 * @param link whether it is the address of a page
 * @param wrap whether it is the end of a line whose sentence goes on, with the blanks before what follows
 */
record TextPiece(String text, boolean link, boolean wrap) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{1,2000}[^\\s<>\".,;:!?)]");

    /** What our letters, and most mail programs, break lines at; longer ones are those of who never breaks any. */
    private static final int WIDTH = 78;

    private static final int NARROWEST = 74;

    static List<TextPiece> of(String text) {
        List<TextPiece> pieces = new ArrayList<>();
        StringBuilder flowing = new StringBuilder();
        String[] lines = text.split("\n", -1);
        int hang = lines.length == 0 ? 0 : hanging(lines[0]);
        for (int i = 0; i < lines.length; i++) {
            boolean goesOn = i > 0 && goesOn(lines[i - 1], lines[i], hang);
            if (goesOn) {
                linked(flowing, pieces);
                pieces.add(new TextPiece("\n" + " ".repeat(indent(lines[i])), false, true));
                flowing.append(lines[i].stripLeading());
            } else {
                hang = hanging(lines[i]);
                flowing.append(i == 0 ? "" : "\n").append(lines[i]);
            }
        }
        linked(flowing, pieces);
        return pieces;
    }

    /** Its next word did not fit, and stands where the text of the line above began. */
    private static boolean goesOn(String line, String next, int hang) {
        String word = next.strip().split(" ", 2)[0];
        return !line.isBlank()
                && !word.isEmpty()
                && !word.matches("[->*•]+.*")
                && line.length() <= WIDTH
                && line.length() + 1 + word.length() > NARROWEST
                && indent(next) == hang;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Where the text of {@code "- text"} or {@code "  Label    text"} begins. */
    private static int hanging(String line) {
        int begin = indent(line);
        if (line.startsWith("- ", begin)) {
            return begin + 2;
        }
        int gap = begin == 0 ? -1 : line.indexOf("  ", begin);
        return gap < 0 ? begin : gap + indent(line.substring(gap));
    }

    private static void linked(StringBuilder flowing, List<TextPiece> pieces) {
        String text = flowing.toString();
        flowing.setLength(0);
        Matcher link = LINK.matcher(text);
        int done = 0;
        while (link.find()) {
            pieces.add(new TextPiece(text.substring(done, link.start()), false, false));
            pieces.add(new TextPiece(link.group(), true, false));
            done = link.end();
        }
        pieces.add(new TextPiece(text.substring(done), false, false));
    }
}

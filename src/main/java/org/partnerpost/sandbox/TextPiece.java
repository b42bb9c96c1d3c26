package org.partnerpost.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.mail.BrokenLines;

/**
 * A piece of a text mail, so that links can be followed, and lines that were only broken for their length flow on a narrow screen.
 *
 * @param link whether it is the address of a page
 * @param wrap whether it is the end of a line whose sentence goes on, with the blanks before what follows
 */
record TextPiece(String text, boolean link, boolean wrap) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{1,2000}[^\\s<>\".,;:!?)]");

    static List<TextPiece> of(String text) {
        List<TextPiece> pieces = new ArrayList<>();
        StringBuilder flowing = new StringBuilder();
        String[] lines = text.split("\n", -1);
        boolean[] goesOn = BrokenLines.goingOn(lines);
        for (int i = 0; i < lines.length; i++) {
            if (goesOn[i]) {
                linked(flowing, pieces);
                pieces.add(new TextPiece("\n" + " ".repeat(BrokenLines.indent(lines[i])), false, true));
                flowing.append(lines[i].stripLeading());
            } else {
                flowing.append(i == 0 ? "" : "\n").append(lines[i]);
            }
        }
        linked(flowing, pieces);
        return pieces;
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

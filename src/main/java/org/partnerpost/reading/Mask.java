package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.partnerpost.opportunity.Evidence;

/** A sentence without the names in it: where its pieces stand, and how they are told. Pure. */
final class Mask {
    private static final String HIDDEN = "[…]";
    /** "Quill e. K.": one name, however many pieces it has. */
    private static final Pattern SEVERAL = Pattern.compile("\\[…\\](?:[ .,&/-]{1,3}\\[…\\])+");
    /** What is left of "S.L." within a sentence. */
    private static final Pattern STOP = Pattern.compile("(?<=\\[…\\])\\.(?= \\p{Ll})");

    private Mask() {}

    /**
     * What of a sentence is shown; the names stand between the pieces.
     *
     * @param start of the sentence in the text
     * @param hidden characters of the sentence
     */
    static List<Evidence> pieces(String in, int start, String sentence, BitSet hidden) {
        List<Evidence> pieces = new ArrayList<>();
        int from = hidden.nextClearBit(0);
        while (from < sentence.length()) {
            int end = hidden.nextSetBit(from);
            end = end < 0 ? sentence.length() : end;
            if (!sentence.substring(from, end).isBlank()) {
                pieces.add(new Evidence(in, start + from, start + end));
            }
            from = hidden.nextClearBit(end);
        }
        return pieces;
    }

    /**
     * The sentence that these are the pieces of. One that has none hidden neither begins nor ends with a blank. An item that is left out
     * with the comma before it is not missed.
     */
    static String told(String text, List<Evidence> pieces) {
        StringBuilder told = new StringBuilder();
        int before = -1;
        for (Evidence piece : pieces) {
            boolean lacks = before < 0 ? goesOn(text.charAt(piece.start())) : text.charAt(before) != ',';
            told.append(lacks ? HIDDEN : "").append(text, piece.start(), piece.end());
            before = piece.end();
        }
        boolean ends = !pieces.isEmpty()
                && Character.isWhitespace(text.charAt(pieces.getLast().end() - 1));
        String joined = SEVERAL.matcher(told.append(ends ? HIDDEN : "")).replaceAll(HIDDEN);
        return STOP.matcher(joined.replaceAll("[\\s\\u00a0]+", " ")).replaceAll("");
    }

    /** No sentence begins so: a name stood before it. */
    private static boolean goesOn(char first) {
        return Character.isWhitespace(first) || ",;:.)'’&/".indexOf(first) >= 0;
    }
}

package org.partnerpost.reading;

import java.util.List;

/**
 * Parts of a text that may each be a need of its own.
 *
 * @param announced what is said right before the first of them, and in the head of a table; may be empty
 * @param announcement where that stands; empty where it does not
 * @param head what goes with each of them, such as the head of a table; may be empty
 * @param items in the order of the text, at least two
 * @param self whether each of them says by itself that somebody is wanted
 */
record Listing(String announced, Span announcement, Span head, List<Span> items, boolean self) {
    Listing {
        items = List.copyOf(items);
    }

    /**
     * @param start first UTF-16 unit
     * @param end one past the last
     */
    record Span(int start, int end) {
        static final Span NONE = new Span(0, 0);

        String in(String text) {
            return text.substring(start, end);
        }
    }

    /** The text with blanks where none of these is, so that all places in it stay the same. */
    static String only(String text, List<Span> kept) {
        StringBuilder blank = new StringBuilder(text);
        int from = 0;
        for (Span span : kept) {
            blank(blank, from, Math.max(from, span.start()));
            from = Math.max(from, span.end());
        }
        blank(blank, from, text.length());
        return blank.toString();
    }

    /** The text with blanks where one of these is. */
    static String without(String text, List<Span> left) {
        StringBuilder kept = new StringBuilder(text);
        left.forEach(span -> blank(kept, span.start(), span.end()));
        return kept.toString();
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) != '\n') {
                text.setCharAt(at, ' ');
            }
        }
    }
}

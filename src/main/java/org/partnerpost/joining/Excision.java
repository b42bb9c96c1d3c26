package org.partnerpost.joining;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.wording.Phrases;

/**
 * What is left of a text once a part of a sentence is taken out: the comma or the word that joined it goes with it, and with the last of a
 * sentence its full stop. Pure.
 */
final class Excision {
    /** Between the things of a list. */
    static final String LINK =
            "(?:,?\\s+" + Phrases.of("joining/list-links", "link").alternation() + "\\s+|\\s*[,;/&+]\\s*)";

    private static final Pattern BEFORE = Pattern.compile("(?iU)" + LINK + "$");
    private static final Pattern BEHIND = Pattern.compile("(?iU)^" + LINK);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(?=\\s|$)|\\n");
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Punct}–—•·]*");

    private final String text;
    private final int start;
    private final int end;
    private final Span sentence;

    /**
     * Of a sentence.
     *
     * @param stop before the mark that ends it
     * @param to behind that
     */
    record Span(int from, int stop, int to) {
        /** The one that these places are in; more than one where they do not stand in the same. */
        static Span around(String text, int start, int end) {
            int begin = 0;
            Matcher ends = SENTENCE_END.matcher(text);
            boolean found = ends.find();
            while (found && ends.end() <= start) {
                begin = ends.end();
                found = ends.find();
            }
            while (found && ends.start() < end) {
                found = ends.find();
            }
            return new Span(begin, found ? ends.start() : text.length(), found ? ends.end() : text.length());
        }

        String without(String text) {
            return text.substring(0, from) + text.substring(to);
        }
    }

    private Excision(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.sentence = Span.around(text, start, end);
    }

    /** A part of a sentence that can be taken out as it stands. */
    static String ofPart(String text, int start, int end) {
        return new Excision(text, start, end).part();
    }

    private String part() {
        String left = text.substring(sentence.from(), start);
        String right = text.substring(end, sentence.stop());
        if (NOTHING.matcher(left).matches() && NOTHING.matcher(right).matches()) {
            return sentence.without(text);
        } else if (NOTHING.matcher(left).matches()) {
            String rest = BEHIND.matcher(right).replaceFirst("").strip();
            return text.substring(0, start) + capital(rest) + text.substring(sentence.stop());
        }
        return text.substring(0, sentence.from())
                + BEFORE.matcher(left).replaceFirst("").stripTrailing()
                + joined(right)
                + text.substring(sentence.stop());
    }

    /** "Azure, nothing under 20k, in Wien": the comma behind it still joins the rest. */
    private static String joined(String right) {
        return right.isEmpty() || right.matches("(?s)[\\s,;].*") ? right : " " + right;
    }

    private static String capital(String rest) {
        return rest.isEmpty() ? rest : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }
}

package org.partnerpost.joining;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.wording.Phrases;

/**
 * What is left of a text once a stretch of it is taken out: the comma or the word that joined it goes with it, and with the last of a
 * sentence its full stop. Pure.
 */
final class Excision {
    private static final String LINK =
            "(?:,?\\s+" + Phrases.of("joining/list-links").alternation() + "\\s+|\\s*[,;/&+]\\s*)";
    private static final Pattern BEFORE = Pattern.compile("(?iU)" + LINK + "$");
    private static final Pattern BEHIND = Pattern.compile("(?iU)^" + LINK);
    private static final Pattern PARTS = Pattern.compile(
            "(?iU)\\s*[,;]\\s+(?:" + Phrases.of("joining/list-links").alternation() + "\\s+)?|\\s+"
                    + Phrases.of("joining/list-links").alternation() + "\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(?=\\s|$)|\\n");
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Punct}–—•·]*");
    private static final int FEW = 2;

    private final String text;
    private final int start;
    private final int end;
    /** Of the sentence that it is in, with the mark that ends it. */
    private final int from;

    private final int to;
    private final int stop;

    private Excision(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
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
        this.from = begin;
        this.stop = found ? ends.start() : text.length();
        this.to = found ? ends.end() : text.length();
    }

    /** A part of a sentence that can be taken out as it stands. */
    static String ofPart(String text, int start, int end) {
        return new Excision(text, start, end).part();
    }

    /** A name: one of a list goes alone, any other with the part of the sentence that it is in, or with all of it. */
    static String ofName(String text, int start, int end) {
        return new Excision(text, start, end).name();
    }

    private String part() {
        String left = text.substring(from, start);
        String right = text.substring(end, stop);
        if (NOTHING.matcher(left).matches() && NOTHING.matcher(right).matches()) {
            return sentence();
        } else if (NOTHING.matcher(left).matches()) {
            String rest = BEHIND.matcher(right).replaceFirst("").strip();
            return text.substring(0, start) + capital(rest) + text.substring(stop);
        }
        return text.substring(0, from)
                + BEFORE.matcher(left).replaceFirst("").stripTrailing()
                + joined(right)
                + text.substring(stop);
    }

    /** "Azure, nothing under 20k, in Wien": the comma behind it still joins the rest. */
    private static String joined(String right) {
        return right.isEmpty() || right.matches("(?s)[\\s,;].*") ? right : " " + right;
    }

    private String name() {
        Matcher left = BEFORE.matcher(text.substring(from, start));
        Matcher right = BEHIND.matcher(text.substring(end, stop));
        if (left.find()) {
            return text.substring(0, from + left.start()) + text.substring(end);
        } else if (right.find()) {
            return text.substring(0, start) + text.substring(end + right.end());
        }
        Matcher parts = PARTS.matcher(text).region(from, stop);
        int begin = from;
        int finish = stop;
        while (parts.find()) {
            begin = parts.end() <= start ? parts.end() : begin;
            finish = parts.start() >= end ? Math.min(finish, parts.start()) : finish;
        }
        boolean tells = words(text.substring(from, begin)) + words(text.substring(finish, stop)) > FEW;
        return tells ? ofPart(text, begin, finish) : sentence();
    }

    private String sentence() {
        return text.substring(0, from) + text.substring(to);
    }

    private static int words(String some) {
        return some.isBlank() ? 0 : some.strip().split("\\s+").length;
    }

    private static String capital(String rest) {
        return rest.isEmpty() ? rest : rest.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + rest.substring(1);
    }
}

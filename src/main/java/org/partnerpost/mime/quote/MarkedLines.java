package org.partnerpost.mime.quote;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which lines a mark in front shows as quoted, and which were broken out of those by a mail program that wraps long lines. */
final class MarkedLines {
    /** Some programs put the initials of the one quoted before the mark: {@code CD> text}. */
    private static final Pattern INITIALS = Pattern.compile(" {0,3}(\\p{Lu}{1,3})>(?: .*)?", Pattern.DOTALL);

    /** A line as long as this may have been too long once. */
    private static final int LONG = 60;

    private static final String ENDS_OF_SENTENCES = ".!?:;。！？…";

    private final List<String> lines;
    private final boolean[] marked;

    private MarkedLines(List<String> lines) {
        this.lines = lines;
        this.marked = new boolean[lines.size()];
    }

    static boolean[] in(List<String> lines) {
        var found = new MarkedLines(lines);
        found.prefixes();
        found.initials();
        found.brokenOut();
        return found.marked;
    }

    private void prefixes() {
        for (int i = 0; i < marked.length; i++) {
            marked[i] = QuoteCut.isPrefixed(lines.get(i));
        }
    }

    /** One line alone may be anything; two with the same initials are a quote. */
    private void initials() {
        String above = "";
        for (int i = 0; i < marked.length; i++) {
            Matcher line = INITIALS.matcher(lines.get(i));
            String here = line.matches() ? line.group(1) : "";
            if (!here.isEmpty() && here.equals(above)) {
                marked[i - 1] = true;
                marked[i] = true;
            }
            above = here;
        }
    }

    /**
     * A single line between two marked ones that goes on with the sentence of the first was its end. Where a program did this once,
     * it also did it where the first one only seems to end.
     */
    private void brokenOut() {
        boolean once = false;
        for (int i = 1; i < marked.length; i++) {
            once |= goesOn(i, false);
        }
        for (int i = 1; once && i < marked.length; i++) {
            if (goesOn(i, true)) {
                marked[i] = true;
            }
        }
    }

    private boolean goesOn(int at, boolean afterSentence) {
        String line = lines.get(at).strip();
        String above = lines.get(at - 1).strip();
        if (marked[at]
                || !marked[at - 1]
                || line.isEmpty()
                || above.length() < LONG
                || line.length() >= above.length()) {
            return false;
        }
        boolean between = at + 1 < marked.length && marked[at + 1];
        boolean small = Character.isLowerCase(line.codePointAt(0));
        char last = above.charAt(above.length() - 1);
        boolean open = ENDS_OF_SENTENCES.indexOf(last) < 0;
        return between && small && (open || afterSentence && last != '?');
    }
}

package org.partnerpost.wording.expression;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as the rules see it: runs of letters, runs of digits, and every other sign for itself. */
final class Tokens {
    private static final int WIDEST_GAP = 4;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    /**
     * @param start first UTF-16 unit
     * @param end one past the last
     * @param folded without case and accents
     * @param gap whether blanks stand before it
     * @param apart whether it begins something new: an empty line or a wide gap stands before it
     */
    record Token(int start, int end, String folded, boolean gap, boolean apart) {
        boolean isNumber() {
            return Character.isDigit(folded.charAt(0));
        }

        boolean isWord() {
            return Character.isLetter(folded.charAt(0));
        }
    }

    Tokens(String text, int limit) {
        this.text = text;
        int last = 0;
        int at = 0;
        int end = Math.min(limit, text.length());
        while (at < end) {
            int from = at;
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isLetter(c)) {
                while (at < end && isLetterOrMark(text.codePointAt(at))) {
                    at += Character.charCount(text.codePointAt(at));
                }
            } else if (isDigit(c)) {
                while (at < end && isDigit(text.charAt(at))) {
                    at++;
                }
            } else if (isBlank(c)) {
                continue;
            }
            String gap = text.substring(last, from);
            boolean apart = gap.length() > WIDEST_GAP || gap.indexOf('\n') != gap.lastIndexOf('\n');
            tokens.add(new Token(from, at, folded(text.substring(from, at)), !gap.isEmpty(), apart));
            last = at;
        }
    }

    int size() {
        return tokens.size();
    }

    Token get(int index) {
        return tokens.get(index);
    }

    String text() {
        return text;
    }

    /** A token as it stands in the text. */
    String written(int index) {
        return text.substring(tokens.get(index).start(), tokens.get(index).end());
    }

    /** The first token that begins at this place or after it. */
    int from(int offset, int atLeast) {
        int at = atLeast;
        while (at < tokens.size() && tokens.get(at).start() < offset) {
            at++;
        }
        return at;
    }

    static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace("ß", "ss").replace('’', '\'');
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > '\u007f') {
                String bare = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
                return bare.isEmpty() ? lower : bare;
            }
        }
        return lower;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
    }

    private static boolean isLetterOrMark(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}

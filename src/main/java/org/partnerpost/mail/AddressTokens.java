package org.partnerpost.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * A structured address field cut into tokens (RFC 5322 section 3.2): atoms, quoted strings, domain literals and specials.
 * Comments are left out; the text of the last one is kept, since old mail writes the name there. One pass, no recursion.
 */
final class AddressTokens {
    enum Kind {
        ATOM,
        QUOTED,
        LITERAL,
        SPECIAL
    }

    /** @param text unescaped, without the surrounding quotes; @param spaced white space or a comment stands before it */
    record Token(Kind kind, String text, boolean spaced) {
        boolean is(char special) {
            return kind == Kind.SPECIAL && text.charAt(0) == special;
        }

        boolean word() {
            return kind == Kind.ATOM || kind == Kind.QUOTED;
        }
    }

    /** The field breaks the grammar of tokens; {@code refusal} says which way. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        final transient Originator.Refusal refusal;

        Malformed(Originator.Refusal refusal) {
            super(refusal.name(), null, false, false);
            this.refusal = refusal;
        }
    }

    /** Deeper nesting has no honest use and is what a parser with a stack breaks on. */
    private static final int MAX_COMMENT_DEPTH = 10;

    private static final String SPECIALS = "<>@,:;.";

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private String comment = "";

    private AddressTokens(String source) {
        this.source = source;
    }

    static AddressTokens of(String field) throws Malformed {
        var result = new AddressTokens(field);
        result.scan();
        return result;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Text of the last comment, or empty. */
    String comment() {
        return comment;
    }

    private void scan() throws Malformed {
        boolean spaced = false;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == ' ' || c == '\t') {
                at++;
                spaced = true;
                continue;
            }
            if (c == '(') {
                comment = skipComment();
                spaced = true;
                continue;
            }
            tokens.add(next(c, spaced));
            spaced = false;
        }
    }

    private Token next(char c, boolean spaced) throws Malformed {
        if (c == '"') {
            return new Token(Kind.QUOTED, enclosed('"', Originator.Refusal.UNBALANCED_QUOTE), spaced);
        }
        if (c == '[') {
            return new Token(Kind.LITERAL, enclosed(']', Originator.Refusal.MALFORMED), spaced);
        }
        if (SPECIALS.indexOf(c) >= 0) {
            at++;
            return new Token(Kind.SPECIAL, String.valueOf(c), spaced);
        }
        int start = at;
        while (at < source.length() && isAtomChar(source.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new Malformed(c == ')' ? Originator.Refusal.UNBALANCED_COMMENT : Originator.Refusal.MALFORMED);
        }
        return new Token(Kind.ATOM, source.substring(start, at), spaced);
    }

    /** atext of RFC 5322 3.2.3, with RFC 6532's non-ASCII; the tolerance for what names carry is decided by the reader. */
    private static boolean isAtomChar(char c) {
        return c > ' '
                && c != 0x7f
                && SPECIALS.indexOf(c) < 0
                && c != '"'
                && c != '('
                && c != ')'
                && c != '['
                && c != ']'
                && c != '\\';
    }

    private String enclosed(char end, Originator.Refusal unbalanced) throws Malformed {
        var text = new StringBuilder();
        for (at++; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == end) {
                at++;
                return text.toString();
            }
            if (c == '\\' && at + 1 < source.length()) {
                c = source.charAt(++at);
            }
            if (c < ' ' && c != '\t' || c == 0x7f) {
                throw new Malformed(Originator.Refusal.CONTROL_CHARACTER);
            }
            text.append(c);
        }
        throw new Malformed(unbalanced);
    }

    private String skipComment() throws Malformed {
        var text = new StringBuilder();
        int depth = 0;
        for (; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '\\' && at + 1 < source.length()) {
                text.append(source.charAt(++at));
                continue;
            }
            if (c == '(' && ++depth > MAX_COMMENT_DEPTH) {
                throw new Malformed(Originator.Refusal.COMMENTS_TOO_DEEP);
            }
            if (c == ')' && --depth == 0) {
                at++;
                return text.substring(1);
            }
            text.append(c);
        }
        throw new Malformed(Originator.Refusal.UNBALANCED_COMMENT);
    }
}

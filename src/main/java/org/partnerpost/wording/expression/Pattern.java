package org.partnerpost.wording.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** One way of saying something: words, signs, other symbols, and parts that may be left out. */
record Pattern(List<Part> parts) {

    /** @see #of */
    sealed interface Part {
        /** Whether it must stand right behind what is before it. */
        boolean tight();

        /** A word or a sign, folded. */
        record Literal(String folded, boolean tight) implements Part {}

        /** Whatever a symbol stands for, by its number. */
        record Symbol(int id, boolean tight) implements Part {}

        /** What may be left out. */
        record Option(Pattern pattern, boolean tight) implements Part {}
    }

    /**
     * Reads {@code [the] {day} of {months}}: braces name a symbol, brackets hold what may be left out. Where no blank parts two of them,
     * none may in the text; a blank stands for blanks or none.
     *
     * @param symbols the number of each symbol by its name
     */
    static Pattern of(String written, ToIntFunction<String> symbols) {
        Reader reader = new Reader(written, symbols);
        List<Part> parts = reader.until('\0');
        if (parts.isEmpty() || reader.at < written.length()) {
            throw new IllegalStateException("this is no pattern: " + written);
        }
        return new Pattern(List.copyOf(parts));
    }

    private static final class Reader {
        private final String written;
        private final ToIntFunction<String> symbols;
        private int at;

        Reader(String written, ToIntFunction<String> symbols) {
            this.written = written;
            this.symbols = symbols;
        }

        List<Part> until(char close) {
            List<Part> parts = new ArrayList<>();
            boolean tight = false;
            while (at < written.length() && written.charAt(at) != close) {
                char c = written.charAt(at);
                if (c == ' ') {
                    tight = false;
                    at++;
                    continue;
                }
                parts.add(part(c, tight));
                tight = true;
            }
            return parts;
        }

        private Part part(char c, boolean tight) {
            if (c == '[') {
                at++;
                Pattern inner = new Pattern(List.copyOf(until(']')));
                at++;
                return new Part.Option(inner, tight);
            }
            if (c == '{') {
                int close = written.indexOf('}', at);
                String name = written.substring(at + 1, close);
                at = close + 1;
                return new Part.Symbol(symbols.applyAsInt(name), tight);
            }
            int from = at;
            at++;
            if (Character.isLetter(c)) {
                while (at < written.length() && Character.isLetter(written.charAt(at))) {
                    at++;
                }
            } else if (Character.isDigit(c)) {
                while (at < written.length() && Character.isDigit(written.charAt(at))) {
                    at++;
                }
            }
            return new Part.Literal(Tokens.folded(written.substring(from, at)), tight);
        }
    }
}

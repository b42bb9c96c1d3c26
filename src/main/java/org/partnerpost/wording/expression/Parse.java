package org.partnerpost.wording.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules over one text: where a symbol ends that begins with a token. Each is worked out once. Ends are the bits of a number, counted
 * from the beginning; so nothing is longer than {@value #LONGEST} tokens.
 */
final class Parse {
    private static final int LONGEST = 62;
    private static final long KNOWN = 1L << 63;

    private final Grammar grammar;
    private final Tokens tokens;
    private final Map<Integer, long[]> ends = new HashMap<>();

    Parse(Grammar grammar, Tokens tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
    }

    /** One past the last token of the longest such thing from this token on; the token itself where there is none. */
    int longest(int symbol, int from) {
        return from + Math.max(0, 63 - Long.numberOfLeadingZeros(ends(symbol, from)));
    }

    /** Whether such a thing may stand from this token on up to that one. */
    boolean reaches(int symbol, int from, int end) {
        return from < end && end - from <= LONGEST && (ends(symbol, from) & 1L << end - from) != 0;
    }

    private long ends(int symbol, int from) {
        if (from >= tokens.size()) {
            return 0;
        }
        long[] known = ends.computeIfAbsent(symbol, any -> new long[tokens.size()]);
        if (known[from] == 0) {
            known[from] = KNOWN; // A symbol that begins with itself finds nothing more.
            known[from] = find(symbol, from) | KNOWN;
        }
        return known[from] & ~KNOWN;
    }

    private long find(int symbol, int from) {
        Tokens.Token token = tokens.get(from);
        if (BuiltIn.knows(grammar.name(symbol))) {
            int end = BuiltIn.end(grammar.name(symbol), tokens, from, grammar.language());
            return end > from && end - from <= LONGEST ? 1L << (end - from) : 0;
        }
        long found = all(grammar.openings().of(symbol, token.folded()), from);
        for (BuiltIn.Opening kind : BuiltIn.openings(tokens, from, grammar.language())) {
            found |= all(grammar.openings().of(symbol, kind), from);
        }
        return found;
    }

    private long all(List<Pattern> patterns, int from) {
        long found = 0;
        for (Pattern pattern : patterns) {
            found |= ends(pattern, from);
        }
        return found;
    }

    private long ends(Pattern pattern, int from) {
        long reached = 1;
        for (Pattern.Part part : pattern.parts()) {
            long next = part instanceof Pattern.Part.Option ? reached : 0;
            for (long rest = reached; rest != 0; rest &= rest - 1) {
                int steps = Long.numberOfTrailingZeros(rest);
                next |= shifted(step(part, from + steps, steps > 0), steps);
            }
            reached = next;
            if (reached == 0) {
                break;
            }
        }
        return reached & ~1L;
    }

    private static long shifted(long ends, int steps) {
        return ends << steps & (1L << LONGEST + 1) - 1;
    }

    private long step(Pattern.Part part, int at, boolean within) {
        if (at >= tokens.size()
                || within
                        && (tokens.get(at).apart()
                                || part.tight() && tokens.get(at).gap())) {
            return 0;
        }
        return switch (part) {
            case Pattern.Part.Literal literal ->
                literal.folded().equals(tokens.get(at).folded()) ? 2 : 0;
            case Pattern.Part.Symbol symbol -> ends(symbol.id(), at);
            case Pattern.Part.Option option -> ends(option.pattern(), at);
        };
    }
}

package org.partnerpost.wording.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnerpost.wording.PhraseTable;
import org.partnerpost.wording.Words;

/** Finds the expressions of time and money of a text. Safe for any number of threads. */
public final class Expressions {
    private static final String BROKEN_NUMBER = ".,/:-";

    private final Grammar grammar;
    /** Words that mean something else as well, and count with a capital only where they stand alone. */
    private final Set<String> ordinary;
    /** Names of months and days that nothing shortens. */
    private final Set<String> whole;

    /**
     * @param language BCP 47, that the text is written in; for one without rules those of English stand in
     */
    public Expressions(String language) {
        this.grammar = Grammar.of(language);
        this.ordinary = PhraseTable.rows("expression/ordinary-days").stream()
                .filter(row -> row.of().equals(grammar.language()))
                .flatMap(row -> row.phrases().stream())
                .map(Tokens::folded)
                .collect(Collectors.toUnmodifiableSet());
        this.whole = Stream.of("months", "weekdays")
                .flatMap(table -> PhraseTable.rows(table).stream())
                .filter(row -> row.of().equals(grammar.language()))
                .map(row -> Tokens.folded(row.phrases().getFirst()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All expressions of the text's first 64 Ki UTF-16 units, in its order, without overlap, the longest where two meet. */
    public List<Expression> in(String text) {
        Tokens tokens = new Tokens(text, Words.LIMIT);
        Search search = new Search(grammar, ordinary, whole, tokens, new Parse(grammar, tokens));
        List<Expression> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Found best = search.at(at);
            for (int next = at + 1; next < best.to(); next++) {
                Found other = search.at(next);
                best = other.to() > best.to() && words(tokens, other) >= words(tokens, best) ? other : best;
            }
            if (best.length() > 0) {
                found.add(new Expression(
                        best.kind(),
                        tokens.get(best.from()).start(),
                        tokens.get(best.to() - 1).end()));
            }
            at = Math.max(best.to(), at + 1);
        }
        return List.copyOf(found);
    }

    /** How many tokens it has, but for apostrophes: "l'année" is no longer than "année 2027". */
    private static long words(Tokens tokens, Found found) {
        return IntStream.range(found.from(), found.to())
                .filter(at -> !tokens.get(at).folded().equals("'"))
                .count();
    }

    /**
     * @param from its first token
     * @param to one past its last; {@code from} where nothing is found
     */
    private record Found(Expression.Kind kind, int from, int to) {
        int length() {
            return to - from;
        }
    }

    private record Search(Grammar grammar, Set<String> ordinary, Set<String> whole, Tokens tokens, Parse parse) {
        /** Words that lead to an expression and are no part of it. */
        private static final String LEAD = "lead";
        /** What is a day only behind an article: "am 3." */
        private static final String BEHIND = "behind";

        private static final String ARTICLE = "article";
        /** What begins as an expression and is none: "the third phase". */
        private static final String NONE = "none";

        private static final int SHORT = 4;

        /** The longest expression that begins with this token, or right behind words that lead to it and are no part of it. */
        Found at(int at) {
            Expression.Kind best = Expression.Kind.DATE;
            int end = at;
            if (mayBegin(tokens, at)) {
                for (Expression.Kind kind : Expression.Kind.values()) {
                    int longest = longest(kind.symbol(), at);
                    if (longest > end && mayEnd(tokens, longest)) {
                        best = kind;
                        end = longest;
                    }
                }
            }
            int none = longest(NONE, at);
            if (none > at && none >= end) {
                return new Found(best, none, none);
            }
            int from = at;
            int behind = mayBegin(tokens, at) ? longest(BEHIND, at) : at;
            if (behind > end && mayEnd(tokens, behind)) {
                best = Expression.Kind.DATE;
                end = behind;
                from = Math.min(longest(ARTICLE, at), end - 1);
            } else if (end > at) {
                int led = longest(LEAD, at);
                from = parse.reaches(grammar.symbol(best.symbol()), led, end) ? led : at;
            }
            end -= endsWithStop(from, end) ? 1 : 0;
            return end > from && counts(from, end) ? new Found(best, from, end) : new Found(best, at, at);
        }

        /** "This may take longer", too, is no month. */
        private boolean counts(int from, int end) {
            int last = end - 1;
            boolean month = end == from + 2
                    && tokens.get(from).isWord()
                    && whole.contains(tokens.get(last).folded());
            boolean alone = end == from + 1 || month;
            return !alone
                    || !ordinary.contains(tokens.get(last).folded())
                    || Character.isUpperCase(tokens.written(last).codePointAt(0));
        }

        private int longest(String symbol, int at) {
            return parse.longest(grammar.symbol(symbol), at);
        }

        /** The full stop behind a short name shortens it; behind a long one it ends the sentence. */
        private boolean endsWithStop(int from, int end) {
            return end - 1 > from
                    && tokens.get(end - 1).folded().equals(".")
                    && tokens.get(end - 2).isWord()
                    && (tokens.get(end - 2).folded().length() > SHORT
                            || whole.contains(tokens.get(end - 2).folded()));
        }
    }

    private static boolean mayBegin(Tokens tokens, int at) {
        if (at == 0 || tokens.get(at).gap()) {
            return true;
        }
        Tokens.Token before = tokens.get(at - 1);
        Tokens.Token token = tokens.get(at);
        boolean run = (before.isWord() || before.isNumber()) && (token.isWord() || token.isNumber());
        boolean broken = token.isNumber()
                && BROKEN_NUMBER.contains(before.folded())
                && at > 1
                && tokens.get(at - 2).isNumber()
                && !before.gap();
        return !run && !broken;
    }

    private static boolean mayEnd(Tokens tokens, int end) {
        if (end >= tokens.size() || tokens.get(end).gap()) {
            return true;
        }
        Tokens.Token last = tokens.get(end - 1);
        Tokens.Token next = tokens.get(end);
        boolean run = (last.isWord() || last.isNumber()) && (next.isWord() || next.isNumber());
        boolean broken = last.isNumber()
                && BROKEN_NUMBER.contains(next.folded())
                && end + 1 < tokens.size()
                && tokens.get(end + 1).isNumber()
                && !tokens.get(end + 1).gap();
        return !run && !broken;
    }
}

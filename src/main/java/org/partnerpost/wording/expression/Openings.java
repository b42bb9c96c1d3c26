package org.partnerpost.wording.expression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** With which tokens each pattern may begin: most tokens of a text begin nothing, and cost nothing then. */
final class Openings {
    private final List<First> bySymbol = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    /** What something may begin with. */
    private static final class First {
        private final Set<String> words = new HashSet<>();
        /** The kinds of token that are built in. */
        private final BitSet kinds = new BitSet();

        boolean add(First other) {
            boolean grew = words.addAll(other.words);
            int before = kinds.cardinality();
            kinds.or(other.kinds);
            return grew || kinds.cardinality() > before;
        }
    }

    /** The patterns of one symbol by what they may begin with. */
    private static final class Index {
        private final Map<String, List<Pattern>> byWord = new HashMap<>();
        private final Map<Integer, List<Pattern>> byKind = new HashMap<>();
    }

    Openings(Grammar grammar) {
        for (int symbol = 0; symbol < grammar.size(); symbol++) {
            First first = new First();
            if (BuiltIn.knows(grammar.name(symbol))) {
                first.kinds.set(BuiltIn.opening(grammar.name(symbol)).ordinal());
            }
            bySymbol.add(first);
        }
        boolean grew = true;
        while (grew) {
            grew = false;
            for (int symbol = 0; symbol < grammar.size(); symbol++) {
                for (Pattern pattern : grammar.patterns(symbol)) {
                    grew |= bySymbol.get(symbol).add(first(pattern));
                }
            }
        }
        for (int symbol = 0; symbol < grammar.size(); symbol++) {
            indexes.add(index(grammar.patterns(symbol)));
        }
    }

    /** The patterns of a symbol that may begin with this word, or with a token of this kind. */
    List<Pattern> of(int symbol, String word) {
        return indexes.get(symbol).byWord.getOrDefault(word, List.of());
    }

    List<Pattern> of(int symbol, BuiltIn.Opening kind) {
        return indexes.get(symbol).byKind.getOrDefault(kind.ordinal(), List.of());
    }

    private Index index(List<Pattern> patterns) {
        Index index = new Index();
        for (Pattern pattern : patterns) {
            First first = first(pattern);
            first.words.forEach(word ->
                    index.byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(pattern));
            first.kinds.stream()
                    .forEach(kind -> index.byKind
                            .computeIfAbsent(kind, any -> new ArrayList<>())
                            .add(pattern));
        }
        return index;
    }

    private First first(Pattern pattern) {
        First first = new First();
        for (Pattern.Part part : pattern.parts()) {
            switch (part) {
                case Pattern.Part.Literal literal -> first.words.add(literal.folded());
                case Pattern.Part.Symbol symbol -> first.add(bySymbol.get(symbol.id()));
                case Pattern.Part.Option option -> first.add(first(option.pattern()));
            }
            if (!(part instanceof Pattern.Part.Option)) {
                break;
            }
        }
        return first;
    }
}

package org.partnerpost.wording.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.partnerpost.wording.PhraseTable;

/** The rules of one language: what each symbol may be. Symbols have numbers, so that a text is read fast. */
final class Grammar {
    private static final String RULES = "expression/rules";
    private static final String EVERY_LANGUAGE = "*";
    private static final String FALLBACK = "en";
    /** The number of a symbol that nothing can be. */
    private static final int NEVER = 0;

    private static final String NOTHING = "#1-0";
    private static final Map<String, Grammar> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<List<Pattern>> patterns = new ArrayList<>();
    private final Deque<String> toLoad = new ArrayDeque<>();
    private final Openings openings;

    /** The rules of a language; those of English where it has none of its own. */
    static Grammar of(String language) {
        return BY_LANGUAGE.computeIfAbsent(languages().contains(language) ? language : FALLBACK, Grammar::new);
    }

    /** The languages that have rules of their own. */
    static Set<String> languages() {
        return PhraseTable.rows(RULES).stream()
                .map(PhraseTable.Row::of)
                .filter(of -> !of.equals(EVERY_LANGUAGE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Grammar(String language) {
        this.language = language;
        Map<String, List<String>> rules = new HashMap<>();
        rows(RULES)
                .forEach(row -> rules.computeIfAbsent(row.value(), any -> new ArrayList<>())
                        .addAll(row.phrases()));
        id(NOTHING);
        rules.keySet().stream().sorted().forEach(this::id);
        while (!toLoad.isEmpty()) {
            String symbol = toLoad.poll();
            List<Pattern> all = patterns.get(id(symbol));
            if (rules.containsKey(symbol)) {
                rules.get(symbol).forEach(phrase -> all.add(Pattern.of(phrase, this::id)));
            } else if (!BuiltIn.knows(symbol)) {
                table(symbol).forEach(phrase -> all.add(Pattern.of(phrase, this::id)));
            }
        }
        this.openings = new Openings(this);
    }

    String language() {
        return language;
    }

    int size() {
        return names.size();
    }

    String name(int symbol) {
        return names.get(symbol);
    }

    /** The number of a symbol; one that is never found where no rule names it. */
    int symbol(String name) {
        return ids.getOrDefault(name, NEVER);
    }

    private int id(String symbol) {
        Integer known = ids.get(symbol);
        if (known != null) {
            return known;
        }
        int id = names.size();
        ids.put(symbol, id);
        names.add(symbol);
        patterns.add(new ArrayList<>());
        toLoad.add(symbol);
        return id;
    }

    /** What a symbol may be; nothing for one that is built in. */
    List<Pattern> patterns(int symbol) {
        return patterns.get(symbol);
    }

    /** Which of them may begin with a token. */
    Openings openings() {
        return openings;
    }

    private List<String> table(String symbol) {
        int mark = symbol.indexOf('#');
        List<String> phrases = new ArrayList<>();
        for (PhraseTable.Row row : rows(mark < 0 ? symbol : symbol.substring(0, mark))) {
            if (mark < 0 || row.value().equals(symbol.substring(mark + 1))) {
                row.phrases().forEach(phrase -> phrases.add(phrase.replaceFirst("^[<^=]", "")));
            }
        }
        if (symbol.equals("currencies")) {
            phrases.addAll(CurrencyNames.in(language));
        }
        return phrases;
    }

    private List<PhraseTable.Row> rows(String table) {
        return PhraseTable.rows(table).stream()
                .filter(row -> row.of().equals(language) || row.of().equals(EVERY_LANGUAGE))
                .toList();
    }
}

package org.partnerpost.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.specialist.SavedQuery;
import org.partnerpost.specialist.SavedQuery.Asked;
import org.partnerpost.specialist.SavedQuery.Clause;
import org.partnerpost.specialist.SavedQuery.Occurs;

/**
 * What a need must show for a saved query to let it through, as far as that can be looked up: at least one of the first signs and one of the
 * second, or the query leaves it out. The queries that are left are then asked themselves. The idea is that of lucene-monitor's
 * presearchers: of a conjunction two parts are enough, and longer words are rarer.
 *
 * @param first at least one
 * @param second likewise; {@link #ANY} where there is nothing more to look up
 */
record SavedQuerySigns(Set<String> first, Set<String> second) {
    /** Of a query about which nothing can be looked up; shown by every need, and a profile without a query has it as well. */
    static final String ANY = IndexedFields.NOT_STATED;

    private static final int LONGEST_WORD = 100;

    /** Shown by a need that has this word there. */
    static String word(Optional<String> field, String word) {
        return field.orElse("") + '=' + (word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
    }

    /** Shown by a need that states the field, whatever it says there. */
    static String stated(Optional<String> field) {
        return field.orElse("") + '~';
    }

    /** Shown by a need that does not state the field, so that nothing asked of it leaves anybody out. */
    static String open(Optional<String> field) {
        return field.orElse("") + '!';
    }

    /** Shown by a need that states this there, whatever it is called. */
    static String named(Optional<String> field, String id) {
        return field.orElse("") + '#' + id;
    }

    /** Shown by a need that states a country and no part of it. */
    static String partOf(String country) {
        return "places?" + country;
    }

    static SavedQuerySigns of(String query) {
        try {
            return of(SavedQuery.parse(query).clauses());
        } catch (SavedQuery.Faulty leavesNobodyOut) {
            return new SavedQuerySigns(Set.of(ANY), Set.of(ANY));
        }
    }

    private static SavedQuerySigns of(List<Clause> clauses) {
        List<Set<String>> musts = signs(clauses, Occurs.MUST)
                .filter(signs -> !signs.contains(ANY))
                .sorted(Comparator.comparingInt(SavedQuerySigns::worth).reversed())
                .toList();
        return new SavedQuerySigns(
                musts.isEmpty() ? ofAlternatives(clauses) : musts.getFirst(),
                musts.size() > 1 ? musts.get(1) : Set.of(ANY));
    }

    private static Set<String> ofAlternatives(List<Clause> clauses) {
        boolean some = clauses.stream().noneMatch(clause -> clause.occurs() == Occurs.MUST)
                && clauses.stream().anyMatch(clause -> clause.occurs() == Occurs.SHOULD);
        Set<String> shoulds = signs(clauses, Occurs.SHOULD).flatMap(Set::stream).collect(Collectors.toSet());
        return some && !shoulds.contains(ANY) ? shoulds : Set.of(ANY);
    }

    private static Stream<Set<String>> signs(List<Clause> clauses, Occurs occurs) {
        return clauses.stream().filter(clause -> clause.occurs() == occurs).map(clause -> switch (clause.asked()) {
            case Asked.Group group -> of(group.clauses()).first();
            case Asked.Words words -> of(words);
        });
    }

    private static Set<String> of(Asked.Words asked) {
        List<String> words = ReleasedNeed.wanted(asked);
        if (words.isEmpty()) {
            return Set.of(ANY);
        }
        List<String> whole = asked.beginning() ? words.subList(0, words.size() - 1) : words;
        Set<String> signs = new TreeSet<>();
        signs.add(open(asked.field()));
        NamedTerms names = NamedTerms.inUse();
        names.asked(asked).forEach(id -> signs.add(named(asked.field(), id)));
        names.countryOfPart(asked).ifPresent(country -> signs.add(partOf(country)));
        signs.add(whole.stream()
                .max(Comparator.comparingInt(String::length))
                .map(word -> word(asked.field(), word))
                .orElse(stated(asked.field())));
        return signs;
    }

    /** How few needs show one of them, roughly: the shortest word of the alternatives tells. */
    private static int worth(Set<String> signs) {
        return signs.stream()
                .filter(sign -> sign.indexOf('=') >= 0 || sign.endsWith("~"))
                .mapToInt(sign -> sign.endsWith("~") ? 0 : sign.length() - sign.indexOf('='))
                .min()
                .orElse(0);
    }
}

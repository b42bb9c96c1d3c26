package org.partnerpost.matching;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.specialist.SavedQuery;
import org.partnerpost.specialist.SavedQuery.Asked;
import org.partnerpost.specialist.SavedQuery.Clause;

/**
 * What of a need its specialists are shown, as {@link SavedQuery saved queries} ask it: never the customer, nor the mail's own text. A field that
 * the need does not state leaves open what is asked of it, and what is left open leaves nobody out.
 */
final class ReleasedNeed {
    private static final int WORDS_READ = 2_000;
    private static final int SHORT_NAME = 2;
    private static final Pattern SIGNS = Pattern.compile("\\b(\\p{L})(#|\\+\\+)");
    /** Where words are looked for that name no field. */
    private static final List<String> WITHOUT_FIELD = List.of("name", "summary", "skills");

    /** Folded words of each value, by field; a field that is not stated has none. */
    private final Map<String, List<List<String>>> fields = new HashMap<>();

    /** Thousands of saved queries ask the same of one need. */
    private final Map<Asked.Words, Answer> answered = new ConcurrentHashMap<>();

    /** Ids by field. */
    private final Map<String, Set<String>> named = new HashMap<>();

    private final Set<String> wholeCountries = new TreeSet<>();
    private final NamedTerms names;

    private ReleasedNeed(NamedTerms names) {
        this.names = names;
    }

    static ReleasedNeed of(Need need, WorkPlaces places, NamedTerms names) {
        ReleasedNeed released = new ReleasedNeed(names);
        for (String field : SavedQuery.FIELDS) {
            released.named.put(field, names.stated(field, need, places));
        }
        need.name().ifPresent(name -> released.put("name", Stream.of(name.value())));
        need.summary().ifPresent(summary -> released.put("summary", Stream.of(summary.value())));
        released.put("skills", Stream.concat(labels(need.skills()), released.labels("skills")));
        released.put("places", Stream.concat(labels(need.places()), released.labels("places")));
        released.put("languages", labels(need.languages()));
        released.put("industries", labels(need.industries()));
        released.put("roles", labels(need.roles()));
        need.workMode().ifPresent(mode -> released.put("workMode", Stream.of(mode.value())));
        released.wholeCountries.addAll(names.wholeCountries(places));
        return released;
    }

    /** What it shows of {@link SavedQuerySigns}. */
    Set<String> signs() {
        Set<String> signs = new TreeSet<>();
        signs.add(SavedQuerySigns.ANY);
        SavedQuery.FIELDS.forEach(field -> signs(Optional.of(field), signs));
        signs(Optional.empty(), signs);
        return signs;
    }

    private void signs(Optional<String> field, Set<String> into) {
        List<List<String>> values = values(field);
        into.add(values.isEmpty() ? SavedQuerySigns.open(field) : SavedQuerySigns.stated(field));
        values.stream().flatMap(List::stream).forEach(word -> into.add(SavedQuerySigns.word(field, word)));
        ids(field).forEach(id -> into.add(SavedQuerySigns.named(field, id)));
        if (field.filter("places"::equals).isPresent()) {
            wholeCountries.forEach(country -> into.add(SavedQuerySigns.partOf(country)));
        }
    }

    /** Whether nothing that is stated speaks against it. */
    boolean passes(SavedQuery query) {
        return group(query.clauses()) != Answer.NO;
    }

    private enum Answer {
        YES,
        NO,
        OPEN
    }

    private Answer group(List<Clause> clauses) {
        boolean open = false;
        boolean must = false;
        Answer any = Answer.NO;
        boolean some = false;
        for (Clause clause : clauses) {
            Answer answer = answer(clause.asked());
            switch (clause.occurs()) {
                case MUST -> {
                    must = true;
                    if (answer == Answer.NO) {
                        return Answer.NO;
                    }
                    open |= answer == Answer.OPEN;
                }
                case MUST_NOT -> {
                    if (answer == Answer.YES) {
                        return Answer.NO;
                    }
                    open |= answer == Answer.OPEN;
                }
                case SHOULD -> {
                    some = true;
                    any = any == Answer.YES || answer == Answer.YES
                            ? Answer.YES
                            : any == Answer.OPEN ? Answer.OPEN : answer;
                }
            }
        }
        if (some && !must && any != Answer.YES) {
            return any;
        }
        return open ? Answer.OPEN : Answer.YES;
    }

    private Answer answer(Asked asked) {
        return switch (asked) {
            case Asked.Group group -> group(group.clauses());
            case Asked.Words words -> answer(words);
        };
    }

    private Answer answer(Asked.Words asked) {
        return answered.computeIfAbsent(asked, this::looked);
    }

    private Answer looked(Asked.Words asked) {
        List<String> wanted = wanted(asked);
        List<List<String>> values = values(asked.field());
        if (values.isEmpty() || wanted.isEmpty()) {
            return Answer.OPEN;
        }
        Set<String> ids = names.asked(asked);
        boolean found = !Collections.disjoint(ids, ids(asked.field()))
                || !isExact(asked, ids) && values.stream().anyMatch(value -> holds(value, wanted, asked.beginning()));
        boolean open =
                names.countryOfPart(asked).filter(wholeCountries::contains).isPresent();
        return found ? Answer.YES : open ? Answer.OPEN : Answer.NO;
    }

    /** Of a name as short as C or Go, being a word of another one says nothing. */
    private static boolean isExact(Asked.Words asked, Set<String> ids) {
        return asked.field().filter("skills"::equals).isPresent()
                && !ids.isEmpty()
                && asked.words().length() <= SHORT_NAME;
    }

    private Set<String> ids(Optional<String> field) {
        return named.getOrDefault(field.orElse("skills"), Set.of());
    }

    /** The words that are looked for, folded as a need's are. */
    static List<String> wanted(Asked.Words asked) {
        return folded(asked.words());
    }

    private List<List<String>> values(Optional<String> field) {
        return field.map(List::of).orElse(WITHOUT_FIELD).stream()
                .flatMap(one -> fields.getOrDefault(one, List.of()).stream())
                .toList();
    }

    private static boolean holds(List<String> value, List<String> wanted, boolean beginning) {
        int last = wanted.size() - 1;
        for (int from = 0; from + last < value.size(); from++) {
            String end = value.get(from + last);
            boolean ends = beginning ? end.startsWith(wanted.get(last)) : end.equals(wanted.get(last));
            if (ends && value.subList(from, from + last).equals(wanted.subList(0, last))) {
                return true;
            }
        }
        return false;
    }

    /** What is stated as an id is found by its usual name too. */
    private Stream<String> labels(String field) {
        return named.getOrDefault(field, Set.of()).stream().map(id -> names.label(field, id));
    }

    private void put(String field, Stream<String> values) {
        List<List<String>> words = values.distinct()
                .map(ReleasedNeed::folded)
                .filter(folded -> !folded.isEmpty())
                .toList();
        if (!words.isEmpty()) {
            fields.put(field, words);
        }
    }

    private static Stream<String> labels(List<Field<String>> fields) {
        return fields.stream().map(field -> field.label().isBlank() ? field.value() : field.label());
    }

    /** The analyzer drops signs, and C++ and C# are no C. */
    private static List<String> folded(String text) {
        String spelt = SIGNS.matcher(text)
                .replaceAll(sign -> sign.group(1) + (sign.group(2).equals("#") ? "sharp" : "plusplus"));
        return FoldedWords.of(spelt, Languages.NEUTRAL, WORDS_READ);
    }
}

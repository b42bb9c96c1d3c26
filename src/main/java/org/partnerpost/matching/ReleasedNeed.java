package org.partnerpost.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.specialist.SavedQuery;
import org.partnerpost.specialist.SavedQuery.Asked;
import org.partnerpost.specialist.SavedQuery.Clause;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * What of a need its specialists are shown, as {@link SavedQuery saved queries} ask it: never the customer, nor the mail's own text. A field that
 * the need does not state leaves open what is asked of it, and what is left open leaves nobody out.
 */
final class ReleasedNeed {
    private static final int WORDS_READ = 2_000;
    /** Where words are looked for that name no field. */
    private static final List<String> WITHOUT_FIELD = List.of("name", "summary", "skills");

    /** Folded words of each value, by field; a field that is not stated has none. */
    private final Map<String, List<List<String>>> fields = new HashMap<>();

    /** Thousands of saved queries ask the same of one need. */
    private final Map<Asked.Words, Answer> answered = new ConcurrentHashMap<>();

    private ReleasedNeed() {}

    static ReleasedNeed of(Need need, WorkTerms terms, SkillTaxonomy taxonomy) {
        ReleasedNeed released = new ReleasedNeed();
        need.name().ifPresent(name -> released.put("name", List.of(name.value())));
        need.summary().ifPresent(summary -> released.put("summary", List.of(summary.value())));
        List<String> skills = new ArrayList<>();
        for (Field<String> skill : need.skills()) {
            skills.add(skill.value());
            skills.add(skill.label());
            taxonomy.named(skill.value())
                    .map(Skill::id)
                    .ifPresent(id -> Stream.concat(Stream.of(id), taxonomy.broaderOf(id).stream())
                            .forEach(one -> {
                                skills.add(one);
                                taxonomy.skill(one).map(Skill::name).ifPresent(skills::add);
                            }));
        }
        released.put("skills", skills);
        List<String> places = new ArrayList<>();
        for (Field<String> place : need.places()) {
            places.add(place.value());
            places.add(place.label());
            terms.countries(place.value()).forEach(places::add);
        }
        places.addAll(places.stream().map(terms::label).toList());
        released.put("places", places);
        released.put("languages", values(need.languages()));
        released.put("industries", values(need.industries()));
        released.put("roles", values(need.roles()));
        need.workMode().ifPresent(mode -> released.put("workMode", List.of(mode.value())));
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
        return values.stream().anyMatch(value -> holds(value, wanted, asked.beginning())) ? Answer.YES : Answer.NO;
    }

    /** The words that are looked for, folded as a need's are. */
    static List<String> wanted(Asked.Words asked) {
        return FoldedWords.of(asked.words(), Languages.NEUTRAL, WORDS_READ);
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

    private void put(String field, List<String> values) {
        List<List<String>> words = values.stream()
                .distinct()
                .map(value -> FoldedWords.of(value, Languages.NEUTRAL, WORDS_READ))
                .filter(folded -> !folded.isEmpty())
                .toList();
        if (!words.isEmpty()) {
            fields.put(field, words);
        }
    }

    private static List<String> values(List<Field<String>> fields) {
        return fields.stream()
                .flatMap(field -> Stream.of(field.value(), field.label()))
                .toList();
    }
}

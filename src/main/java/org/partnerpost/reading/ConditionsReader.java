package org.partnerpost.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Field;
import org.partnerpost.wording.CaseNumbers;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** How many people are wanted, how far the deal with the customer is, what is asked of a contract, and under which number the sender has it. The words stand in
 * {@code index/reading/conditions.tsv} and {@code index/wording/references.tsv}. */
final class ConditionsReader {
    private static final Phrases STATED = Phrases.of("reading/conditions");
    private static final double SURE = 0.85;
    private static final double PASSING = 0.7;

    private ConditionsReader() {}

    /** @param customer for whom the work is, and {@code closingDate} by when that one decides */
    static Conditions in(List<Passage> passages, Customer customer, Optional<Field<LocalDate>> closingDate) {
        Map<String, Field<String>> stated = new LinkedHashMap<>();
        List<Field<Integer>> people = new ArrayList<>();
        for (Passage passage : passages) {
            for (Phrases.Hit hit : STATED.in(passage.words())) {
                if (!Refusals.of(passage.words(), hit.from(), hit.to())) {
                    stated.putIfAbsent(hit.value(), field(passage, hit.value(), PASSING, hit.from(), hit.to()));
                }
            }
            people.addAll(PeopleWanted.in(passage));
        }
        List<Field<String>> states = of(stated, Conditions.SELLING_STATES);
        return new Conditions(
                people.stream().max(Comparator.comparingDouble(Field::confidence)),
                // Two that contradict each other tell nothing.
                states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty(),
                of(stated, Conditions.TERMS),
                closingDate,
                customer,
                passages.stream().flatMap(ConditionsReader::references).findFirst());
    }

    /** Where a text speaks of what a contract asks for: a "security clearance" is no skill. */
    static BitSet terms(Passage passage) {
        BitSet terms = new BitSet();
        Words words = passage.words();
        STATED.in(words).stream()
                .filter(hit -> Conditions.TERMS.contains(hit.value()))
                .forEach(hit -> terms.set(
                        words.get(hit.from()).start(), words.get(hit.to() - 1).end()));
        return terms;
    }

    /** "Our reference: OPP-4711". */
    private static Stream<Field<String>> references(Passage passage) {
        return CaseNumbers.named(passage.text()).stream()
                .limit(1)
                .map(found -> passage.field(found.number(), "", SURE, found.start(), found.end()));
    }

    private static List<Field<String>> of(Map<String, Field<String>> stated, Set<String> values) {
        return stated.values().stream()
                .filter(field -> values.contains(field.value()))
                .collect(Collectors.toList());
    }

    private static <T> Field<T> field(Passage passage, T value, double confidence, int from, int to) {
        int start = passage.words().get(from).start();
        int end = passage.words().get(to - 1).end();
        return passage.field(value, "", confidence, start, end);
    }
}

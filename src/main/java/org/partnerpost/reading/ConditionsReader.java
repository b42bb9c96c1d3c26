package org.partnerpost.reading;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.partnerpost.wording.Counts;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** How many people are wanted, how far the deal with the customer is, what is asked of a contract, and under which number the sender has it. The words stand in
 * {@code index/reading/conditions.tsv} and {@code index/wording/references.tsv}. */
final class ConditionsReader {
    private static final Phrases STATED = Phrases.of("reading/conditions");
    private static final Phrases PERSONS = Phrases.of("reading/people", "person");
    private static final Phrases ANYBODY = Phrases.of("reading/people", "anybody");
    private static final Phrases ONE = Phrases.of("reading/people", "one");
    private static final Phrases UNITS = Phrases.of("units");
    private static final Phrases ASKING = Phrases.of("reading/mail-phrases", "ask");
    private static final Cues OTHERS = Cues.adjacent("reading/people", "others");
    /** "Two senior Power BI consultants": so many words may stand between. */
    private static final int NEAR = 4;

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
            people(passage, people);
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

    /** "Two consultants", and not the forty people of a training or the team that the customer has. "A consultant" counts nobody. */
    private static void people(Passage passage, List<Field<Integer>> found) {
        Words words = passage.words();
        for (Phrases.Hit hit : ANYBODY.in(words)) {
            number(words, hit.from())
                    .filter(at -> at == 0 || ASKING.endingAt(words, at).isPresent())
                    .flatMap(at -> count(words, at).map(count -> field(passage, count, SURE, at, hit.to())))
                    .ifPresent(found::add);
        }
        for (Phrases.Hit hit : PERSONS.in(words)) {
            number(words, hit.from())
                    .filter(at -> ASKING.endingAt(words, at).isPresent() || !OTHERS.before(words, at))
                    .flatMap(at -> count(words, at).map(count -> field(passage, count, SURE, at, hit.to())))
                    .ifPresent(found::add);
        }
    }

    private static Optional<Integer> count(Words words, int at) {
        boolean one =
                ONE.startingAt(words, at).isPresent() || words.get(at).folded().equals("1");
        return Counts.at(words, at).filter(count -> (count > 1 || one) && count <= Conditions.MOST_PEOPLE);
    }

    /** Where the number stands that counts the noun at this place. "3 months Azure architect" counts months. */
    private static Optional<Integer> number(Words words, int noun) {
        for (int at = noun - 1; at >= Math.max(0, noun - NEAR) && words.inPhrase(at + 1); at--) {
            if (Counts.at(words, at).isPresent()) {
                return UNITS.startingAt(words, at + 1).isPresent() ? Optional.empty() : Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static <T> Field<T> field(Passage passage, T value, double confidence, int from, int to) {
        int start = passage.words().get(from).start();
        int end = passage.words().get(to - 1).end();
        return passage.field(value, "", confidence, start, end);
    }
}

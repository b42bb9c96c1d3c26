package org.partnerpost.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;

/**
 * What leaves a profile out, however well it fits: both what the need asks for and what the profile does not want. Each is a filter and
 * none moves the score. A limit holds only where both sides state it in words we can read.
 */
final class HardLimits {
    private static final int LONGEST_PARTY = 5;
    private static final int WORDS_READ = 2_000;

    private final WorkTerms terms;
    private final Need need;

    HardLimits(WorkTerms terms, Need need) {
        this.terms = terms;
        this.need = need;
    }

    void add(BooleanQuery.Builder query, Matcher.Query asked, LocalDate today) {
        places().ifPresent(places -> query.add(places, Occur.FILTER));
        for (String language : languages()) {
            query.add(oneOf(IndexedFields.LANGUAGE, List.of(language)), Occur.FILTER);
        }
        workMode().ifPresent(mode -> query.add(oneOf(IndexedFields.WORK_MODE, List.of(mode)), Occur.FILTER));
        Set<String> roles = terms.roles(values(need.roles()));
        if (!roles.isEmpty()) {
            query.add(oneOf(IndexedFields.ROLE, roles), Occur.FILTER);
        }
        query.add(new TermQuery(new Term(IndexedFields.FULL, "yes")), Occur.MUST_NOT);
        query.add(after(IndexedFields.PAUSED_UNTIL, today), Occur.MUST_NOT);
        need.startDate()
                .ifPresent(start -> query.add(after(IndexedFields.AVAILABLE_FROM, start.value()), Occur.MUST_NOT));
        need.dealValue().ifPresent(deal -> minimum(deal.value(), query));
        query.add(parties(asked), Occur.MUST_NOT);
    }

    /** Where the work is, where that limits: not for remote work, nor where we cannot read one of the places. */
    Set<String> placesThatLimit() {
        return workMode().filter("remote"::equals).isPresent() ? Set.of() : terms.places(values(need.places()));
    }

    Set<String> languages() {
        return terms.languages(values(need.languages()));
    }

    Optional<String> workMode() {
        return need.workMode().map(Field::value).flatMap(WorkTerms::workMode);
    }

    /** Served, or a part of it served: "Germany" may mean the specialist's Bavaria. */
    private Optional<Query> places() {
        Set<String> places = placesThatLimit();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Set<String> whole = new TreeSet<>(places);
        Set<String> inPart = new TreeSet<>();
        for (String place : places) {
            whole.addAll(terms.countries(place));
            if (!WorkTerms.isPart(place)) {
                inPart.addAll(terms.countries(place));
            }
        }
        return Optional.of(new BooleanQuery.Builder()
                .add(oneOf(IndexedFields.SERVES, whole), Occur.SHOULD)
                .add(new TermInSetQuery(IndexedFields.SERVES_PART_OF, bytes(inPart)), Occur.SHOULD)
                .build());
    }

    private static void minimum(Money deal, BooleanQuery.Builder query) {
        Optional<Long> most = deal.max().or(deal::min).map(value -> value.longValue());
        if (most.isEmpty() || most.get() == Long.MAX_VALUE) {
            return;
        }
        // Sums in different currencies are not compared: rates change, and a limit must not depend on them.
        Stream.concat(Stream.of(""), deal.currency().map(code -> code.toUpperCase(Locale.ROOT)).stream())
                .distinct()
                .map(currency ->
                        LongPoint.newRangeQuery(IndexedFields.MINIMUM + currency, most.get() + 1, Long.MAX_VALUE))
                .forEach(above -> query.add(above, Occur.MUST_NOT));
    }

    private static Query after(String field, LocalDate day) {
        return LongPoint.newRangeQuery(field, day.toEpochDay() + 1, Long.MAX_VALUE);
    }

    /** Whoever asks, with the domains above theirs, and whoever the text names. */
    private static Query parties(Matcher.Query asked) {
        Set<String> names = new HashSet<>();
        for (String party : asked.parties()) {
            String rest = party.strip();
            names.add(FoldedWords.key(rest));
            while (rest.indexOf('.') >= 0) {
                rest = rest.substring(rest.indexOf('.') + 1);
                names.add(FoldedWords.key(rest));
            }
        }
        List<String> words = FoldedWords.of(asked.text(), Languages.NEUTRAL, WORDS_READ);
        for (int length = 1; length <= LONGEST_PARTY; length++) {
            for (int first = 0; first + length <= words.size(); first++) {
                names.add(String.join(" ", words.subList(first, first + length)));
            }
        }
        names.remove("");
        return new TermInSetQuery(IndexedFields.NEVER_WITH, bytes(names));
    }

    private static Query oneOf(String field, Collection<String> values) {
        List<String> passing = new ArrayList<>(values);
        passing.add(IndexedFields.NOT_STATED);
        return new TermInSetQuery(field, bytes(passing));
    }

    private static List<BytesRef> bytes(Collection<String> values) {
        return values.stream().map(BytesRef::new).toList();
    }

    private static List<String> values(List<Field<String>> fields) {
        return fields.stream().map(Field::value).toList();
    }
}

package org.partnerpost.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.partnerpost.matching.PassingProfiles.Limits;

/** The hard limits as Lucene filters by them, and that only those are found to whom something may go out. */
final class LimitFilters {
    private final HardLimits limits;

    LimitFilters(HardLimits limits) {
        this.limits = limits;
    }

    /** Whoever they let pass, but for what {@link RefusedBySavedQuery} asks of those whose saved query has a sign of the need: that is asked last. */
    Limits passing() {
        List<Query> wanted = new ArrayList<>();
        List<Query> unwanted = new ArrayList<>();
        if (!limits.placesThatLimit().isEmpty()) {
            wanted.add(places());
        }
        for (String language : limits.languages()) {
            wanted.add(oneOf(IndexedFields.LANGUAGE, List.of(language)));
        }
        limits.workMode().ifPresent(mode -> wanted.add(oneOf(IndexedFields.WORK_MODE, List.of(mode))));
        Set<String> roles = limits.roles();
        if (!roles.isEmpty()) {
            wanted.add(oneOf(IndexedFields.ROLE, roles));
        }
        Set<String> signs = limits.released().signs();
        wanted.add(oneOf(IndexedFields.SAVED_QUERY_FIRST, signs));
        wanted.add(oneOf(IndexedFields.SAVED_QUERY_SECOND, signs));
        unwanted.add(new TermQuery(new Term(IndexedFields.FULL, "yes")));
        unwanted.add(new TermQuery(new Term(IndexedFields.CLOSED, "yes")));
        unwanted.add(pausing());
        limits.start().ifPresent(start -> unwanted.add(after(IndexedFields.AVAILABLE_FROM, start)));
        limits.deal().ifPresent(deal -> unwanted.addAll(minimum(deal)));
        unwanted.add(new TermInSetQuery(IndexedFields.NEVER_WITH, bytes(limits.parties())));
        return new Limits(wanted, unwanted);
    }

    /** Whoever they leave out. */
    Query leavingOut() {
        BooleanQuery.Builder leavingOut = new BooleanQuery.Builder();
        passing().wanted().forEach(one -> leavingOut.add(not(one), Occur.SHOULD));
        passing().unwanted().forEach(one -> leavingOut.add(one, Occur.SHOULD));
        return leavingOut
                .add(new RefusedBySavedQuery(limits.released()), Occur.SHOULD)
                .build();
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private Query places() {
        return new BooleanQuery.Builder()
                .add(oneOf(IndexedFields.SERVES, limits.placesServed()), Occur.SHOULD)
                .add(new TermInSetQuery(IndexedFields.SERVES_PART_OF, bytes(limits.placesServedInPart())), Occur.SHOULD)
                .build();
    }

    private List<Query> minimum(long deal) {
        return limits.dealCurrencies().stream()
                .map(currency -> LongField.newRangeQuery(IndexedFields.MINIMUM + currency, deal + 1, Long.MAX_VALUE))
                .toList();
    }

    private Query pausing() {
        return new BooleanQuery.Builder()
                .add(after(IndexedFields.PAUSED_UNTIL, limits.today()), Occur.FILTER)
                .add(after(IndexedFields.PAUSED_FROM, limits.today()), Occur.MUST_NOT)
                .build();
    }

    private static Query after(String field, LocalDate day) {
        return LongField.newRangeQuery(field, day.toEpochDay() + 1, Long.MAX_VALUE);
    }

    private static Query oneOf(String field, Collection<String> values) {
        List<String> passing = new ArrayList<>(values);
        passing.add(IndexedFields.NOT_STATED);
        return new TermInSetQuery(field, bytes(passing));
    }

    private static List<BytesRef> bytes(Collection<String> values) {
        return values.stream().map(BytesRef::new).toList();
    }
}

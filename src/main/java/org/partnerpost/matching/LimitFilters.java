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

/** The hard limits as Lucene filters by them, and that only those are found to whom something may go out. */
final class LimitFilters {
    private final HardLimits limits;

    LimitFilters(HardLimits limits) {
        this.limits = limits;
    }

    void add(BooleanQuery.Builder query) {
        if (!limits.placesThatLimit().isEmpty()) {
            query.add(places(), Occur.FILTER);
        }
        for (String language : limits.languages()) {
            query.add(oneOf(IndexedFields.LANGUAGE, List.of(language)), Occur.FILTER);
        }
        limits.workMode().ifPresent(mode -> query.add(oneOf(IndexedFields.WORK_MODE, List.of(mode)), Occur.FILTER));
        Set<String> roles = limits.roles();
        if (!roles.isEmpty()) {
            query.add(oneOf(IndexedFields.ROLE, roles), Occur.FILTER);
        }
        query.add(new TermQuery(new Term(IndexedFields.FULL, "yes")), Occur.MUST_NOT);
        query.add(new TermQuery(new Term(IndexedFields.CLOSED, "yes")), Occur.MUST_NOT);
        query.add(after(IndexedFields.PAUSED_UNTIL, limits.today()), Occur.MUST_NOT);
        limits.start().ifPresent(start -> query.add(after(IndexedFields.AVAILABLE_FROM, start), Occur.MUST_NOT));
        limits.deal().ifPresent(deal -> minimum(deal, query));
        query.add(new RefusedBySavedQuery(limits.released()), Occur.MUST_NOT);
        query.add(new TermInSetQuery(IndexedFields.NEVER_WITH, bytes(limits.parties())), Occur.MUST_NOT);
    }

    /** Everybody whom they leave out. */
    void addLeftOut(BooleanQuery.Builder query) {
        BooleanQuery.Builder passing = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
        add(passing);
        query.add(passing.build(), Occur.MUST_NOT);
    }

    private Query places() {
        return new BooleanQuery.Builder()
                .add(oneOf(IndexedFields.SERVES, limits.placesServed()), Occur.SHOULD)
                .add(new TermInSetQuery(IndexedFields.SERVES_PART_OF, bytes(limits.placesServedInPart())), Occur.SHOULD)
                .build();
    }

    private void minimum(long deal, BooleanQuery.Builder query) {
        for (String currency : limits.dealCurrencies()) {
            query.add(
                    LongField.newRangeQuery(IndexedFields.MINIMUM + currency, deal + 1, Long.MAX_VALUE),
                    Occur.MUST_NOT);
        }
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

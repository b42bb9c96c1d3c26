package org.partnerpost.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.partnerpost.specialist.SavedQuery;

/**
 * Profiles whose own saved query leaves the need out. Asked only of those that pass everything else, the {@link SavedQuerySigns} among it, and each
 * text once, so that a hundred thousand saved queries cost no more than the ones that could matter.
 */
final class RefusedBySavedQuery extends Query {
    private final ReleasedNeed need;
    private final Map<String, Boolean> refusing = new ConcurrentHashMap<>();

    RefusedBySavedQuery(ReleasedNeed need) {
        this.need = need;
    }

    /** Whether a saved query leaves it out; one that cannot be read any more leaves nobody out. */
    static boolean refuses(String query, ReleasedNeed need) {
        try {
            return !need.passes(SavedQuery.parse(query));
        } catch (SavedQuery.Faulty checkedWhenSaved) {
            return false;
        }
    }

    /** The same, asked of single profiles. */
    IntPredicate excluding(LeafReaderContext leaf) throws IOException {
        SortedDocValues queries = DocValues.getSorted(leaf.reader(), IndexedFields.SAVED_QUERY);
        return doc -> {
            try {
                return queries.advanceExact(doc) && refuses(queries);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private boolean refuses(SortedDocValues at) throws IOException {
        return refusing.computeIfAbsent(at.lookupOrd(at.ordValue()).utf8ToString(), text -> refuses(text, need));
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                if (leaf.reader().getSortedDocValues(IndexedFields.SAVED_QUERY) == null) {
                    return null;
                }
                SortedDocValues queries = DocValues.getSorted(leaf.reader(), IndexedFields.SAVED_QUERY);
                Scorer scorer = new ConstantScoreScorer(score(), mode, new TwoPhaseIterator(queries) {
                    @Override
                    public boolean matches() throws IOException {
                        return refuses(queries);
                    }

                    @Override
                    public float matchCost() {
                        return 1_000;
                    }
                });
                return new DefaultScorerSupplier(scorer);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "refused by a saved query";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RefusedBySavedQuery refused && refused.need == need;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(need);
    }
}

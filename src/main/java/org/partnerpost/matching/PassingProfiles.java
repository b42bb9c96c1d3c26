package org.partnerpost.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Whoever passes some limits, as bits. Limits that are sets of terms are laid over one another as bits, which takes thousands of profiles at a
 * time; one that has to look each profile up, such as a range, looks up those who are left by then.
 */
final class PassingProfiles {
    private final List<Weight> wanted = new ArrayList<>();
    private final List<Weight> unwanted = new ArrayList<>();

    /** @param limits in the order in which they are asked: what leaves most out and costs least first */
    PassingProfiles(IndexSearcher searcher, Limits limits) throws IOException {
        for (Query query : limits.wanted()) {
            wanted.add(weight(searcher, query));
        }
        for (Query query : limits.unwanted()) {
            unwanted.add(weight(searcher, query));
        }
    }

    /**
     * @param wanted all of them have to hold
     * @param unwanted none of them may
     */
    record Limits(List<Query> wanted, List<Query> unwanted) {
        Limits {
            wanted = List.copyOf(wanted);
            unwanted = List.copyOf(unwanted);
        }

        /** The same, and one more that has to hold. */
        Limits and(Query query) {
            return new Limits(Stream.concat(wanted.stream(), Stream.of(query)).toList(), unwanted);
        }
    }

    /** Among them some that have been replaced since: to ask all whether they were costs more than all limits. */
    FixedBitSet in(LeafReaderContext leaf) throws IOException {
        FixedBitSet passing = new FixedBitSet(leaf.reader().maxDoc());
        passing.set(0, passing.length());
        for (Weight one : wanted) {
            lay(one, leaf, passing, true);
        }
        for (Weight one : unwanted) {
            lay(one, leaf, passing, false);
        }
        return passing;
    }

    private static void lay(Weight limit, LeafReaderContext leaf, FixedBitSet passing, boolean keeps)
            throws IOException {
        ScorerSupplier supplier = limit.scorerSupplier(leaf);
        if (supplier == null) {
            if (keeps) {
                passing.clear();
            }
            return;
        }
        // What can be looked up or listed lists only where that is no more than looking up whoever is left.
        Scorer scorer = supplier.get(passing.cardinality());
        TwoPhaseIterator lookedUp = scorer.twoPhaseIterator();
        if (lookedUp != null) {
            lookUp(lookedUp, passing, keeps);
        } else if (keeps) {
            FixedBitSet bits = new FixedBitSet(passing.length());
            bits.or(scorer.iterator());
            passing.and(bits);
        } else {
            passing.andNot(scorer.iterator());
        }
    }

    private static void lookUp(TwoPhaseIterator limit, FixedBitSet passing, boolean keeps) throws IOException {
        DocIdSetIterator near = limit.approximation();
        for (int doc = next(passing, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(passing, doc + 1)) {
            int at = near.docID() < doc ? near.advance(doc) : near.docID();
            if ((at == doc && limit.matches()) != keeps) {
                passing.clear(doc);
            }
        }
    }

    /** Whoever a query finds; null where that is nobody. */
    static @Nullable FixedBitSet bits(Weight weight, LeafReaderContext leaf) throws IOException {
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
            return null;
        }
        FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
        bits.or(scorer.iterator());
        return bits;
    }

    /** The next bit, at this place or after it. */
    static int next(FixedBitSet bits, int from) {
        return from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }
}

package org.partnerpost.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * The best profiles for a need among those that its limits let pass. First the limits, as one set of bits; then clause after clause is added up
 * for whoever is in it. A need is a long text: with a hundred clauses of like weight there is little that could be skipped, and to bring all
 * of them together profile by profile, as a search for a few words does, costs many times as much (docs/performance.md).
 */
final class ScoredProfiles {
    private final IndexSearcher searcher;
    private final PassingProfiles passing;
    private final List<Weight> words = new ArrayList<>();
    private final List<List<Having>> skills = new ArrayList<>();
    private final Excluding excluding;
    private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();

    private record Having(Weight weight, float score) {}

    /** What leaves profiles out and is too dear to be asked of all: it is asked only of those that would be among the best. */
    @FunctionalInterface
    interface Excluding {
        IntPredicate in(LeafReaderContext leaf) throws IOException;
    }

    ScoredProfiles(IndexSearcher searcher, NeedClauses clauses, PassingProfiles passing, Excluding excluding)
            throws IOException {
        this.searcher = searcher;
        this.excluding = excluding;
        this.passing = passing;
        for (Query word : clauses.words()) {
            words.add(searcher.createWeight(searcher.rewrite(word), ScoreMode.COMPLETE, 1));
        }
        for (List<NeedClauses.Degree> degrees : clauses.skills()) {
            List<Having> skill = new ArrayList<>();
            for (NeedClauses.Degree degree : degrees) {
                skill.add(new Having(PassingProfiles.weight(searcher, degree.having()), degree.score()));
            }
            skills.add(skill);
        }
    }

    /**
     * Best first; nobody whose score is 0.
     *
     * @param top at most so many
     */
    ScoreDoc[] best(int top) throws IOException {
        PriorityQueue<Hit> best = new PriorityQueue<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FixedBitSet scored = passing.in(leaf);
            if (scored.scanIsEmpty()) {
                continue;
            }
            collect(leaf, scored, sums(leaf, scored), top, best);
        }
        ScoreDoc[] found = new ScoreDoc[best.size()];
        for (int i = found.length - 1; i >= 0; i--) {
            Hit hit = best.remove();
            found[i] = new ScoreDoc(hit.doc(), hit.score());
        }
        return found;
    }

    private float[] sums(LeafReaderContext leaf, FixedBitSet scored) throws IOException {
        float[] sums = new float[leaf.reader().maxDoc()];
        for (Weight word : words) {
            Scorer scorer = word.scorer(leaf);
            if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                add(scorer, scored, sums);
            }
        }
        for (List<Having> degrees : skills) {
            FixedBitSet left = scored.clone();
            for (Having degree : degrees) {
                FixedBitSet having = PassingProfiles.bits(degree.weight(), leaf);
                if (having != null) {
                    having.and(left);
                    left.andNot(having);
                    add(degree.score(), having, sums);
                }
            }
        }
        return sums;
    }

    private void add(Scorer scorer, FixedBitSet scored, float[] sums) throws IOException {
        while (true) {
            scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, scored, buffer);
            if (buffer.size == 0) {
                return;
            }
            for (int i = 0; i < buffer.size; i++) {
                sums[buffer.docs[i]] += buffer.features[i];
            }
        }
    }

    private static void add(float score, FixedBitSet having, float[] sums) {
        for (int doc = PassingProfiles.next(having, 0);
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = PassingProfiles.next(having, doc + 1)) {
            sums[doc] += score;
        }
    }

    private void collect(LeafReaderContext leaf, FixedBitSet scored, float[] sums, int top, PriorityQueue<Hit> best)
            throws IOException {
        IntPredicate excluded = excluding.in(leaf);
        Bits current = leaf.reader().getLiveDocs();
        NumericDocValues ids = DocValues.getNumeric(leaf.reader(), IndexedFields.ID_BEGINNING);
        for (int doc = PassingProfiles.next(scored, 0);
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = PassingProfiles.next(scored, doc + 1)) {
            boolean full = best.size() == top;
            if (sums[doc] <= 0
                    || (full && sums[doc] < best.element().score())
                    || (current != null && !current.get(doc))
                    || !ids.advanceExact(doc)) {
                continue;
            }
            Hit hit = new Hit(leaf, doc, sums[doc], ids.longValue());
            if ((full && hit.compareTo(best.element()) <= 0) || excluded.test(doc)) {
                continue;
            }
            if (full) {
                best.remove();
            }
            best.add(hit);
        }
    }
}

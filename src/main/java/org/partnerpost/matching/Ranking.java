package org.partnerpost.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Puts those whom words and skills found into their order, by what need and profile mean as well, and by what earlier answers said. Each voice is measured against the best of
 * its kind for this need, which ranked better than any other way to add the two (see docs/performance.md).
 *
 * @param need what the need means; null where that is not known: then nothing is added
 * @param skills that it asks for
 */
record Ranking(@Nullable Embedding need, NeedSkills skills) {
    /** So many of those found are compared by meaning; further ones count as middling. */
    static final int COMPARED = 1_000;

    /** How much the nearest meaning counts beside the best score by words and skills; measured on both judged sets. */
    private static final double WEIGHT = 1;

    /**
     * How much the best or worst record counts beside that score: enough to put equals in order, and not so much that somebody new has no
     * chance. There are no judged answers to measure it by yet.
     */
    private static final double RECORD_WEIGHT = 0.1;

    /**
     * @param byWords the score that words and skills gave
     * @param cosine of both embeddings; not a number where it is not known
     * @param record what earlier answers say, from -1 to 1
     */
    record Ranked(int doc, double byWords, double byMeaning, double byRecord, double cosine, double record) {
        double score() {
            return byWords + byMeaning + byRecord;
        }
    }

    /** How many of the best by words and skills may come into another order; 0 where nothing is known that would change it. */
    int compared(IndexSearcher searcher) {
        boolean known = need != null
                || searcher.getIndexReader().leaves().stream()
                        .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(IndexedFields.RECORD) != null);
        return known ? COMPARED : 0;
    }

    /** @param found best first by words and skills */
    List<Ranked> order(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        double[] cosines = new double[found.length];
        Arrays.fill(cosines, Double.NaN);
        Embedding wanted = need;
        if (wanted != null) {
            lookUp(
                    IndexedFields.EMBEDDING,
                    searcher,
                    found,
                    (i, bytes) -> cosines[i] = wanted.cosine(bytes.bytes, bytes.offset, bytes.length));
        }
        double[] records = new double[found.length];
        lookUp(IndexedFields.RECORD, searcher, found, (i, bytes) -> records[i] = AnswersSoFar.of(bytes, skills));
        double[] closeness = closeness(cosines);
        double full = found.length == 0 ? 0 : found[0].score;
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            ranked.add(new Ranked(
                    found[i].doc,
                    found[i].score,
                    WEIGHT * full * closeness[i],
                    RECORD_WEIGHT * full * records[i],
                    cosines[i],
                    records[i]));
        }
        // Stable: those that are equal stay in the order they came in.
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
        return ranked;
    }

    /** From 0 to 1, the nearest being 1. A profile whose meaning is not known is neither near nor far: it gets the mean of the others. */
    private static double[] closeness(double[] cosines) {
        double[] closeness = new double[cosines.length];
        double nearest = Arrays.stream(cosines).filter(Double::isFinite).max().orElse(0);
        if (nearest > 0) {
            double middling = Arrays.stream(cosines)
                    .filter(Double::isFinite)
                    .map(cosine -> Math.max(0, cosine) / nearest)
                    .average()
                    .orElse(0);
            Arrays.setAll(closeness, i -> Double.isFinite(cosines[i]) ? Math.max(0, cosines[i]) / nearest : middling);
        }
        return closeness;
    }

    @FunctionalInterface
    private interface Seen {
        void value(int found, BytesRef value);
    }

    /** Of the first that were found, those that have such a value. */
    private static void lookUp(String field, IndexSearcher searcher, ScoreDoc[] found, Seen seen) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Integer[] byDoc = new Integer[Math.min(COMPARED, found.length)];
        Arrays.setAll(byDoc, i -> i);
        Arrays.sort(byDoc, Comparator.comparingInt(i -> found[i].doc));
        int leaf = -1;
        BinaryDocValues values = DocValues.emptyBinary();
        for (int i : byDoc) {
            int of = ReaderUtil.subIndex(found[i].doc, leaves);
            if (of != leaf) {
                leaf = of;
                values = DocValues.getBinary(leaves.get(leaf).reader(), field);
            }
            if (values.advanceExact(found[i].doc - leaves.get(leaf).docBase)) {
                seen.value(i, values.binaryValue());
            }
        }
    }
}

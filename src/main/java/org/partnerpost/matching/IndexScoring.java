package org.partnerpost.matching;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/** How words score, when writing and when searching. */
final class IndexScoring {
    /**
     * A profile that tells of a thing five times has done it more than one that tells of it twice, and a long profile is mostly one with
     * more references; so repetition counts for longer, and length for less, than in Lucene's defaults. Measured on both judged sets.
     */
    private static final Similarity BM25 = new BM25Similarity(5f, 0.4f);

    private IndexScoring() {}

    static IndexWriterConfig writing() {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        // Every word of a need is looked up in every segment.
        merging.setSegmentsPerTier(3);
        return new IndexWriterConfig(Languages.forIndexing())
                .setSimilarity(BM25)
                .setMergePolicy(new FewParts(merging));
    }

    static SearcherFactory searching() {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(BM25);
                return searcher;
            }
        };
    }
}

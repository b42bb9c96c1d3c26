package org.partnerpost.matching;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortField.Type;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.partnerpost.matching.SkillOffers.Asked;
import org.partnerpost.matching.SkillOffers.Offer;

/**
 * Profiles as documents that a need searches, as this project does.
 *
 * <p>They lie in the order of region and language, so that those who pass these limits are neighbours and the skills' postings are read
 * nowhere else; the rate, which excludes few, is looked up for whoever is left.
 */
final class OffersAsDocuments implements SkillOffers.Engine, AutoCloseable {
    private static final Sort NEIGHBOURS =
            new Sort(new SortField("region", Type.STRING), new SortField("language", Type.STRING));

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    OffersAsDocuments(List<Offer> offers) throws IOException {
        fill(directory, offers);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @Override
    public Set<String> matches(Asked need) throws IOException {
        Query query = two(need.skills())
                .add(new TermQuery(new Term("region", "r" + need.region())), Occur.FILTER)
                .add(new TermQuery(new Term("language", "l" + need.language())), Occur.FILTER)
                .add(NumericDocValuesField.newSlowRangeQuery("rate", Long.MIN_VALUE, need.rate()), Occur.FILTER)
                .build();
        return searcher.search(query, new IdsCollected());
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }

    /** The ids of all hits, in no order and without a score. */
    private static final class IdsCollected implements CollectorManager<IdsCollected.Part, Set<String>> {
        private static final class Part extends SimpleCollector {
            private final Set<String> ids = new HashSet<>();
            private NumericDocValues id = DocValues.emptyNumeric();

            @Override
            protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
                id = DocValues.getNumeric(leaf.reader(), "id");
            }

            @Override
            public void collect(int doc) throws IOException {
                id.advanceExact(doc);
                ids.add(String.valueOf(id.longValue()));
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }

        @Override
        public Part newCollector() {
            return new Part();
        }

        @Override
        public Set<String> reduce(Collection<Part> parts) {
            Set<String> ids = new HashSet<>();
            parts.forEach(part -> ids.addAll(part.ids));
            return ids;
        }
    }

    private static void fill(ByteBuffersDirectory directory, List<Offer> offers) throws IOException {
        IndexWriterConfig writing = new IndexWriterConfig(new KeywordAnalyzer()).setIndexSort(NEIGHBOURS);
        try (IndexWriter writer = new IndexWriter(directory, writing)) {
            for (Offer offer : offers) {
                Document document = new Document();
                document.add(new NumericDocValuesField("id", offer.id()));
                offer.skills().forEach(skill -> document.add(new StringField("skill", "s" + skill, Store.NO)));
                document.add(new StringField("region", "r" + offer.region(), Store.NO));
                document.add(new StringField("language", "l" + offer.language(), Store.NO));
                document.add(new SortedDocValuesField("region", new BytesRef("r" + offer.region())));
                document.add(new SortedDocValuesField("language", new BytesRef("l" + offer.language())));
                document.add(new NumericDocValuesField("rate", offer.rate()));
                writer.addDocument(document);
            }
        }
    }

    static BooleanQuery.Builder two(Set<Integer> skills) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(2);
        skills.forEach(skill -> query.add(new TermQuery(new Term("skill", "s" + skill)), Occur.SHOULD));
        return query;
    }
}

package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
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
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
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
import org.junit.jupiter.api.Test;

/**
 * The same question asked two ways: profiles as documents that a need searches, as this project does, and profiles as stored queries that a need
 * runs into, as lucene-monitor does. "At least two of its skills, its region, its language, its rate at least": CPU time of one need,
 * after rounds for the compiler rounds A, B, B, A, the same matches on both sides.
 *
 * <p>The documents lie in the order of region and language, so that those who pass these limits are neighbours and the skills' postings are read
 * nowhere else; the rate, which excludes few, is looked up for whoever is left.
 */
class MonitorBench {
    private static final int PROFILES = 100_000;
    private static final int NEEDS = 200;
    private static final int SKILLS = 2_000;
    private static final int REGIONS = 40;
    private static final int LANGUAGES = 6;
    private static final int WARMING = 5;
    private static final double LEAST_TIMES = 10;
    private static final Sort NEIGHBOURS =
            new Sort(new SortField("region", Type.STRING), new SortField("language", Type.STRING));

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Random random = new Random(7);

    private record Offer(int id, Set<Integer> skills, int region, int language, int rate) {}

    private record Asked(Set<Integer> skills, int region, int language, int rate) {}

    private interface Engine {
        Set<String> matches(Asked need) throws IOException;
    }

    @Test
    void profilesAsDocumentsCostFarLessThanProfilesAsQueries() throws IOException {
        List<Offer> offers = new ArrayList<>();
        for (int id = 0; id < PROFILES; id++) {
            offers.add(new Offer(
                    id,
                    skills(4 + random.nextInt(9)),
                    random.nextInt(REGIONS),
                    random.nextInt(LANGUAGES),
                    40 + random.nextInt(100)));
        }
        List<Asked> needs = new ArrayList<>();
        for (int i = 0; i < NEEDS; i++) {
            needs.add(new Asked(
                    skills(3 + random.nextInt(5)),
                    random.nextInt(REGIONS),
                    random.nextInt(LANGUAGES),
                    40 + random.nextInt(120)));
        }
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            fill(directory, offers);
            MonitorConfiguration configuration = new MonitorConfiguration();
            configuration.setQueryUpdateBufferSize(10_000);
            try (DirectoryReader reader = DirectoryReader.open(directory);
                    Monitor monitor = new Monitor(
                            new KeywordAnalyzer(), new MultipassTermFilteredPresearcher(2), configuration)) {
                register(monitor, offers);
                Engine ours = searching(new IndexSearcher(reader));
                Engine peer = monitored(monitor);
                int found = 0;
                for (Asked need : needs) {
                    Set<String> matches = ours.matches(need);
                    assertThat(matches).isEqualTo(peer.matches(need));
                    found += matches.size();
                }
                assertThat(found).isPositive();
                for (int i = 0; i < WARMING; i++) {
                    round(ours, needs);
                    round(peer, needs);
                }
                long[] a = round(ours, needs);
                long[] b = round(peer, needs);
                long[] b2 = round(peer, needs);
                long[] a2 = round(ours, needs);
                report(found, joined(a, a2), joined(b, b2));
            }
        }
    }

    private void report(int found, long[] ours, long[] peer) throws IOException {
        double times = (double) median(peer) / median(ours);
        String line = String.format(
                Locale.ROOT,
                "%d profiles, %.1f matches a need: documents median %.3f ms, p99 %.3f ms; lucene-monitor median %.2f ms, p99 %.2f ms; %.0f"
                        + " times%n",
                PROFILES,
                (double) found / NEEDS,
                median(ours) / 1e6,
                ours[ours.length * 99 / 100] / 1e6,
                median(peer) / 1e6,
                peer[peer.length * 99 / 100] / 1e6,
                times);
        System.out.print(line);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/monitor.txt"), line);
        assertThat(times).isGreaterThan(LEAST_TIMES);
    }

    /** As frequent as one over their rank. */
    private Set<Integer> skills(int many) {
        Set<Integer> skills = new TreeSet<>();
        while (skills.size() < many) {
            skills.add((int) Math.floor(Math.pow(SKILLS, random.nextDouble())) - 1);
        }
        return skills;
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

    private static void register(Monitor monitor, List<Offer> offers) throws IOException {
        List<MonitorQuery> queries = new ArrayList<>();
        for (Offer offer : offers) {
            BooleanQuery.Builder query = two(offer.skills());
            query.add(new TermQuery(new Term("region", "r" + offer.region())), Occur.FILTER);
            query.add(new TermQuery(new Term("language", "l" + offer.language())), Occur.FILTER);
            query.add(LongPoint.newRangeQuery("rate", offer.rate(), Long.MAX_VALUE), Occur.FILTER);
            queries.add(new MonitorQuery("" + offer.id(), query.build()));
        }
        monitor.register(queries);
    }

    private static BooleanQuery.Builder two(Set<Integer> skills) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(2);
        skills.forEach(skill -> query.add(new TermQuery(new Term("skill", "s" + skill)), Occur.SHOULD));
        return query;
    }

    private static Engine searching(IndexSearcher searcher) {
        return need -> {
            Query query = two(need.skills())
                    .add(new TermQuery(new Term("region", "r" + need.region())), Occur.FILTER)
                    .add(new TermQuery(new Term("language", "l" + need.language())), Occur.FILTER)
                    .add(NumericDocValuesField.newSlowRangeQuery("rate", Long.MIN_VALUE, need.rate()), Occur.FILTER)
                    .build();
            return searcher.search(query, new IdsCollected());
        };
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

    private static Engine monitored(Monitor monitor) {
        return need -> {
            Document document = new Document();
            need.skills().forEach(skill -> document.add(new StringField("skill", "s" + skill, Store.NO)));
            document.add(new StringField("region", "r" + need.region(), Store.NO));
            document.add(new StringField("language", "l" + need.language(), Store.NO));
            document.add(new LongPoint("rate", need.rate()));
            Set<String> ids = new HashSet<>();
            for (QueryMatch match :
                    monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches()) {
                ids.add(match.getQueryId());
            }
            return ids;
        };
    }

    private long[] round(Engine engine, List<Asked> needs) throws IOException {
        long[] spent = new long[needs.size()];
        for (int i = 0; i < spent.length; i++) {
            long before = threads.getCurrentThreadCpuTime();
            assertThat(engine.matches(needs.get(i))).isNotNull();
            spent[i] = threads.getCurrentThreadCpuTime() - before;
        }
        return spent;
    }

    private static long[] joined(long[] one, long[] other) {
        long[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all);
        return all;
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }
}

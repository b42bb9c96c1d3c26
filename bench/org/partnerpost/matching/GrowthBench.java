package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * How the cost of one need grows with the number of specialists: median CPU time, as ratios within one run, beside a plain BM25 search for all
 * of the need's words in one field of the same index.
 */
class GrowthBench {
    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int NEEDS = 300;
    private static final int TOP = 200;

    /** A hundred times the specialists may cost a third of that at most. */
    private static final double MOST_GROWTH = 33;

    @TempDir
    Path folder;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final SyntheticNetwork network = new SyntheticNetwork(new Random(7));
    private final ProfileDocument documents = new ProfileDocument(SkillTaxonomy.inUse(), WorkTerms.inUse());

    private interface Search {
        void of(Query need) throws IOException;
    }

    private record Row(int size, double service, double listing, double peer) {}

    @Test
    void costGrowsFarLessThanTheNumberOfSpecialists() throws IOException {
        LiveIndex index = LiveIndex.create(folder, "bench", 0);
        SearcherManager searchers = index.searchers();
        Matcher matcher = new LuceneMatcher(
                searchers,
                SkillTaxonomy.inUse(),
                WorkTerms.inUse(),
                Embeddings.NONE,
                Clock.systemUTC(),
                FitCorrection.NONE);
        List<Row> rows = new ArrayList<>();
        int there = 0;
        for (int size : SIZES) {
            fill(index, there, size);
            there = size;
            index.show(size);
            Search service = need -> matcher.match(need, TOP, Fit.POSSIBLE);
            Search listing = need -> matcher.match(need, TOP, Fit.WEAK);
            Search peer = need -> plain(need, searchers);
            // The first round is for the compiler and the file system's cache.
            median(service, NEEDS);
            median(listing, NEEDS);
            median(peer, NEEDS);
            rows.add(new Row(size, median(service, NEEDS), median(listing, NEEDS), median(peer, NEEDS)));
        }
        index.drop();
        tell(rows);
        Row first = rows.getFirst();
        Row last = rows.getLast();
        assertThat(last.service() / first.service()).isLessThan(MOST_GROWTH);
    }

    private void fill(LiveIndex index, int from, int to) {
        LongStream.range(from, to).parallel().forEach(id -> {
            try {
                index.put(network.specialist(id), documents, Embeddings.NONE, TrackRecord.NONE);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static void plain(Query need, SearcherManager searchers) throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (String word : new HashSet<>(FoldedWords.of(need.text(), Languages.EN.analyzer(), 1_000))) {
            words.add(new TermQuery(new Term(Languages.EN.field(), word)), Occur.SHOULD);
        }
        IndexSearcher searcher = searchers.acquire();
        try {
            searcher.search(words.build(), TOP);
        } finally {
            searchers.release(searcher);
        }
    }

    /** CPU nanoseconds of one need. */
    private double median(Search search, int needs) throws IOException {
        long[] costs = new long[needs];
        for (int i = 0; i < needs; i++) {
            Query need = network.need(i);
            long before = threads.getCurrentThreadCpuTime();
            search.of(need);
            costs[i] = threads.getCurrentThreadCpuTime() - before;
        }
        return LongStream.of(costs).sorted().skip(needs / 2).findFirst().orElseThrow();
    }

    private static void tell(List<Row> rows) throws IOException {
        Row first = rows.getFirst();
        StringBuilder table = new StringBuilder("""
                | specialists | matching, growth | listing, growth | plain BM25, growth | matching : plain BM25 | listing : plain BM25 |
                |---|---|---|---|---|---|
                """);
        for (Row row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %,d | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                    row.size(),
                    row.service() / first.service(),
                    row.listing() / first.listing(),
                    row.peer() / first.peer(),
                    row.service() / row.peer(),
                    row.listing() / row.peer()));
        }
        Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(Path.of("target", "bench", "growth.md"), table);
        System.out.print(table);
    }
}

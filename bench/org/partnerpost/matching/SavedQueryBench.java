package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.ProfileJson;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * A hundred thousand specialists, each with a saved query of its own: whom of them does a need pass? By the index that the service matches with, all
 * of its limits asked, and by lucene-monitor with the presearcher that is the quickest here. CPU time of one need, after rounds for the
 * compiler rounds A, B, B, A, the same specialists on both sides.
 */
class SavedQueryBench {
    private static final int SPECIALISTS = 100_000;
    private static final int NEEDS = 60;
    private static final int SKILLS = 2_000;
    private static final int WARMING = 2;
    private static final List<String> COUNTRIES = List.of(
            "DE", "AT", "CH", "FR", "ES", "IT", "NL", "BE", "PL", "CZ", "SE", "NO", "DK", "FI", "PT", "GR", "HU", "RO",
            "BG", "IE", "GB", "US", "CA", "MX", "BR", "AR", "CL", "JP", "KR", "IN", "AU", "NZ", "ZA", "EG", "TR", "UA",
            "SK", "SI", "HR", "EE");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Random random = new Random(11);

    @TempDir
    Path folder;

    /** @param written as a specialist writes it */
    private record Saved(String written, org.apache.lucene.search.Query query) {}

    private record Asked(Set<String> skills, String country, String language) {}

    @FunctionalInterface
    private interface Engine {
        Set<String> passed(Asked need) throws IOException;
    }

    @Test
    void savedQueriesCostNoMoreThanInLuceneMonitor() throws IOException {
        List<Saved> saved = new ArrayList<>();
        for (int i = 0; i < SPECIALISTS; i++) {
            saved.add(saved());
        }
        List<Asked> needs = new ArrayList<>();
        for (int i = 0; i < NEEDS; i++) {
            needs.add(new Asked(skills(3 + random.nextInt(5)), country(), language()));
        }
        try (FSDirectory directory = FSDirectory.open(folder)) {
            fill(directory, saved);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                compare(searching(new IndexSearcher(reader)), saved, needs);
            }
        }
    }

    private void compare(Engine ours, List<Saved> saved, List<Asked> needs) throws IOException {
        Map<String, Presearcher> presearchers = new LinkedHashMap<>();
        presearchers.put("of terms", new TermFilteredPresearcher());
        for (int passes = 2; passes <= 4; passes++) {
            presearchers.put("of terms in " + passes + " passes", new MultipassTermFilteredPresearcher(passes));
        }
        long quickest = Long.MAX_VALUE;
        StringBuilder report = new StringBuilder();
        for (Map.Entry<String, Presearcher> presearcher : presearchers.entrySet()) {
            MonitorConfiguration configuration = new MonitorConfiguration();
            configuration.setQueryUpdateBufferSize(10_000);
            try (Monitor monitor = new Monitor(new KeywordAnalyzer(), presearcher.getValue(), configuration)) {
                register(monitor, saved);
                long[] medians = medians(ours, monitored(monitor), needs, presearcher.getKey(), report);
                quickest = Math.min(quickest, medians[1]);
                assertThat(medians[0]).as(report.toString()).isLessThanOrEqualTo(medians[1]);
            }
        }
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/saved-queries.txt"), report);
    }

    private long[] medians(Engine ours, Engine peer, List<Asked> needs, String name, StringBuilder report)
            throws IOException {
        int passed = 0;
        for (Asked need : needs) {
            Set<String> those = ours.passed(need);
            assertThat(those).isEqualTo(peer.passed(need));
            passed += those.size();
        }
        assertThat(passed).isPositive();
        for (int i = 0; i < WARMING; i++) {
            round(ours, needs);
            round(peer, needs);
        }
        long[] a = round(ours, needs);
        long[] b = round(peer, needs);
        long[] b2 = round(peer, needs);
        long[] a2 = round(ours, needs);
        long[] mine = joined(a, a2);
        long[] theirs = joined(b, b2);
        String line = String.format(
                Locale.ROOT,
                "%d saved queries, %.1f passed a need: median %.3f ms, p99 %.3f ms; lucene-monitor, presearcher %s: median %.3f ms, p99"
                        + " %.3f ms%n",
                SPECIALISTS,
                (double) passed / NEEDS,
                mine[mine.length / 2] / 1e6,
                mine[mine.length * 99 / 100] / 1e6,
                name,
                theirs[theirs.length / 2] / 1e6,
                theirs[theirs.length * 99 / 100] / 1e6);
        System.out.print(line);
        report.append(line);
        return new long[] {mine[mine.length / 2], theirs[theirs.length / 2]};
    }

    private Saved saved() {
        String a = skill();
        String b = skill();
        String c = skill();
        String country = country();
        String language = language();
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 ->
                new Saved(
                        "+skills:" + a + " +places:" + country,
                        all(term("skill", a), term("place", country)).build());
            case 4, 5, 6 ->
                new Saved(
                        "+skills:(" + a + " OR " + b + ") -skills:" + c,
                        all(any(term("skill", a), term("skill", b)))
                                .add(term("skill", c), Occur.MUST_NOT)
                                .build());
            case 7, 8 ->
                new Saved(
                        "+skills:" + a + " +language:" + language + " -places:" + country,
                        all(term("skill", a), term("language", language))
                                .add(term("place", country), Occur.MUST_NOT)
                                .build());
            default ->
                new Saved(
                        "(+skills:" + a + " +skills:" + b + ") (+skills:" + c + " +places:" + country + ")",
                        any(
                                all(term("skill", a), term("skill", b)).build(),
                                all(term("skill", c), term("place", country)).build()));
        };
    }

    private static BooleanQuery.Builder all(org.apache.lucene.search.Query... queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Arrays.stream(queries).forEach(query -> all.add(query, Occur.MUST));
        return all;
    }

    private static org.apache.lucene.search.Query any(org.apache.lucene.search.Query... queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Arrays.stream(queries).forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static org.apache.lucene.search.Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    /** As frequent as one over their rank. */
    private String skill() {
        int rank = (int) Math.floor(Math.pow(SKILLS, random.nextDouble())) - 1;
        StringBuilder name = new StringBuilder("zz");
        for (int left = rank, i = 0; i < 3; i++, left /= 26) {
            name.append((char) ('a' + left % 26));
        }
        return name.toString();
    }

    private Set<String> skills(int many) {
        Set<String> skills = new TreeSet<>();
        while (skills.size() < many) {
            skills.add(skill());
        }
        return skills;
    }

    private String country() {
        return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
    }

    private String language() {
        return LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    }

    private static void fill(FSDirectory directory, List<Saved> saved) throws IOException {
        ProfileDocument documents = new ProfileDocument(SkillTaxonomy.inUse(), WorkTerms.inUse());
        try (IndexWriter writer = new IndexWriter(directory, IndexScoring.writing())) {
            for (int i = 0; i < saved.size(); i++) {
                Profile profile =
                        ProfileJson.read("{\"organization\":\"Harbour\",\"contactName\":\"Kim\",\"savedQuery\":\""
                                + saved.get(i).written() + "\"}");
                writer.addDocument(documents.of("" + i, profile, Embeddings.NONE, TrackRecord.NONE));
            }
            writer.forceMerge(1);
        }
    }

    private static void register(Monitor monitor, List<Saved> saved) throws IOException {
        List<MonitorQuery> queries = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            queries.add(new MonitorQuery("" + i, saved.get(i).query()));
        }
        monitor.register(queries);
    }

    private static Engine searching(IndexSearcher searcher) {
        return need -> {
            Query query = new Query(read(need), "", "en");
            HardLimits limits = new HardLimits(WorkTerms.inUse(), query, LocalDate.parse("2026-11-23"));
            PassingProfiles passing = new PassingProfiles(searcher, new LimitFilters(limits).passing());
            RefusedBySavedQuery refused = new RefusedBySavedQuery(limits.released());
            Set<String> ids = new HashSet<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                FixedBitSet left = passing.in(leaf);
                IntPredicate excluded = refused.excluding(leaf);
                SortedDocValues id = DocValues.getSorted(leaf.reader(), IndexedFields.ID);
                for (int doc = PassingProfiles.next(left, 0);
                        doc < left.length();
                        doc = PassingProfiles.next(left, doc + 1)) {
                    if (!excluded.test(doc) && id.advanceExact(doc)) {
                        ids.add(id.lookupOrd(id.ordValue()).utf8ToString());
                    }
                }
            }
            return ids;
        };
    }

    private static Need read(Asked asked) {
        Need none = Need.UNKNOWN;
        return new Need(
                none.name(),
                none.summary(),
                asked.skills().stream().map(skill -> Field.entered(skill, "")).toList(),
                none.roles(),
                none.industries(),
                List.of(Field.entered(asked.country(), "")),
                none.workMode(),
                List.of(Field.entered(asked.language(), "")),
                none.startDate(),
                none.duration(),
                none.allocation(),
                none.rate(),
                none.dealValue(),
                none.responseDeadline());
    }

    private static Engine monitored(Monitor monitor) {
        return need -> {
            Document document = new Document();
            need.skills().forEach(skill -> document.add(new StringField("skill", skill, Store.NO)));
            document.add(new StringField("place", need.country(), Store.NO));
            document.add(new StringField("language", need.language(), Store.NO));
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
            assertThat(engine.passed(needs.get(i))).isNotNull();
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
}

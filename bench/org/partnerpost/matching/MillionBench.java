package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * A million specialists with their embeddings: CPU time of one need on one thread, with and without its meaning, in the heap that the build gives
 * it; the size of the index, how long it takes to build, and how many changes it takes in.
 */
class MillionBench {
    private static final int SPECIALISTS = Integer.getInteger("bench.specialists", 1_000_000);
    private static final int NEEDS = 500;
    private static final int TOP = 100;
    private static final int CHANGES = 10_000;
    private static final int DIRECTIONS = 384;
    private static final double MILLION = 1e6;
    private static final double MOST_HYBRID_TAIL = 40 * MILLION;

    @TempDir
    Path folder;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final SyntheticNetwork network = new SyntheticNetwork(new Random(7));
    private final ProfileDocument documents = new ProfileDocument(SkillTaxonomy.inUse(), WorkTerms.inUse());
    private final Embeddings drawn = passages -> Optional.of(drawn(passages));
    private final StringBuilder told = new StringBuilder();

    @Test
    void aNeedCostsLittleAmongAMillion() throws IOException {
        LiveIndex index = LiveIndex.create(folder, "bench", 0);
        long begun = System.nanoTime();
        fill(index, LongStream.range(0, SPECIALISTS));
        index.gather();
        index.commit();
        index.show(SPECIALISTS);
        tell("%,d specialists, %.1f GB on the disk, built in %.0f s%n", SPECIALISTS, size() / 1e9, since(begun));
        begun = System.nanoTime();
        fill(index, new Random(3).longs(CHANGES, 0, SPECIALISTS));
        index.show(SPECIALISTS);
        tell("%.0f changes a second, until they are found%n", CHANGES / since(begun));
        long[] lexical = costs(index, Embeddings.NONE, Fit.WEAK);
        long[] hybrid = costs(index, drawn, Fit.WEAK);
        long[] service = costs(index, drawn, Fit.POSSIBLE);
        tell("words and skills, the best %d: %s%n", TOP, times(lexical));
        tell("with meaning: %s%n", times(hybrid));
        tell("with meaning, those who fit: %s%n", times(service));
        System.gc();
        tell(
                "heap in use %d MB%n",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
        index.drop();
        Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(Path.of("target", "bench", "million.txt"), told);
        assertThat((double) at(hybrid, 0.99)).isLessThan(MOST_HYBRID_TAIL);
    }

    private void fill(LiveIndex index, LongStream ids) {
        ids.parallel().forEach(id -> {
            try {
                index.put(network.specialist(id), documents, drawn, TrackRecord.NONE);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static Embedding drawn(List<String> passages) {
        byte[] direction = new byte[DIRECTIONS];
        new Random(passages.hashCode()).nextBytes(direction);
        return Embedding.of(direction);
    }

    private long[] costs(LiveIndex index, Embeddings embeddings, Fit atLeast) {
        Matcher matcher = new LuceneMatcher(
                index.searchers(),
                SkillTaxonomy.inUse(),
                WorkTerms.inUse(),
                embeddings,
                Clock.systemUTC(),
                FitCorrection.NONE);
        long[] costs = new long[NEEDS];
        // The first two rounds are for the compiler and the file system's cache.
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < NEEDS; i++) {
                Query need = network.need(i);
                long before = threads.getCurrentThreadCpuTime();
                List<Match> found = matcher.match(need, TOP, atLeast);
                costs[i] = threads.getCurrentThreadCpuTime() - before;
                assertThat(found).isNotNull();
            }
        }
        Arrays.sort(costs);
        return costs;
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private void tell(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.print(line);
        told.append(line);
    }

    private static String times(long[] sorted) {
        return String.format(
                Locale.ROOT,
                "median %.2f ms, p99 %.2f ms, most %.2f ms",
                at(sorted, 0.5) / MILLION,
                at(sorted, 0.99) / MILLION,
                sorted[sorted.length - 1] / MILLION);
    }

    private static long at(long[] sorted, double part) {
        return sorted[(int) (sorted.length * part)];
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}

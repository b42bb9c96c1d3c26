package org.partnerpost.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well needs are matched on judged sets, which are not shipped; skipped where they are not beside the project. */
@Tag("relevance")
class RelevanceTest {
    private static final Path SETS = Path.of("../shared/relevance/dev");
    private static final int CUT = 10;

    private static final int SAMPLES = 2_000;

    /** The figures that were reached; falling below by more than half an interval of 95 % fails. */
    @ParameterizedTest
    @CsvSource({"gsoc_org, 0.682, 0.968", "debian_maintainer, 0.260, 0.568"})
    void matchingIsBetterThanPlainBm25AndAsGoodAsItWas(String set, double gainSoFar, double recallSoFar)
            throws IOException {
        Path folder = SETS.resolve(set);
        assumeTrue(Files.isDirectory(folder), () -> folder + " is not there: nothing to measure with");
        Map<String, Set<String>> relevant = relevant(folder.resolve("qrels.tsv"));
        List<String> needs = List.copyOf(relevant.keySet());
        Map<String, List<String>> match = run(folder);
        Map<String, List<String>> plain =
                PlainBm25.run(folder.resolve("profiles.jsonl"), folder.resolve("requests.jsonl"));
        Interval gain = report(set, "nDCG@10", gains(needs, relevant, match), gains(needs, relevant, plain));
        Interval recall = report(set, "R@100", recalls(needs, relevant, match), recalls(needs, relevant, plain));
        assertThat(gain.least()).isPositive();
        assertThat(recall.least()).isPositive();
        assertThat(gain.figure()).isGreaterThan(gainSoFar - gain.half());
        assertThat(recall.figure()).isGreaterThan(recallSoFar - recall.half());
    }

    /**
     * @param figure the mean over all needs
     * @param half of the interval of 95 % around it
     * @param least of the interval of 95 % around the difference to plain BM25
     */
    private record Interval(double figure, double half, double least) {}

    /** By drawing needs anew, with replacement. */
    private static Interval report(String set, String measure, double[] match, double[] plain) {
        Random random = new Random(7);
        double[] figures = new double[SAMPLES];
        double[] differences = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            for (int i = 0; i < match.length; i++) {
                int drawn = random.nextInt(match.length);
                figures[sample] += match[drawn] / match.length;
                differences[sample] += (match[drawn] - plain[drawn]) / match.length;
            }
        }
        Arrays.sort(figures);
        Arrays.sort(differences);
        int low = (int) (SAMPLES * 0.025);
        int high = (int) (SAMPLES * 0.975);
        double half = (figures[high] - figures[low]) / 2;
        System.out.printf(
                Locale.ROOT,
                "%s: %s %.3f ± %.3f, plain BM25 %.3f, better by %.3f (%.3f to %.3f)%n",
                set,
                measure,
                Arrays.stream(match).average().orElse(0),
                half,
                Arrays.stream(plain).average().orElse(0),
                Arrays.stream(differences).average().orElse(0),
                differences[low],
                differences[high]);
        return new Interval(Arrays.stream(match).average().orElse(0), half, differences[low]);
    }

    private static double[] gains(
            List<String> needs, Map<String, Set<String>> relevant, Map<String, List<String>> run) {
        return needs.stream()
                .mapToDouble(need -> gain(run.getOrDefault(need, List.of()), relevant.get(need))
                        / gain(List.copyOf(relevant.get(need)), relevant.get(need)))
                .toArray();
    }

    private static double[] recalls(
            List<String> needs, Map<String, Set<String>> relevant, Map<String, List<String>> run) {
        return needs.stream()
                .mapToDouble(need -> (double) run.getOrDefault(need, List.of()).stream()
                                .filter(relevant.get(need)::contains)
                                .count()
                        / relevant.get(need).size())
                .toArray();
    }

    private static Map<String, List<String>> run(Path folder) throws IOException {
        StringWriter out = new StringWriter();
        var line = PartnerpostCommand.commandLine(new NoService());
        line.setOut(new PrintWriter(out, true));
        int status = line.execute(
                "match",
                "--profiles",
                folder.resolve("profiles.jsonl").toString(),
                "--needs",
                folder.resolve("requests.jsonl").toString());
        assertThat(status).isZero();
        Map<String, List<String>> run = new HashMap<>();
        out.toString()
                .lines()
                .map(text -> text.split(" "))
                .forEach(cells ->
                        run.computeIfAbsent(cells[0], need -> new ArrayList<>()).add(cells[2]));
        return run;
    }

    private static Map<String, Set<String>> relevant(Path judgements) throws IOException {
        Map<String, Set<String>> relevant = new HashMap<>();
        for (String line : Files.readAllLines(judgements)) {
            String[] cells = line.split("\\s+");
            if (Integer.parseInt(cells[3]) >= 2) {
                relevant.computeIfAbsent(cells[0], need -> new HashSet<>()).add(cells[2]);
            }
        }
        return relevant;
    }

    private static double gain(List<String> ranked, Set<String> relevant) {
        double gain = 0;
        for (int i = 0; i < Math.min(CUT, ranked.size()); i++) {
            gain += relevant.contains(ranked.get(i)) ? Math.log(2) / Math.log(i + 2.0) : 0;
        }
        return gain;
    }
}

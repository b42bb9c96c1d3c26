package org.partnerpost.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well needs are matched on judged sets, which are not shipped; skipped where they are not beside the project. */
@Tag("relevance")
class RelevanceTest {
    private static final Path SETS = Path.of("../shared/relevance/dev");
    private static final int CUT = 10;

    /** The floors are what plain BM25 reaches. */
    @ParameterizedTest
    @CsvSource({"gsoc_org, 0.606, 0.935", "debian_maintainer, 0.224, 0.518"})
    void matchingIsBetterThanPlainBm25(String set, double leastGain, double leastRecall) throws IOException {
        Path folder = SETS.resolve(set);
        assumeTrue(Files.isDirectory(folder), () -> folder + " is not there: nothing to measure with");
        Map<String, Set<String>> relevant = relevant(folder.resolve("qrels.tsv"));
        Map<String, List<String>> run = run(folder);
        double gain = 0;
        double recall = 0;
        for (Map.Entry<String, Set<String>> need : relevant.entrySet()) {
            List<String> found = run.getOrDefault(need.getKey(), List.of());
            gain += gain(found, need.getValue()) / gain(List.copyOf(need.getValue()), need.getValue());
            recall += (double) found.stream().filter(need.getValue()::contains).count()
                    / need.getValue().size();
        }
        gain /= relevant.size();
        recall /= relevant.size();
        System.out.printf(Locale.ROOT, "%s: nDCG@10 %.3f, R@100 %.3f%n", set, gain, recall);
        assertThat(gain).isGreaterThan(leastGain);
        assertThat(recall).isGreaterThan(leastRecall);
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

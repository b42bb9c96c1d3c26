package org.partnerpost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Standing;
import org.partnerpost.matching.Standings;
import org.partnerpost.reading.OpportunityReader;
import org.partnerpost.specialist.Profile;

/** Needs of other trades match nobody, and those of the trade still find somebody. */
@Tag("relevance")
class OutOfFieldTest {
    private static final Path JUDGEMENTS = Path.of("index/judgements");
    private static final Path NETWORK = Path.of("src/main/resources/demo/specialists.jsonl");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final double LET_THROUGH = 0.05;

    private final OpportunityReader reader = OpportunityReader.standard();

    private record Best(double probability, boolean mailed) {}

    @Test
    void otherTradesStayOut() throws IOException, JsonFields.BadLine {
        List<Profile> network = new ArrayList<>();
        for (String line : Files.readAllLines(NETWORK)) {
            network.add(ProfileLine.parse(line.replace("\"externalReferenceId\"", "\"id\""))
                    .profile());
        }
        List<Best> outside = best("out-of-field.jsonl", null, network);
        List<Best> inside = best("needs.jsonl", whoCanBeServed(), network);
        double threshold = outside.stream()
                .map(Best::probability)
                .sorted()
                .skip((long) Math.ceil(outside.size() * (1 - LET_THROUGH)))
                .findFirst()
                .orElseThrow();
        double stay = share(inside, best -> best.probability() > threshold);
        double reached = share(inside, Best::mailed);
        double troubled = share(outside, Best::mailed);
        System.out.printf(
                Locale.ROOT,
                "out of field: at %.0f %% let through, %.0f %% of %d needs in the field stay; as shipped, %.1f %% of %d needs of other trades"
                        + " reach somebody, and %.0f %% of those in the field%n",
                100 * LET_THROUGH,
                100 * stay,
                inside.size(),
                100 * troubled,
                outside.size(),
                100 * reached);
        assertThat(stay).isGreaterThan(0.5);
        assertThat(troubled).isLessThan(0.1);
        assertThat(reached).isGreaterThan(0.95);
    }

    /** Needs for which somebody of the network was judged to fit. */
    private static Set<String> whoCanBeServed() throws IOException {
        Set<String> served = new HashSet<>();
        for (String line : Files.readAllLines(JUDGEMENTS.resolve("fits.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 2 && cells[2].matches("[23]")) {
                served.add(cells[0]);
            }
        }
        return served;
    }

    private List<Best> best(String file, @Nullable Set<String> only, List<Profile> network)
            throws IOException, JsonFields.BadLine {
        List<Best> best = new ArrayList<>();
        for (String line : Files.readAllLines(JUDGEMENTS.resolve(file))) {
            NeedLine need = NeedLine.parse(line, reader);
            if (only == null || only.contains(need.id())) {
                Standings standings = Standings.of(need.query(), TODAY);
                List<Standing> all = network.stream().map(standings::of).toList();
                double probability =
                        all.stream().mapToDouble(Standing::probability).max().orElse(0);
                boolean mailed = all.stream().anyMatch(standing -> standing.fit() != Fit.WEAK);
                best.add(new Best(probability, mailed));
            }
        }
        return best;
    }

    private static double share(List<Best> all, Predicate<Best> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }
}

package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.partnerpost.command.JudgedPairs;
import org.partnerpost.command.JudgedPairs.Pair;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * Fits the weights of {@link FitCalibration} to the judged pairs, and says how right they are for needs that they were not fitted to. What it finds
 * is written to {@code target/fit.properties}; copy it over {@code index/matching/fit.properties} to use it.
 */
class FitCalibrationBench {
    private static final List<String> SIGNS = List.of("covered", "several", "meaning");
    private static final int FITS_FROM = 2;
    private static final int PARTS = 6;
    private static final double[] EDGES = {0, 0.05, 0.12, 0.3, 0.65, 1.01};
    private static final int STEPS = 40_000;
    private static final double STEP = 0.5;
    /** Keeps a weight small that the pairs say little about. */
    private static final double RESTRAINT = 1;

    /** A calibrated probability is right within this, on average over its bins, for needs it has not seen. */
    private static final double MOST_OFF = 0.06;

    private record Seen(String need, double[] signs, boolean fits) {}

    @Test
    void fitsTheJudgedPairs() throws Exception {
        List<Seen> pairs = pairs();
        List<String> needs = pairs.stream().map(Seen::need).distinct().toList();
        double[] told = new double[pairs.size()];
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            Predicate<Seen> unseen = pair -> needs.indexOf(pair.need()) % PARTS == held;
            double[] weights = fitted(pairs.stream().filter(unseen.negate()).toList());
            for (int i = 0; i < told.length; i++) {
                if (unseen.test(pairs.get(i))) {
                    told[i] = probability(weights, pairs.get(i).signs());
                }
            }
        }
        double off = report(pairs, told);
        write(fitted(pairs));
        assertThat(off).isLessThan(MOST_OFF);
    }

    /** @return the mean difference between what was told and what was so, each pair counting alike */
    private static double report(List<Seen> pairs, double[] told) {
        double off = 0;
        double squares = 0;
        for (int bin = 0; bin + 1 < EDGES.length; bin++) {
            int count = 0;
            double sum = 0;
            double right = 0;
            for (int i = 0; i < told.length; i++) {
                if (told[i] >= EDGES[bin] && told[i] < EDGES[bin + 1]) {
                    double so = pairs.get(i).fits() ? 1 : 0;
                    count++;
                    sum += told[i];
                    right += so;
                    squares += (told[i] - so) * (told[i] - so);
                }
            }
            if (count > 0) {
                System.out.printf(Locale.ROOT, "told %.2f, so %.2f (%d pairs)%n", sum / count, right / count, count);
                off += Math.abs(sum - right);
            }
        }
        System.out.printf(Locale.ROOT, "Brier %.4f, off by %.3f%n", squares / told.length, off / told.length);
        return off / told.length;
    }

    private static void write(double[] weights) throws IOException {
        StringBuilder file = new StringBuilder("""
                # How likely a fit is: a logistic regression over what speaks for it. Fitted to index/judgements by `make calibrate`; see there.
                # covered: share of the need's skills that the profile covers; several: logarithm of one more than how many narrow ones;
                # meaning: cosine of both embeddings less 0.3, or 0 where it is not known.
                """);
        file.append(String.format(Locale.ROOT, "constant = %.2f%n", weights[0]));
        for (int i = 0; i < SIGNS.size(); i++) {
            file.append(String.format(Locale.ROOT, "weight.%s = %.2f%n", SIGNS.get(i), weights[i + 1]));
        }
        file.append(
                "# What is left of the probability where a need asks for another trade (index/trades): such a need fits nobody.\n"
                        + "otherTrade = 0.05\n");
        file.append("# The least probability of each grade.\nstrong = 0.65\nlikely = 0.3\npossible = 0.12\n");
        Files.writeString(Path.of("target/fit.properties"), file);
    }

    private static List<Seen> pairs() throws Exception {
        Embeddings model = new MiniLm();
        SkillTaxonomy taxonomy = SkillTaxonomy.inUse();
        Map<List<String>, Optional<Embedding>> known = new HashMap<>();
        List<Seen> pairs = new ArrayList<>();
        for (Pair pair : JudgedPairs.all()) {
            TreeSet<String> own =
                    new TreeSet<>(OwnSkill.of(pair.answering(), taxonomy).keySet());
            SkillCoverage coverage = SkillCoverage.of(NeedSkills.of(pair.asked(), taxonomy), own, taxonomy::broaderOf);
            Optional<Embedding> asked = known.computeIfAbsent(Passages.of(pair.asked()), model::of);
            Optional<Embedding> answering =
                    known.computeIfAbsent(Passages.of(pair.answering(), ProfileText.of(pair.answering())), model::of);
            double cosine = Double.NaN;
            if (asked.isPresent() && answering.isPresent()) {
                byte[] bytes = answering.get().bytes();
                cosine = asked.get().cosine(bytes, 0, bytes.length);
            }
            Map<String, Double> signs = FitSigns.of(coverage, cosine).byName();
            pairs.add(
                    new Seen(pair.need(), SIGNS.stream().mapToDouble(signs::get).toArray(), pair.grade() >= FITS_FROM));
        }
        return pairs;
    }

    /** By gradient descent, as there are few weights and few pairs. */
    private static double[] fitted(List<Seen> pairs) {
        double[] weights = new double[SIGNS.size() + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[weights.length];
            for (Seen pair : pairs) {
                double error = probability(weights, pair.signs()) - (pair.fits() ? 1 : 0);
                slope[0] += error;
                for (int i = 0; i < pair.signs().length; i++) {
                    slope[i + 1] += error * pair.signs()[i];
                }
            }
            for (int i = 0; i < weights.length; i++) {
                double restrained = slope[i] + (i == 0 ? 0 : RESTRAINT * weights[i]);
                weights[i] -= STEP * restrained / pairs.size();
            }
        }
        return weights;
    }

    private static double probability(double[] weights, double[] signs) {
        double sum = weights[0];
        for (int i = 0; i < signs.length; i++) {
            sum += weights[i + 1] * signs[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}

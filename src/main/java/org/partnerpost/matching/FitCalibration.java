package org.partnerpost.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.partnerpost.matching.Match.Fit;

/**
 * How likely it is that a careful person would find that a profile fits, by a logistic regression over {@link FitSigns}. The weights stand
 * in {@code index/matching/fit.properties} and are fitted to the judged pairs of {@code index/judgements}, by {@code make calibrate}.
 *
 * @param otherTrade what is left of the probability where a need asks for another trade, from 0 to 1
 * @param strong the least probability of its grade; the other two likewise
 */
record FitCalibration(
        double constant,
        Map<String, Double> weights,
        double otherTrade,
        double strong,
        double likely,
        double possible) {
    private static final String FILE = "/index/matching/fit.properties";

    FitCalibration {
        weights = Map.copyOf(weights);
    }

    static FitCalibration shipped() {
        return Shipped.CALIBRATION;
    }

    double probability(FitSigns signs) {
        double sum = constant;
        for (Map.Entry<String, Double> sign : signs.byName().entrySet()) {
            sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }

    Fit grade(double probability) {
        if (probability >= strong) {
            return Fit.STRONG;
        }
        return probability >= likely ? Fit.LIKELY : probability >= possible ? Fit.POSSIBLE : Fit.WEAK;
    }

    private static final class Shipped {
        static final FitCalibration CALIBRATION = read();

        private static FitCalibration read() {
            Properties file = new Properties();
            try (InputStream in = Objects.requireNonNull(FitCalibration.class.getResourceAsStream(FILE), FILE)) {
                file.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, Double> weights = new HashMap<>();
            for (String name : file.stringPropertyNames()) {
                if (name.startsWith("weight.")) {
                    weights.put(name.substring("weight.".length()), number(file, name));
                }
            }
            return new FitCalibration(
                    number(file, "constant"),
                    weights,
                    number(file, "otherTrade"),
                    number(file, "strong"),
                    number(file, "likely"),
                    number(file, "possible"));
        }

        private static double number(Properties file, String name) {
            String value = file.getProperty(name);
            if (value == null) {
                throw new IllegalStateException(FILE + " has no " + name + "; add it there");
            }
            return Double.parseDouble(value);
        }
    }
}

package org.partnerpost.matching;

import java.util.List;
import org.partnerpost.matching.FitLearning.Answer;

/**
 * Fits a {@link FitCorrection} to answers: a logistic regression of what they say over the log-odds that were told, with a shift and a slope
 * (Cox 1958, "Two further applications of a model for binary regression"; as recalibration with shrinkage in Steyerberg et al. 2004,
 * Statistics in Medicine 23:2567). Both are held to what was shipped, shift 0 and slope 1, by normal priors, so that few answers move little
 * (le Cessie and van Houwelingen 1992, ridge estimators). A pure function.
 */
final class AnswerRegression {
    /** Half a unit of log-odds: from .50 to .62. */
    private static final double SHIFT_DEVIATION = 0.5;

    private static final double SLOPE_DEVIATION = 0.25;

    /** What was told to be likelier stays so, whatever a few answers say. */
    private static final double LEAST_SLOPE = 0.2;

    private static final int MOST_STEPS = 100;
    private static final int HALVINGS = 30;
    private static final double CLOSE = 1e-9;

    private final double[] told;
    private final boolean[] fits;

    private AnswerRegression(List<Answer> answers) {
        told = answers.stream()
                .mapToDouble(answer -> FitCorrection.logOdds(answer.likelihood()))
                .toArray();
        fits = new boolean[told.length];
        for (int i = 0; i < fits.length; i++) {
            fits[i] = answers.get(i).fits();
        }
    }

    static FitCorrection of(List<Answer> answers) {
        return new AnswerRegression(answers).fitted();
    }

    /** By Newton's method: with the priors there is one highest point, and from anywhere each step leads up or is halved until it does. */
    private FitCorrection fitted() {
        double shift = 0;
        double slope = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] up = step(shift, slope);
            double part = 1;
            for (int i = 0;
                    i < HALVINGS && height(shift + part * up[0], slope + part * up[1]) < height(shift, slope);
                    i++) {
                part /= 2;
            }
            shift += part * up[0];
            slope += part * up[1];
            if (Math.abs(part * up[0]) + Math.abs(part * up[1]) < CLOSE) {
                break;
            }
        }
        return new FitCorrection(shift, Math.max(LEAST_SLOPE, slope));
    }

    /** The gradient, divided by the curvature. */
    private double[] step(double shift, double slope) {
        double byShift = -shift / square(SHIFT_DEVIATION);
        double bySlope = (1 - slope) / square(SLOPE_DEVIATION);
        double shiftTwice = 1 / square(SHIFT_DEVIATION);
        double slopeTwice = 1 / square(SLOPE_DEVIATION);
        double both = 0;
        for (int i = 0; i < told.length; i++) {
            double probability = 1 / (1 + Math.exp(-shift - slope * told[i]));
            double error = (fits[i] ? 1 : 0) - probability;
            double weight = probability * (1 - probability);
            byShift += error;
            bySlope += error * told[i];
            shiftTwice += weight;
            slopeTwice += weight * told[i] * told[i];
            both += weight * told[i];
        }
        double determinant = shiftTwice * slopeTwice - both * both;
        return new double[] {
            (slopeTwice * byShift - both * bySlope) / determinant, (shiftTwice * bySlope - both * byShift) / determinant
        };
    }

    /** The logarithm of how likely these answers and this correction are together. */
    private double height(double shift, double slope) {
        double height = -square(shift / SHIFT_DEVIATION) / 2 - square((slope - 1) / SLOPE_DEVIATION) / 2;
        for (int i = 0; i < told.length; i++) {
            double logOdds = shift + slope * told[i];
            height -= Math.log1p(Math.exp(fits[i] ? -logOdds : logOdds));
        }
        return height;
    }

    private static double square(double value) {
        return value * value;
    }
}

package org.partnerpost.matching;

/**
 * Moves how likely a fit is told, in its log-odds: {@code slope} times those, and {@code shift} added. It never changes who is likelier than whom.
 *
 * @param shift above 0 where fits are likelier than was told
 * @param slope above 0; below 1 where what was told was too sure of itself, either way
 */
public record FitCorrection(double shift, double slope) {
    /** As calibrated when shipped. */
    public static final FitCorrection NONE = new FitCorrection(0, 1);

    /** Nothing is quite sure or quite impossible; its log-odds would be infinite. */
    private static final double LEAST = 0.0005;

    public FitCorrection {
        if (!Double.isFinite(shift) || !(slope > 0)) {
            throw new IllegalArgumentException("a correction needs a finite shift and a slope above 0");
        }
    }

    /** @param probability from 0 to 1 */
    public double of(double probability) {
        return equals(NONE) ? probability : 1 / (1 + Math.exp(-shift - slope * logOdds(probability)));
    }

    static double logOdds(double probability) {
        double inside = Math.clamp(probability, LEAST, 1 - LEAST);
        return Math.log(inside / (1 - inside));
    }
}

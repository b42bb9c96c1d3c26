package org.partnerpost.matching;

import java.util.Map;
import org.partnerpost.matching.SkillCoverage.Anchor;

/**
 * What speaks for a fit, in numbers that {@link FitCalibration} weighs.
 *
 * @param covered the share of the need's skills that the profile covers, from 0 to 1
 * @param several how many it covers that are not broad (where it is about nothing narrower, those too), as a logarithm: one alone may be
 *     chance
 * @param meaning the cosine of both embeddings, less what strangers have; 0 where it is not known
 */
record FitSigns(double covered, double several, double meaning) {
    /** What the embeddings of any two texts of the trade have in common. */
    private static final double STRANGERS = 0.3;

    /** @param cosine not a number where it is not known */
    static FitSigns of(SkillCoverage coverage, double cosine) {
        long several = coverage.covered().stream()
                .filter(found -> !found.asked().broad() || coverage.anchor() == Anchor.BROAD_SKILL)
                .count();
        return new FitSigns(coverage.share(), Math.log1p(several), Double.isFinite(cosine) ? cosine - STRANGERS : 0);
    }

    /** By the names that the file of weights has. */
    Map<String, Double> byName() {
        return Map.of("covered", covered, "several", several, "meaning", meaning);
    }
}

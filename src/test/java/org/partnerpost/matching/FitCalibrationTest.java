package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnerpost.matching.Match.Fit;

/** The shipped weights, whatever pairs they were fitted to. */
class FitCalibrationTest {
    private static final double ONE = Math.log1p(1);
    private static final double THREE = Math.log1p(3);

    private final FitCalibration calibration = FitCalibration.shipped();

    @Test
    void moreCoveredIsNeverLessLikely() {
        assertThat(told(0.6, ONE)).isGreaterThan(told(0.3, ONE));
        assertThat(told(0.6, THREE)).isGreaterThan(told(0.6, ONE));
        assertThat(calibration.probability(new FitSigns(0.6, ONE, 0.4)))
                .isGreaterThanOrEqualTo(calibration.probability(new FitSigns(0.6, ONE, -0.2)));
    }

    @Test
    void nothingCoveredIsHardlyEverAFit() {
        assertThat(told(0, 0)).isLessThan(0.05);
        assertThat(calibration.grade(told(0, 0))).isEqualTo(Fit.WEAK);
    }

    @Test
    void everythingCoveredIsMostlyAFit() {
        assertThat(calibration.grade(told(1, THREE))).isEqualTo(Fit.STRONG);
    }

    @Test
    void theGradesFollowTheProbability() {
        assertThat(calibration.strong()).isGreaterThan(calibration.likely());
        assertThat(calibration.likely()).isGreaterThan(calibration.possible());
        assertThat(calibration.grade(calibration.likely())).isEqualTo(Fit.LIKELY);
    }

    private double told(double covered, double several) {
        return calibration.probability(new FitSigns(covered, several, 0));
    }
}

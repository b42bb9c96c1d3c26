package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.SkillCoverage.Likelihood;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** A correction moves how likely a fit is told, and its grade; what it is held against later stays what was shipped. */
class CorrectedFitTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-16");
    private static final NeedSketch NEED = NeedSketch.of("Help", "dynamics-365-business-central", "power-bi");
    private static final FitCorrection LESS = new FitCorrection(-2, 1);

    @Test
    void theProbabilityAndItsGradeMove() {
        Profile profile =
                ProfileSketch.of("We migrate.", "Business Central", "Power BI").profile();
        Standing shipped = Standings.of(NEED.query(), TODAY).of(profile);
        Standing corrected = Standings.of(NEED.query(), TODAY, LESS).of(profile);
        assertThat(shipped.fit()).isEqualTo(Fit.STRONG);
        assertThat(corrected.probability()).isLessThan(shipped.probability());
        assertThat(corrected.fit()).isGreaterThan(shipped.fit());
        assertThat(corrected.skills()).isEqualTo(shipped.skills());
    }

    @Test
    void whatWasShippedStandsBeside() {
        SkillTaxonomy taxonomy = SkillTaxonomy.inUse();
        SkillCoverage coverage = SkillCoverage.of(
                NeedSkills.of(NEED.query(), taxonomy),
                new java.util.TreeSet<>(java.util.Set.of("power-bi")),
                taxonomy::broaderOf);
        Likelihood shipped = coverage.likelihood(Double.NaN, 0, FitCorrection.NONE);
        Likelihood corrected = coverage.likelihood(Double.NaN, 0, LESS);
        assertThat(shipped.uncorrected()).isEqualTo(shipped.probability());
        assertThat(corrected.uncorrected()).isEqualTo(shipped.probability());
        assertThat(corrected.probability()).isLessThan(shipped.probability());
    }

    @Test
    void noCorrectionMakesWordsAloneAFit() {
        Profile stranger = ProfileSketch.of("We migrate.", "Photoshop").profile();
        Standing corrected =
                Standings.of(NEED.query(), TODAY, new FitCorrection(9, 1)).of(stranger);
        assertThat(corrected.fit()).isEqualTo(Fit.WEAK);
    }
}

package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;

/** What people answer to a need that was read back, and what it changes; the cases stand in {@code corrections/answers.tsv}. */
class CorrectionReaderTest {
    private static final ReadBackNeed FULL = ReadBackNeed.of(
            "Power BI dashboards and training, Munich",
            "Hello,\n\nwe need help with Power BI and data migration. There is also an end-user training for 40 people. The"
                    + " work is in Munich, hybrid, and starts on 1 March 2027 for 3 months. Budget is 40k EUR. German required."
                    + " Please answer by 10 December.\n\nBest regards\nPat");
    private static final ReadBackNeed BARE = ReadBackNeed.of("Help with Power BI", "We need help with Power BI.");

    private static final ReadBackNeed RATED = ReadBackNeed.of(
            "Power BI consultant",
            "Hello,\n\nwe need a Power BI consultant in Lyon, on site, from 1 February 2027 for 3 months, at 650 EUR per day. French"
                    + " required.\n\nPat");

    record Case(String need, String answer, String expected) {}

    static Stream<Case> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/corrections/answers.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("need\t"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Case(cells[0], cells[1].replace("\\n", "\n"), cells[2]));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changesWhatItSaysAndNothingElse(Case one) {
        ReadBackNeed need = switch (one.need()) {
            case "full" -> FULL;
            case "rated" -> RATED;
            default -> BARE;
        };
        assertThat(need.told(one.answer())).isEqualTo(one.expected());
    }

    @Test
    void anAnswerWithoutWordsIsUnclear() {
        assertThat(FULL.told(" \n")).isEqualTo("unclear empty");
    }

    @Test
    void whatIsNotTouchedKeepsItsEvidence() {
        Need before = FULL.opportunity().need();
        Need after = corrected("start in April");
        assertThat(after.dealValue()).isEqualTo(before.dealValue());
        assertThat(after.skills()).isEqualTo(before.skills());
        assertThat(after.places()).isEqualTo(before.places());
    }

    @Test
    void whatWasCorrectedNoLongerStandsInWhatSpecialistsRead() {
        Need after = corrected("Forget the training part. The place is Vienna.");
        assertThat(after.summary().orElseThrow().value())
                .contains("Power BI and data migration", "Budget is 40k")
                .doesNotContain("training", "Munich");
        assertThat(after.name().map(Field::value))
                .hasValueSatisfying(name -> assertThat(name)
                        .contains("Power BI", "Vienna")
                        .doesNotContainIgnoringCase("training")
                        .doesNotContain("Munich"));
    }

    @Test
    void whoWasLeftOutIsNotToldAfterACorrection() {
        ReadBackNeed named = ReadBackNeed.of(
                "Help with Power BI",
                "We need a Power BI developer for Larkspur Foods Ltd in Leeds.\n\nThere is an end-user training for 40 people.\n\nPat");

        Need after = ((Correction.Changed) named.answered("Forget the training part.")).corrected();

        assertThat(after.summary().orElseThrow().value()).isEqualTo("We need a Power BI developer for […] in Leeds.");
    }

    @Test
    void whatIsNotTouchedIsToldToSpecialistsAsBefore() {
        Need after = corrected("also English");
        assertThat(after.summary()).isEqualTo(FULL.opportunity().need().summary());
        assertThat(after.name()).isEqualTo(FULL.opportunity().need().name());
    }

    @Test
    void aFloodOfRemarksEndsSoon() {
        String flood = "Also Switzerland, and not SAP but Fabric, only remote, start in April. ".repeat(2_000);
        assertThat(FULL.told(flood)).contains("Switzerland");
    }

    @Test
    void aFloodOfClausesEndsSoon() {
        String flood = "two people, and English is enough and the cow stays, is enough and it's not 40, ".repeat(50);
        assertThat(FULL.told("Start in April.\n\n" + flood)).contains("start 2027-03-01 > 2027-04-01");
    }

    private static Need corrected(String answer) {
        return ((Correction.Changed) FULL.answered(answer)).corrected();
    }
}

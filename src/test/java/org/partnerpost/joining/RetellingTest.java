package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;

class RetellingTest {
    private static final NamedThings NAMES = new NamedThings(SkillTaxonomy.inUse(), Places.inUse());
    private static final List<String> NONE = List.of();

    @Test
    void whatIsNamedInsteadStandsWhereTheOldStood() {
        var retelling = new Retelling(NAMES);
        retelling.swapped(List.of("power-apps"), "Power BI");
        assertThat(retelling.of("We build Power Apps for retailers.", NONE))
                .isEqualTo("We build Power BI for retailers.");
        assertThat(retelling.of("We do Power BI and Power Apps.", NONE)).isEqualTo("We do Power BI.");
    }

    @Test
    void whatNothingTakesThePlaceOfGoesWithWhatJoinsIt() {
        var retelling = new Retelling(NAMES);
        retelling.gone(List.of("power-apps"));
        assertThat(retelling.of("We do Power Apps, Power BI and SAP.", NONE)).isEqualTo("We do Power BI and SAP.");
        assertThat(retelling.of("Wir machen Power BI und Power Apps in Wien.", NONE))
                .isEqualTo("Wir machen Power BI in Wien.");
        assertThat(retelling.of("Somos de Madrid. Hacemos Power Apps. Dos personas.", NONE))
                .isEqualTo("Somos de Madrid. Dos personas.");
        assertThat(retelling.of("We do Power Apps.", List.of("power-apps"))).isEqualTo("We do Power Apps.");
        assertThat(retelling.of("Nous ne faisons rien.", NONE)).isEqualTo("Nous ne faisons rien.");
    }

    @Test
    void aNameThatStandsTwiceInASentenceGoesBothTimes() {
        var retelling = new Retelling(NAMES);
        retelling.gone(List.of("digital-transformation", "power-apps"));
        assertThat(retelling.of(
                        "Wir sind Adler IT-Beratung, \"Digitale Transformation\" und SAP. Deutschland, Deutsch.", NONE))
                .contains("SAP", "Deutschland")
                .doesNotContain("Transformation");
        assertThat(retelling.of("Power Apps. Wir machen Power Apps.", NONE)).isEmpty();
        assertThat(retelling.of("Power Apps (Power Apps)", NONE)).doesNotContain("Apps");
    }

    @Test
    void oneOfAListGoesWithoutItsSentence() {
        var retelling = new Retelling(NAMES);
        retelling.gone(List.of("power-apps"));
        assertThat(retelling.of("Power BI & Power Apps for retailers.", NONE)).isEqualTo("Power BI for retailers.");
        assertThat(retelling.of("Power Apps + Power BI; SAP", NONE)).isEqualTo("Power BI; SAP");
        assertThat(retelling.of("We do Power BI as well as Power Apps in Cork.", NONE))
                .isEqualTo("We do Power BI in Cork.");
        assertThat(retelling.of("Nous faisons Power BI ainsi que Power Apps à Lyon.", NONE))
                .isEqualTo("Nous faisons Power BI à Lyon.");
        assertThat(retelling.of("Hacemos Power BI así como Power Apps.", NONE)).isEqualTo("Hacemos Power BI.");
    }

    @Test
    void whatElseItsSentenceTellsStays() {
        var retelling = new Retelling(NAMES);
        retelling.gone(List.of("power-apps"));
        assertThat(retelling.of("We are Dorn Cloud from Ulm, five people, and do Power Apps. Call us.", NONE))
                .isEqualTo("We are Dorn Cloud from Ulm, five people. Call us.");
        assertThat(retelling.of("Wir sind zu fünft und machen Power Apps für Händler.", NONE))
                .isEqualTo("Wir sind zu fünft.");
        assertThat(retelling.of("Nous faisons Power Apps pour des banques, et nous formons vos équipes.", NONE))
                .isEqualTo("Nous formons vos équipes.");
    }
}

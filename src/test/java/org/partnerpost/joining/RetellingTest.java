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
    void anArticleGoesWithItsName() {
        assertThat(without("power-bi", "Nous faisons du Power BI, du SAP et du Power Apps."))
                .isEqualTo("Nous faisons du SAP et du Power Apps.");
        assertThat(without("sap", "Nous faisons du Power BI, du SAP et du Power Apps."))
                .isEqualTo("Nous faisons du Power BI et du Power Apps.");
        assertThat(without("power-apps", "Nous faisons du Power BI, du SAP et du Power Apps."))
                .isEqualTo("Nous faisons du Power BI et du SAP.");
        assertThat(without("sap", "Wir sind Fachleute für SAP und Power BI."))
                .isEqualTo("Wir sind Fachleute für Power BI.");
        assertThat(without("sap", "Hacemos proyectos de SAP y de Power BI."))
                .isEqualTo("Hacemos proyectos de Power BI.");
        assertThat(without("power-bi", "Trabajamos con SAP, con Power BI y con Power Apps."))
                .isEqualTo("Trabajamos con SAP y con Power Apps.");
    }

    @Test
    void aCompoundIsNotCutInTwo() {
        assertThat(without("sap", "Wir machen SAP- und Azure-Projekte.")).isEqualTo("Wir machen Azure-Projekte.");
        assertThat(without("sap", "Wir machen Azure- und SAP-Projekte.")).isEqualTo("Wir machen Azure-Projekte.");
        assertThat(without("sap", "Wir machen Azure, SAP-Beratung und Power BI."))
                .isEqualTo("Wir machen Azure und Power BI.");
        assertThat(without("sap", "Wir sind das SAP-Haus in Ulm. Zu fünft.")).isEqualTo("Zu fünft.");
    }

    @Test
    void whatIsLeftIsNeverHalfASentence() {
        assertThat(without("sap", "Wir machen SAP und sind zu fünft in Ulm.")).isEmpty();
        assertThat(without("sap", "Our consultants, all certified in SAP, work on site. We are five."))
                .isEqualTo("We are five.");
        assertThat(without("sap", "Wir sind in Ulm, SAP machen wir seit 2001.")).isEqualTo("Wir sind in Ulm.");
        assertThat(without("sap", "We are a small firm in Ulm, specialists for SAP projects, founded in 2001."))
                .isEqualTo("We are a small firm in Ulm, founded in 2001.");
        assertThat(without("sap", "Depuis Lyon, SAP pour les PME. Nous sommes cinq."))
                .isEqualTo("Nous sommes cinq.");
    }

    private static String without(String skill, String text) {
        var retelling = new Retelling(NAMES);
        retelling.gone(List.of(skill));
        return retelling.of(text, NONE);
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

package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;

class RetellingTest {
    private static final NamedThings NAMES = new NamedThings(SkillTaxonomy.shipped(), Places.shipped());
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
}

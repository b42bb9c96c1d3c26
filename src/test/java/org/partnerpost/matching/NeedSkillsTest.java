package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** Of a broader and a narrower skill both count, unless the narrower one says the broader. */
class NeedSkillsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kubernetes   | red-hat-openshift             | kubernetes red-hat-openshift
            power-bi     | dax                           | power-bi dax
            sql-server   | t-sql                         | sql-server t-sql
            dynamics-365 | dynamics-365-business-central | dynamics-365-business-central
            sap          | sap-s-4hana                   | sap-s-4hana
            erp          | dynamics-365-business-central | dynamics-365-business-central
            """)
    void whatTheNarrowerOneDoesNotSayIsAskedFor(String broader, String narrower, String asked) {
        NeedSketch need = NeedSketch.of("Somebody for both", broader, narrower);

        assertThat(NeedSkills.of(need.query(), SkillTaxonomy.inUse()).asked())
                .extracting(NeedSkills.Asked::id)
                .containsExactly(asked.split(" "));
    }
}

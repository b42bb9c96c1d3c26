package org.partnerpost.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillMentionsTest {

    private final SkillTaxonomy taxonomy = SkillTaxonomy.shipped();

    @Test
    void theSubjectOfTheContractNamesBusinessCentral() {
        String subject = "Business Central migration, Munich";
        Mention mention = taxonomy.mentionsIn(subject).getFirst();
        assertThat(mention.skill().id()).isEqualTo("dynamics-365-business-central");
        assertThat(mention.skill().name()).isEqualTo("Dynamics 365 Business Central");
        assertThat(subject.substring(mention.start(), mention.end())).isEqualTo("Business Central");
        assertThat(mention.negated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Business-Central-Migration bei einem Kunden      | dynamics-365-business-central
            we run D365 BC                                   | dynamics-365-business-central
            Dynamics NAV/Navision upgrade                    | dynamics-365-business-central
            POWERBI reports                                  | power-bi
            the move to O365                                 | microsoft-365
            M365 tenant                                      | microsoft-365
            two C# developers                                | c-sharp
            S/4HANA rollout                                  | sap-s-4hana
            S4 HANA                                          | sap-s-4hana
            """)
    void aNameIsFoundHoweverItIsWritten(String text, String id) {
        assertThat(ids(text)).contains(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Business Central, no SAP                     | sap
            Business Central instead of Navision         | dynamics-365-business-central
            Business Central, kein SAP                   | sap
            SAP is not needed                            | sap
            """)
    void whatIsNotWantedIsMarked(String text, String id) {
        assertThat(taxonomy.mentionsIn(text))
                .anyMatch(mention -> mention.negated() && mention.skill().id().equals(id));
    }

    private List<String> ids(String text) {
        return taxonomy.mentionsIn(text).stream()
                .map(mention -> mention.skill().id())
                .toList();
    }
}

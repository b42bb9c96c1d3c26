package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** What stands as somebody's own words tells of the firm; what is wished of us and understood is a field of the profile already. */
class OwnDescriptionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Introduction READER = new Introduction(new NamedThings(SkillTaxonomy.inUse(), Places.inUse()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We do Power BI in Ireland. At most two a week.                          | We do Power BI in Ireland.
            We do Power BI in Ireland, at most two a week.                          | We do Power BI in Ireland.
            We do Power BI, no SAP please.                                          | We do Power BI.
            At most two a week, please. We do Power BI.                             | We do Power BI.
            We are five people and take two projects at the same time. Azure.       | We are five people. Azure.
            We do Azure. Nothing below 20k, and never with Contoso and Fabrikam.    | We do Azure.
            We do Azure. Only between 9 and 17, time zone America/New_York.         | We do Azure.
            We do Azure. At most two a week, and we train people in Cork.           | We do Azure. We train people in Cork.
            We do Azure. We were founded in 1998 by two sisters.                    | We do Azure. We were founded in 1998 by two sisters.
            We take projects of retailers and wholesalers from 20,000 EUR on, as we know their trade well. Azure. | We take projects of retailers and wholesalers from 20,000 EUR on, as we know their trade well. Azure.
            Wir machen Power BI für Stadtwerke, höchstens zwei pro Woche, kein SAP. | Wir machen Power BI für Stadtwerke.
            Wir machen Power BI. Bitte nichts vor 8 Uhr, danke.                     | Wir machen Power BI.
            Nous faisons Azure en France. Rien en dessous de 10 000 €.              | Nous faisons Azure en France.
            We do Azure in Ireland, 900 EUR a day.                                  | We do Azure in Ireland.
            We do Azure in Ireland. Our day rate is 900 EUR. We are five.           | We do Azure in Ireland. We are five.
            Wir machen Azure in Wien, Tagessatz 900 EUR.                            | Wir machen Azure in Wien.
            Nous faisons Azure en France. TJM : 650 €.                              | Nous faisons Azure en France.
            Hacemos Azure en España. Tarifa: 600 EUR al día.                        | Hacemos Azure en España.
            We do Azure in Ireland at 900 EUR a day. We are five.                   | We are five.
            Hacemos Azure en España, como máximo 3 correos por semana.              | Hacemos Azure en España.
            """)
    void tellsOfTheFirmAlone(String written, String kept) {
        assertThat(READER.read("Kim", written, Optional.empty(), TODAY)
                        .profile()
                        .description())
                .isEqualTo(kept);
    }
}

package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;

/** Sums in words, as people dictate them. */
class InDigitsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | We need a Power BI developer. The budget is sixty thousand euros.           | 60000 EUR project
            en | Power BI developer wanted, ninety-five pounds an hour.                      | 95 GBP hour
            en | We look for an SAP consultant at seven hundred and fifty dollars a day.     | 750 USD day
            en | We need a Power BI developer for three weeks and two people.                |
            de | Wir suchen einen SAP-Berater. Das Budget beträgt sechzigtausend Euro.       | 60000 EUR project
            de | Gesucht: Entwickler für Power Apps, achthundertfünfzig Euro am Tag.         | 850 EUR day
            fr | Nous cherchons un développeur Power BI, budget de soixante mille euros.     | 60000 EUR project
            fr | Nous cherchons un développeur Power BI, six cent cinquante euros par jour.  | 650 EUR day
            es | Buscamos un consultor de SAP, presupuesto de sesenta mil euros.             | 60000 EUR project
            it | Cerchiamo un consulente SAP, budget di sessantamila euro.                   | 60000 EUR project
            nl | Wij zoeken een Power BI-ontwikkelaar, budget van zestigduizend euro.        | 60000 EUR project
            """)
    void aSumInWordsIsReadLikeOneInDigits(String language, String text, String sum) {
        Need need = read(text);
        Optional<Money> money = need.rate().or(need::dealValue).map(Field::value);
        assertThat(money.map(one -> one.max().orElseThrow().toPlainString() + " "
                        + one.currency().orElse("-") + " " + one.per()))
                .as(language)
                .isEqualTo(Optional.ofNullable(sum));
    }

    @Test
    void theEvidenceIsWhatWasWritten() {
        String text = "We need a Power BI developer. The budget is sixty thousand euros, from May.";
        Field<Money> value = read(text).dealValue().orElseThrow();
        Evidence at = value.evidence().getFirst();
        assertThat(text.substring(at.start(), at.end())).isEqualTo("sixty thousand euros");
        assertThat(value.label()).isEqualTo("sixty thousand euros");
    }

    private static Need read(String text) {
        return OpportunityReader.standard()
                .read(new Writing("", text, Optional.empty(), Optional.empty()))
                .need();
    }
}

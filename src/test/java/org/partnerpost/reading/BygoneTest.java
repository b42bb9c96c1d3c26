package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;

/** What happened in former times is no part of what is needed now. */
class BygoneTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-23T10:00:00+01:00");
    private static final OpportunityReader READER = OpportunityReader.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In 2022 they spent 85,000 EUR on SharePoint.                        | We need a Power BI developer.
            Letztes Jahr wurden 31.000 Euro für SharePoint ausgegeben.          | Wir suchen einen Entwickler für Power BI.
            La vente en ligne est passée en 2018 sous SharePoint pour 38 000 €. | Nous cherchons un développeur Power BI.
            El año pasado se gastaron 27.000 euros en SharePoint.               | Buscamos un desarrollador de Power BI.
            Nel 2023 si spesero 27.000 euro per SharePoint.                     | Cerchiamo uno sviluppatore Power BI.
            Vorig jaar is voor EUR 31.000 SharePoint opgeleverd.                | Wij zoeken een Power BI ontwikkelaar.
            W roku 2022 wydano 85 tysięcy złotych na SharePoint.                | Szukamy programisty Power BI.
            """)
    void isNeitherNeededNorPaid(String then, String now) {
        Need need = read(then + " " + now);
        assertThat(need.skills()).extracting(Field::value).containsExactly("power-bi");
        assertThat(need.dealValue()).isEmpty();
        assertThat(need.rate()).isEmpty();
    }

    @Test
    void whoAsksForSomethingAsksNowWhateverTheYear() {
        Need need = read("We have used SharePoint since 2019 and need help with it, the budget is 20,000 EUR.");
        assertThat(need.skills()).extracting(Field::value).containsExactly("sharepoint");
        assertThat(need.dealValue()).isPresent();
    }

    @Test
    void theYearOfAProductTellsOfNoTime() {
        assertThat(read("Upgrade of SQL Server 2016 in Munich for 20,000 EUR.").dealValue())
                .isPresent();
    }

    @Test
    void whereItOnceBeganIsWhereItIs() {
        assertThat(read("A brewery, founded in Prague in 1869. We need a Power BI developer.")
                        .places())
                .extracting(Field::value)
                .containsExactly("CZ");
    }

    private static Need read(String text) {
        return READER.read(new Writing("", text, Optional.of(AT), Optional.empty()))
                .need();
    }
}

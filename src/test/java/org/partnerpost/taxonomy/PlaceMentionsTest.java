package org.partnerpost.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceMentionsTest {

    private final Places places = Places.inUse();

    @Test
    void theSubjectOfTheContractNamesMunichInGermany() {
        String subject = "Business Central migration, Munich";
        PlaceMention mention = places.mentionsIn(subject).getFirst();
        assertThat(mention.place().code()).isEqualTo("DE");
        assertThat(mention.place().label()).isEqualTo("Munich");
        assertThat(subject.substring(mention.start(), mention.end())).isEqualTo("Munich");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on site in Vienna                               | AT Vienna
            a customer in Germany                           | DE Germany
            our client is based in the Netherlands          | NL Netherlands
            remote within EMEA                              | EMEA EMEA
            partners in the Nordics                         | NORDICS Nordics
            anywhere in the European Union                  | EU European Union
            the office in Reading                           | GB Reading
            a site near Nice                                | FR Nice
            a consultant in Manchester                      | GB Manchester
            Valencia, Venezuela                             | VE Valencia; VE Venezuela
            Valencia, Spain                                 | ES Valencia; ES Spain
            rollout in Latin America                        | LATAM Latin America
            an office in the US                             | US United States
            the USA and Canada                              | US United States; CA Canada
            MUNICH OR BERLIN                                | DE Munich; DE Berlin
            Kunde in München                                | DE Munich
            Einsatzort Muenchen oder remote                 | DE Munich
            vor Ort in Essen                                | DE Essen
            im Raum Köln                                    | DE Cologne
            Projekt in Wien, Österreich                     | AT Vienna; AT Austria
            deutschlandweit                                 | DE Germany
            in der Schweiz                                  | CH Switzerland
            DACH-Region                                     | DACH DACH
            im deutschsprachigen Raum                       | DACH DACH
            Standort Frankfurt am Main                      | DE Frankfurt
            in Bayern und Baden-Württemberg                 | DE-BY Bavaria; DE-BW Baden-Württemberg
            Hamburgs Hafen                                  | DE Hamburg
            une mission à Lyon                              | FR Lyon
            basé à Genève                                   | CH Geneva
            en Allemagne                                    | DE Germany
            chez un client à Bruxelles, en Belgique         | BE Brussels; BE Belgium
            à Nice ou à Marseille                           | FR Nice; FR Marseille
            déplacements au Royaume-Uni                     | GB United Kingdom
            un client à Londres                             | GB London
            partout en Europe                               | EUROPE Europe
            un proyecto en Madrid                           | ES Madrid
            cliente en Sevilla                              | ES Seville
            en Alemania o Suiza                             | DE Germany; CH Switzerland
            equipo en Ciudad de México                      | MX Mexico City
            en América Latina                               | LATAM Latin America
            una empresa de Zaragoza                         | ES Zaragoza
            viajes a Estados Unidos                         | US United States
            un cliente a Milano                             | IT Milan
            klant in Den Haag                               | NL The Hague
            klient w Warszawa                               | PL Warsaw
            """)
    void aPlaceIsFoundAsItsPeopleCallIt(String text, String expected) {
        assertThat(found(text)).containsExactly(expected.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is nice. Let us know.",
                "Reading the mail took a while.",
                "Most of it will be split between two teams of the same size.",
                "Das Essen war gut.",
                "Wir gehen zum Essen.",
                "a mobile app for the police",
                "Hello Jordan, best regards, Sofia",
                "we buy turkey and china",
                "at the bar, by the pole, in a gold suit",
                "IT is not the AT of it",
                "the best orange date"
            })
    void anOrdinaryWordIsNoPlace(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Germany, DE",
        "Deutschland, DE",
        "DE, DE",
        "de, DE",
        "de-by, DE-BY",
        "Munich, DE",
        "münchen, DE",
        "dach, DACH",
        "EU, EU",
        "Scotland, GB-SCT"
    })
    void aPlaceIsKnownByCodeOrName(String name, String code) {
        assertThat(places.named(name).orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "DACH, DE, true",
        "dach, de-by, true",
        "DE, DE-BY, true",
        "DE-BY, DE, false",
        "DACH, FR, false",
        "DE, DE, true",
        "EUROPE, DACH, true",
        "EU, DACH, false",
        "DE, DEX, false",
        "XX, XX, true"
    })
    void aPlaceContainsWhatLiesInIt(String broader, String narrower, boolean contained) {
        assertThat(places.contains(broader, narrower)).isEqualTo(contained);
    }

    private List<String> found(String text) {
        return places.mentionsIn(text).stream()
                .map(mention -> mention.place().code() + " " + mention.place().label())
                .toList();
    }

    @Test
    void ofTownsOfOneNameTheOneAtHomeIsMeant() {
        assertThat(Places.inUse().mentionsIn("en Mérida").getFirst().place().code())
                .isEqualTo("MX");
        assertThat(Places.inUse()
                        .mentionsIn("en Mérida", List.of("CH", "ES"))
                        .getFirst()
                        .place()
                        .code())
                .isEqualTo("ES");
        assertThat(Places.inUse()
                        .mentionsIn("Valencia, Venezuela", List.of("ES"))
                        .getFirst()
                        .place()
                        .code())
                .isEqualTo("VE");
    }
}

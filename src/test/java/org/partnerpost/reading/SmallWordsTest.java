package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that a few small words tell, in mails of 23 November 2026. */
class SmallWordsTest {
    private static final OpportunityReader READER = OpportunityReader.standard();
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-23T10:00:00+01:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We need a Power BI developer in Berlin next month.                        | startDate  | 2026-12-01
            Wir suchen einen Power-BI-Entwickler in Berlin ab nächstem Monat.         | startDate  | 2026-12-01
            Power-BI-Entwickler in Berlin gesucht, nächsten Monat, 2 Wochen           | startDate  | 2026-12-01
            Nous cherchons un développeur Power BI à Lyon pour le mois prochain.      | startDate  | 2026-12-01
            Necesitamos un desarrollador Power BI en Madrid el mes que viene.         | startDate  | 2026-12-01
            We need a Power BI developer in Berlin. The customer decides next month.  | startDate  |
            SAP FI consultant, Munich, start for both: February                       | startDate  | 2027-02-01
            SAP FI consultants in Munich, 3 months, 2 people                          | people     | 2
            Looking for support with Power BI in Munich, for two people, 3 months.    | people     | 2
            Wir suchen einen Power-BI-Entwickler in Berlin, 2 Personen.               | people     | 2
            We need training in Power BI in Munich, for three people, 3 days.         | people     |
            We need 1x SAP consultant in Munich.                                      | people     | 1
            We need 2x SAP consultant in Munich.                                      | people     | 2
            Nous cherchons un développeur Power BI à Lyon, en partie à distance.      | workMode   | hybrid
            Buscamos un desarrollador Power BI en Madrid, en parte a distancia.       | workMode   | hybrid
            Wir suchen einen Power-BI-Entwickler in Berlin, zum Teil remote.          | workMode   | hybrid
            We need a Power BI developer in Berlin, partly from home.                 | workMode   | hybrid
            Nous cherchons un développeur .NET, 6 mois, à Lyon.                       | duration   | P6M
            We need a Power Platform developer in Ghent.                              | skills     | power-platform
            """)
    void areRead(String text, String field, String value) {
        JsonNode read = read(text).path(field);

        assertThat(Optional.of(read.isArray() ? read.path(0) : read)
                        .filter(JsonNode::isObject)
                        .map(one -> one.path("value").asText()))
                .isEqualTo(Optional.ofNullable(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wir suchen einen Power-BI-Entwickler in Berlin für 3 Monate.⏎⏎Viele Grüße⏎Eva Roth⏎Roth Systemhaus |
            Wir sind ein Systemhaus und suchen einen Power-BI-Entwickler in Berlin.                          |
            We are a software company and look for a Power BI developer for a bank in Leeds.                 | financial-services
            Für ein Systemhaus in Köln suchen wir einen Power-BI-Entwickler.                                 | information-technology
            """)
    void theSendersTradeIsNoCustomers(String text, String industry) {
        assertThat(read(text.replace('⏎', '\n')).path("industries").findValuesAsText("value"))
                .isEqualTo(industry == null ? List.of() : List.of(industry));
    }

    private static JsonNode read(String text) {
        return Transcript.of(READER.read(new Writing("Bedarf", text, Optional.of(AT), Optional.empty()))
                .need());
    }
}

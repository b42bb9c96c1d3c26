package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the places that a mail names are where the work is. */
class PlacesOfWorkTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kafka engineer wanted in Houston, TX, and Denver, CO          | US
            Kafka engineer for Toronto, CA                                | CA
            a hospital in Bavaria needs a Kafka engineer in Würzburg      | DE
            Kafka-Berater für Bayern, Deutschland                         | DE-BY
            Kafka-Berater in Graz. Ab 3. Mai bin ich im Urlaub in Rom.   | AT
            Vi söker en Kafka-konsult som kan arbeta i Norden             | DK FI IS NO SE
            Kafka-Spezialist in Emden, Kunde sitzt in Norden              | DE
            We zoeken een Kafka consultant in Utrecht die Nederlands spreekt | NL
            the biggest dairy of Europe needs a Kafka engineer in Porto   | PT
            o maior produtor da Europa precisa de Kafka em Braga          | PT
            a firm with plants in Athens and Basel needs Kafka in Galway  | IE
            a Kafka engineer; the client operates in Chile and Peru        | CL PE
            Kafka and HPE Aruba for a school in Leeds                     | GB
            """)
    void areToldFromOtherNames(String text, @Nullable String places) {
        assertThat(placesIn(text))
                .containsExactlyInAnyOrderElementsOf(places == null ? List.of() : Arrays.asList(places.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a Kafka engineer, remote within Europe",
                "a Kafka rollout across Europe",
                "Kafka-Einführung in ganz Europa",
                "un ingénieur Kafka pour toute l'Europe",
                "Kafka en toda Europa",
                "specjalista Kafka w całej Europie, Europa"
            })
    void aContinentCountsWhereAllOfItIsMeant(String text) {
        assertThat(placesIn(text)).contains("FR", "PL", "DE");
    }

    @Test
    void whoeverWritesNoCapitalsStillNamesTowns() {
        assertThat(placesIn(
                        "need a kafka engineer for a client in leeds, three days a week, can start any time, thanks"))
                .containsExactly("GB");
        assertThat(placesIn(
                        "suchen jemand fuer kafka bei einem kunden in koeln, ab sofort und fuer laengere zeit, danke"))
                .containsExactly("DE");
    }

    @Test
    void whatIsLabelledAsThePlaceOfWorkCountsAlone() {
        assertThat(placesIn("Kafka rollout in 3 countries (France, Poland, Spain).\nLocation: Vienna\n"))
                .containsExactly("AT");
    }

    private static List<String> placesIn(String text) {
        Writing writing =
                new Writing("", text, Optional.of(OffsetDateTime.parse("2026-11-16T09:00:00+01:00")), Optional.empty());
        return OpportunityReader.standard().read(writing).need().places().stream()
                .map(field -> field.value())
                .toList();
    }
}

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
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;

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
            a Kafka engineer for Porto, not Madrid                        | PT
            Kafka in the Nordics except Finland                           | DK IS NO SE
            Kafka in DACH, nicht in der Schweiz                           | AT DE
            Kafka-Spezialist in Aarhus                                    | DK
            partner de Lisboa busca Kafka para un hospital de Madrid      | ES
            We are based in Dublin; our customer in Leeds needs Kafka     | GB
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a Kafka engineer within 100 km of Lyon                  | FR Lyon + 100 km       | within 100 km of Lyon
            ingénieur Kafka dans un rayon de 100 km autour de Lyon  | FR Lyon + 100 km       | dans un rayon de 100 km autour de Lyon
            Kafka, à moins de 50 km de Lyon                         | FR Lyon + 50 km        | à moins de 50 km de Lyon
            a Kafka engineer, 50 miles of Bristol                   | GB Bristol + 50 miles  | 50 miles of Bristol
            Kafka-Berater, Umkreis 50 km um Nürnberg                | DE Nuremberg + 50 km   | Umkreis 50 km um Nürnberg
            Kafka-Berater für Nürnberg (50 km Umkreis)              | DE Nuremberg + 50 km   | Nürnberg (50 km Umkreis)
            Kafka-Berater im Umkreis von ca. 50 km von Nürnberg     | DE Nuremberg + 50 km   | im Umkreis von ca. 50 km von Nürnberg
            a Kafka engineer near Leeds (say 30 miles)              | GB Leeds + 30 miles    | Leeds (say 30 miles)
            a Kafka engineer for Leeds + 30 miles                   | GB Leeds + 30 miles    | Leeds + 30 miles
            Kafka en un radio de 40 km alrededor de Sevilla         | ES Seville + 40 km     | en un radio de 40 km alrededor de Sevilla
            Kafka in a plant 30 km from Leeds                       | GB Leeds               | Leeds
            Kafka for a network of 500 km in Leeds                  | GB Leeds               | Leeds
            a Kafka engineer within 3 weeks of Leeds                | GB Leeds               | Leeds
            """)
    void howFarAroundATownIsToldWithIt(String text, String place, String shown) {
        Field<String> read = read(text).getFirst();
        assertThat(read.value() + " " + read.label()).isEqualTo(place);
        Evidence evidence = read.evidence().getFirst();
        assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a Kafka engineer in Leeds or Manchester (not London)  | Leeds, Manchester
            Kafka in Leeds, Manchester and Bristol                | Leeds, Manchester, Bristol
            Kafka in Leeds. Our office in Bristol is closed.      | Leeds
            """)
    void townsThatAreNamedTogetherAreAllTold(String text, String label) {
        assertThat(read(text)).extracting(Field::label).containsExactly(label);
    }

    private static List<String> placesIn(String text) {
        return read(text).stream().map(Field::value).toList();
    }

    private static List<Field<String>> read(String text) {
        Writing writing =
                new Writing("", text, Optional.of(OffsetDateTime.parse("2026-11-16T09:00:00+01:00")), Optional.empty());
        return OpportunityReader.standard().read(writing).need().places();
    }
}

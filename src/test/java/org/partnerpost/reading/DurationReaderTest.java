package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Field;

/** How long the work lasts. */
class DurationReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            for 3 months                                   | P3M
            Duration: 6 weeks                              | P6W
            a 6-month contract                             | P6M
            three months, remote                           | P3M
            3-6 months                                     | P6M
            3 to 4 months                                  | P4M
            duration of 1 year                             | P1Y
            half a year                                    | P6M
            for 6 months of work                           | P6M
            for 60 days                                    | P60D
            for 18 months, with an option                  | P18M
            for a month                                    | P1M
            lasting twelve weeks                           | P12W
            Laufzeit P3M                                   | P3M
            6 Wochen                                       | P6W
            drei Monate                                    | P3M
            Dauer: ca. 6 Monate                            | P6M
            Laufzeit 12 Monate mit Option auf Verlängerung | P12M
            für ein halbes Jahr                            | P6M
            für zunächst drei Monate                       | P3M
            ein 6-monatiges Projekt                        | P6M
            3 bis 4 Monate                                 | P4M
            mit 6 Monaten Laufzeit                         | P6M
            für 1,5 Jahre                                  | P18M
            pendant 3 mois                                 | P3M
            durée : 6 semaines                             | P6W
            une mission de six mois                        | P6M
            3 mois renouvelables                           | P3M
            durante tres meses                             | P3M
            duración: 6 meses                              | P6M
            6 meses prorrogables                           | P6M
            per 3 mesi                                     | P3M
            voor 6 maanden                                 | P6M
            Duurtijd: 1 jaar                               | P1Y
            wie heeft 2 dagen tijd                         | P2D
            umowa na 4 miesiące                            | P4M
            na 3 miesiące                                  | P3M
            przewidujemy rok współpracy                    | P1Y
            etwa ein Dreivierteljahr                       | P9M
            un contrat d'un an                             | P1Y
            Power BI reports, remote, 10 days, in Spanish  | P10D
            10 days                                        | P10D
            an Azure architect, 30 days.                   | P30D
            un expert Power BI, 40 jours, début février    | P40D
            25 jours entre janvier et mars                 | P25D
            Berater, Köln, 20 Tage, ab März                | P20D
            zwischendurch; 15 Tage zwischen März und Juni  | P15D
            consultor, 12 días, en remoto                  | P12D
            """)
    void theLengthOfTheWorkIsRead(String text, String iso8601) {
        assertThat(duration(text)).as(text).isEqualTo(iso8601);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start in February, about 40 days of work
            etwa 10 Tage Arbeit
            5 years of experience
            mindestens 10 Jahre Erfahrung
            with more than 3 years experience
            2 days a week
            2 Tage pro Woche
            payment within 30 days
            30 days net
            Zahlungsziel 30 Tage
            in the last 3 months
            seit 6 Monaten
            3 months ago
            depuis 3 mois
            hace 3 meses
            in 2 weeks
            24 hours support
            5 ans d'expérience
            3 años de experiencia
            every 2 weeks
            Kündigungsfrist 4 Wochen
            a week
            Umfang 70 Tage
            effort: 25 days
            they answer in 10 days
            the data spans 30 days, kept in Azure
            3 days on site in Munich
            die Daten von 40 Tagen
            les 25 jours de congés
            impegno stimato: 20 giorni
            The data is 11 years of orders
            for 12 years they have been on Navision
            The warranty is 2 years
            The retention is 7 years
            We have 3 weeks of backlog
            6 months of history must be loaded
            The contract with the customer runs for 2 years
            Die Daten sind 5 Jahre Bestellungen
            Die Gewährleistung beträgt 2 Jahre
            6 Monate Rückstand
            Les données sont 5 ans de commandes
            La garantie est de 2 ans
            Son 5 años de pedidos
            La garantía es de 2 años
            """)
    void otherSpansAreNotTheLengthOfTheWork(String text) {
        assertThat(duration(text)).as(text).isNull();
    }

    private static @Nullable String duration(String text) {
        return DurationReader.in(Passage.of("body", text)).map(Field::value).orElse(null);
    }
}

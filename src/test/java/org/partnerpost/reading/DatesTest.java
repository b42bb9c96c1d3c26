package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.wording.Days;

/** First days and deadlines, as people write them on Monday, 16 November 2026. */
class DatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from 1 March 2027                                          | 2027-03-01
            We start on the 1st of March.                              | 2027-03-01
            starting March 1, 2027                                     | 2027-03-01
            start date: 2027-02-15                                     | 2027-02-15
            Start: mid March                                           | 2027-03-15
            starting early February 2027                               | 2027-02-01
            kick-off end of January                                    | 2027-01-31
            start in Q1 2027                                           | 2027-01-01
            start beginning Q2                                         | 2027-04-01
            starting in week 3                                         | 2027-01-18
            start next month                                           | 2026-12-01
            starting next Monday                                       | 2026-11-23
            We need somebody asap.                                     | 2026-11-16
            as soon as possible, for three months                      | 2026-11-16
            can start in 2 weeks                                       | 2026-11-30
            from December                                              | 2026-12-01
            from November                                              | 2026-11-01
            Start date 03/2027                                         | 2027-03-01
            1 March 2027 - 30 June 2027                                | 2027-03-01
            Start: beginning of next year                              | 2027-01-01
            ab 1. März                                                 | 2027-03-01
            ab 01.03.2027                                              | 2027-03-01
            ab 1.3.                                                    | 2027-03-01
            Start zum 15.01.27                                         | 2027-01-15
            ab Januar                                                  | 2027-01-01
            Beginn: Anfang Februar                                     | 2027-02-01
            Projektstart Mitte März 2027                               | 2027-03-15
            ab KW 12                                                   | 2027-03-22
            Start in KW 50                                             | 2026-12-07
            ab sofort gesucht                                          | 2026-11-16
            Wir suchen schnellstmöglich Hilfe                          | 2026-11-16
            Beginn im 1. Quartal 2027                                  | 2027-01-01
            Start Anfang nächsten Jahres                               | 2027-01-01
            Zeitraum: März 2027 bis Juni 2027                          | 2027-03-01
            à partir du 3 mai                                          | 2027-05-03
            démarrage prévu le 1er février 2027                        | 2027-02-01
            dès janvier                                                | 2027-01-01
            début mi-mars                                              | 2027-03-15
            dès que possible                                           | 2026-11-16
            démarrage : premier trimestre 2027                         | 2027-01-01
            Start: 04/01/27 - 02/07/27                                 | 2027-01-04
            start on Monday 30th                                       | 2026-11-30
            Start am Montag, den 30.                                   | 2026-11-30
            empieza el día 25                                          | 2026-11-25
            de lunes a jueves en la oficina                            |
            vor Ort von Montag bis Donnerstag                          |
            start: every Friday                                        |
            Start: jeden Freitag                                       |
            inicio: los viernes                                        |
            a partir de fevrier                                        | 2027-02-01
            a partir del 15 de enero de 2027                           | 2027-01-15
            desde febrero                                              | 2027-02-01
            inicio a mediados de marzo                                 | 2027-03-15
            lo antes posible                                           | 2026-11-16
            comienzo: 01/02/2027                                       | 2027-02-01
            a partire dal 3 maggio                                     | 2027-05-03
            vanaf 1 maart 2027                                         | 2027-03-01
            it starts February the third                               | 2027-02-03
            starting on the first of March 2027                        | 2027-03-01
            Start am ersten Februar                                    | 2027-02-01
            début le premier février 2027                              | 2027-02-01
            Entrée en fonction : 1er avril 2027                        | 2027-04-01
            inizio il 1° febbraio 2027                                 | 2027-02-01
            rozpoczęcie: pierwszego lutego 2027                        | 2027-02-01
            démarrage 18/01                                            | 2027-01-18
            Fecha de fin: 30/06/2027, fecha de inicio: 11/01/2027      | 2027-01-11
            start 1 March 2027, the second role starts 1 February 2027 | 2027-02-01
            3 days per week. 1,100 EUR per day, starting in March.     | 2027-03-01
            ab März. 2 Personen                                        | 2027-03-01
            start in Q1. 12 days of work                               | 2027-01-01
            starting Sept. 6, on site                                  | 2027-09-06
            entre el 12 y el 23 de enero                               | 2027-01-12
            between 4 and 29 January                                   | 2027-01-04
            zwischen dem 11. und 22. Januar 2027                       | 2027-01-11
            vom 12. bis 23.1.2027                                      | 2027-01-12
            entre le 12 et le 23 janvier                               | 2027-01-12
            tra il 12 e il 23 gennaio                                  | 2027-01-12
            start in the second half of January                        | 2027-01-16
            Start in der zweiten Hälfte Januar                         | 2027-01-16
            We need someone starting on the 3rd of February until the end of May. | 2027-02-03
            starting 12/7 through 3/31                                 | 2026-12-07
            Los geht es am 8. Februar. Vom 21. bis zum 28. Dezember bin ich im Urlaub. | 2027-02-08
            """)
    void theFirstDayOfTheWorkIsRead(String text, String day) {
        assertThat(start(text)).as(text).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            migration from BC 14 to BC 25
            upgrade from NAV 2018 to Business Central
            SQL Server 2019 and Dynamics 365
            call +49 89 1234567
            from version 14.0.1 on
            our server 10.10.10.10
            please answer by Friday
            Bitte bis Freitag antworten
            Angebote bitte bis 30.11.2026
            réponse avant le 30 novembre 2026
            the end of support in January 2028
            Wir haben im Mai 2019 begonnen
            go-live 1 March 2027
            it may take from two to three people
            from 9 to 5
            40 hours per week. 2 people
            3 Tage pro Woche. 12 Monate
            80/20 split
            until 31 December 2026
            bis 31.12.2026
            Support läuft aus im Januar 2028
            we have used it since March 2020
            support around the clock, available 24/7
            from 5 December I'm on holiday
            """)
    void whatIsNoStartIsNotTaken(String text) {
        assertThat(start(text)).as(text).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Please answer by Friday                                   | 2026-11-20
            Please send your offer by 30 November                     | 2026-11-30
            Deadline: 27 November 2026                                | 2026-11-27
            replies until 2026-12-01 please                           | 2026-12-01
            Response deadline is end of November                      | 2026-11-30
            Bitte bis Freitag antworten                               | 2026-11-20
            Rückmeldung bitte bis 25.11.                              | 2026-11-25
            Angebote bis spätestens 1. Dezember 2026                  | 2026-12-01
            Angebotsfrist: 30.11.2026                                 | 2026-11-30
            Merci de répondre avant le 27 novembre                    | 2026-11-27
            Date limite : 30 novembre 2026                            | 2026-11-30
            Réponse souhaitée avant vendredi                          | 2026-11-20
            Esperamos su respuesta antes del 30 de noviembre          | 2026-11-30
            Fecha límite: 27/11/2026                                  | 2026-11-27
            contact me before Thurs                                   | 2026-11-19
            Über eine Nachricht bis zum 27. November freue ich mich   | 2026-11-27
            """)
    void theDayForAnswersIsRead(String text, String day) {
        assertThat(roles(text).deadline().map(field -> field.value().toString()).orElse(null))
                .as(text)
                .isEqualTo(day);
    }

    @Test
    void theHeadingOfAColumnSaysWhatItsDatesAre() {
        String table = """
                Role       Start        Answers by    Go-live
                Tester     1 Feb 2027   20 Nov 2026   1 June 2027
                Developer  1 Mar 2027   20 Nov 2026   1 June 2027
                """;
        assertThat(start(table)).isEqualTo("2027-02-01");
        assertThat(roles(table).deadline().orElseThrow().value()).hasToString("2026-11-20");
        assertThat(start("Rolle | Ort | Beginn\n------+-----+-------\nTester | Graz | 01.02.2027"))
                .isEqualTo("2027-02-01");
        assertThat(start("Profil\tTesteur\nDébut\t01/02/2027\nFin\t30/06/2027")).isEqualTo("2027-02-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from 12 April 2027 to 11 June 2027          | P2M
            1 February 2027 til end of April 2027       | P3M
            from Monday 4 January 2027 to 29 January 2027 | P4W
            from Monday 4 January 2027 to 30 July 2027  | P7M
            entre el 11 y el 22 de enero                | P2W
            starting on the 1st of February until the end of May | P4M
            start 1 March, ideally in Leeds, until the end of May | P3M
            Start: 1.3.2027, Projektende: 31.07.2027    | P5M
            Start: 01/03/2027. End: 30/06/2027          | P4M
            Beginn 1. Februar, Laufzeit: bis 30.09.2027 | P8M
            """)
    void wholeMonthsAreToldAsMonths(String text, String duration) {
        assertThat(roles(text).duration().orElseThrow().value()).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Termine: 11., 12., 25. und 26. Juni",
                "workshops on 4 and 29 January",
                "start 1 March, go-live 30 June",
                "start 1 March. Offers until 30 November please",
                "until the end of May"
            })
    void daysOneByOneAreNoSpan(String text) {
        assertThat(roles(text).duration()).isEmpty();
    }

    @Test
    void theLengthOfASpanIsItsDuration() {
        assertThat(roles("from 1 March 2027 to 31 May 2027")
                        .duration()
                        .orElseThrow()
                        .value())
                .isEqualTo("P3M");
        assertThat(roles("Zeitraum: 01.03.2027 - 30.06.2027")
                        .duration()
                        .orElseThrow()
                        .value())
                .isEqualTo("P4M");
    }

    private static @Nullable String start(String text) {
        return roles(text).start().map(field -> field.value().toString()).orElse(null);
    }

    private static DateRoles roles(String text) {
        Passage passage = Passage.of("body", text);
        return new DateRoles(passage, MONDAY, new Days(MONDAY, Days.putsMonthFirst(text)).in(text));
    }

    private static final Optional<LocalDate> MONDAY = Optional.of(LocalDate.of(2026, 11, 16));
}

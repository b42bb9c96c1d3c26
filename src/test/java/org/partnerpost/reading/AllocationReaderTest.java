package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Field;

/** How much of the working time is wanted. */
class AllocationReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 days a week                        | 2 days a week
            2-3 days per week                    | 2-3 days a week
            one day a week                       | 1 day a week
            20 hours per week                    | 20 hours a week
            5 days a month                       | 5 days a month
            0.5 FTE                              | 0.5 FTE
            1 FTE                                | 1 FTE
            50% allocation                       | 50 %
            full time                            | full time
            full-time                            | full time
            part-time                            | part time
            20 person-days                       | 20 person-days
            20-30 man days                       | 20-30 person-days
            2 Tage pro Woche                     | 2 days a week
            zwei Tage die Woche                  | 2 days a week
            20 Stunden/Woche                     | 20 hours a week
            Auslastung 50 %                      | 50 %
            Vollzeit                             | full time
            in Teilzeit                          | part time
            30 PT                                | 30 person-days
            15 Personentage                      | 15 person-days
            2 jours par semaine                  | 2 days a week
            à temps plein                        | full time
            mi-temps                             | half time
            20 jours-homme                       | 20 person-days
            2 días a la semana                   | 2 days a week
            jornada completa                     | full time
            media jornada                        | half time
            2 giorni a settimana                 | 2 days a week
            3 dagen per week                     | 3 days a week
            3 days a week, hybrid                | 3 days a week
            3 days/week, hybrid                  | 3 days a week
            3 days a week - mostly remote        | 3 days a week
            4 Tage pro Woche, hybrid             | 4 days a week
            3 jours par semaine, hybride         | 3 days a week
            3 días por semana, híbrido           | 3 days a week
            4 giorni a settimana, modalità ibrida | 4 days a week
            3 dagen per week, hybride            | 3 days a week
            40 hours per week onsite             | 40 hours a week
            5 Tage die Woche vor Ort             | 5 days a week
            15-20h per week                      | 15-20 hours a week
            zwei bis drei Tage die Woche         | 2-3 days a week
            two or three days a week             | 2-3 days a week
            deux à trois jours par semaine       | 2-3 days a week
            dos o tres días por semana           | 2-3 days a week
            6 months, 50%, start Q1              | 50 %
            """)
    void howMuchOfTheTimeIsRead(String text, String share) {
        assertThat(allocation(text)).as(text).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 days a week on site
            50 % remote
            save 20 % of the costs
            100% test coverage
            for 3 months
            15 pt font
            no full time
            sur site 3 jours par semaine
            we grew, 20%, last year
            3 days a week onsite in Leeds
            """)
    void otherSharesAreNot(String text) {
        assertThat(allocation(text)).as(text).isNull();
    }

    private static @Nullable String allocation(String text) {
        return AllocationReader.in(Passage.of("body", text)).map(Field::value).orElse(null);
    }
}

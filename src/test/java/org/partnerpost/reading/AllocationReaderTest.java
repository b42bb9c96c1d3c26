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
            """)
    void otherSharesAreNot(String text) {
        assertThat(allocation(text)).as(text).isNull();
    }

    private static @Nullable String allocation(String text) {
        return AllocationReader.in(Passage.of("body", text)).map(Field::value).orElse(null);
    }
}

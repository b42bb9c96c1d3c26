package org.partnerpost.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people write them on Monday, 16 November 2026. What they are days of is tried where they are read. */
class DaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Test
    void westOfTheAtlanticTheMonthComesFirst() {
        assertThat(new Days(Optional.of(MONDAY), true).in("start on 3/4/2027"))
                .extracting(DayMention::first)
                .containsExactly(LocalDate.of(2027, 3, 4));
    }

    @Test
    void withoutTheDayOfTheMailNothingRelativeIsTold() {
        assertThat(new Days(Optional.empty(), false)
                        .in("asap, from March, ab KW 12, next Monday; but from 1 April 2027"))
                .extracting(DayMention::first)
                .containsExactly(LocalDate.of(2027, 4, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pause until May                            | 2027-05-01
            pause until may                            | 2027-05-01
            we may pause                               |
            Pause bis 15.1.                            | 2027-01-15
            Pause bis 15.1                             | 2027-01-15
            until 15/1                                 | 2027-01-15
            extend by 2.5 days                         |
            bis Ende Januar                            | 2027-01-31
            bis Anfang Maerz                           | 2027-03-01
            jusqu'au 15 decembre                       | 2026-12-15
            hasta fin de enero                         | 2027-01-31
            hasta la proxima semana                    | 2026-11-23
            until next month                           | 2026-12-01
            until Friday                               | 2026-11-20
            until the new year                         | 2027-01-01
            until November                             | 2026-11-30
            until 12 November                          |
            extend from 1 December to 15 December      | 2026-12-15
            Pause from 1 December until 15 January     | 2027-01-15
            Pause vom 1.12. bis zum 15.1.              | 2027-01-15
            du 1er décembre au 15 janvier              | 2027-01-15
            del 1 de diciembre al 15 de enero          | 2027-01-15
            pause, ten mails a day is too much         |
            pause for a week                           | 2026-11-23
            until the end of November                  | 2026-11-30
            for two weeks                              | 2026-11-30
            pause in December                          | 2027-01-01
            Pause im Dezember                          | 2027-01-01
            pause next week                            | 2026-11-28
            pause en décembre                          | 2027-01-01
            pause on 15 December                       | 2026-12-15
            für drei Wochen                            | 2026-12-07
            until 30 February                          |
            until 15 November 2026                     |
            until 1 January 2031                       | 2031-01-01
            Guten Morgen, bitte Pause                  |
            Guten Morgen, bitte Pause bis Mai          | 2027-05-01
            stop now, and pause until 2027-1-5         | 2027-01-05
            """)
    void untilWhenIsReadWhereItIsExpected(String text, @Nullable LocalDate day) {
        assertThat(new Days(Optional.of(MONDAY), false).until(text)).as(text).isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from 1 March                               | 2027-03-01
            from November                              | 2026-11-01
            ab Mitte Mai                               | 2027-05-15
            dans deux semaines                         | 2026-11-30
            for you                                    |
            """)
    void sinceWhenIsReadWhereItIsExpected(String text, @Nullable LocalDate day) {
        assertThat(new Days(Optional.of(MONDAY), false).from(text)).as(text).isEqualTo(Optional.ofNullable(day));
    }
}

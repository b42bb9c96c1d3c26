package org.partnerpost.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How exactly a day was named that stands for more than itself. */
class ExactnessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            February 2027            | 2027-02-01 | MONTH
            Februar                  | 2027-02-01 | MONTH
            février 2027             | 2027-02-01 | MONTH
            febrero de 2027          | 2027-02-01 | MONTH
            02/2027                  | 2027-02-01 | MONTH
            next month               | 2026-12-01 | MONTH
            Q1 2027                  | 2027-01-01 | QUARTER
            erstes Quartal 2027      | 2027-01-01 | QUARTER
            next quarter             | 2027-01-01 | QUARTER
            H2 2027                  | 2027-07-01 | HALF
            mid March                | 2027-03-15 | MONTH MID
            Mitte März 2027          | 2027-03-15 | MONTH MID
            Anfang Februar           | 2027-02-01 | MONTH EARLY
            début mars 2027          | 2027-03-01 | MONTH EARLY
            finales de mayo          | 2027-05-31 | MONTH LATE
            early 2027               | 2027-01-01 | YEAR EARLY
            KW 5 2027                | 2027-02-01 | WEEK
            next week                | 2026-11-30 | WEEK
            as soon as possible      | 2026-11-23 | NOW
            sofort                   | 2026-11-23 | NOW
            1 February 2027          | 2027-02-01 | DAY
            1. Februar               | 2027-02-01 | DAY
            1er février 2027         | 2027-02-01 | DAY
            1 de febrero             | 2027-02-01 | DAY
            2027-02-01               | 2027-02-01 | DAY
            01.02.2027               | 2027-02-01 | DAY
            Monday                   | 2026-11-30 | DAY
            in two weeks             | 2026-12-07 | DAY
            ''                       | 2027-02-01 | DAY
            something                | 2027-02-01 | DAY
            """)
    void isTheOneOfWhatWasWritten(String written, LocalDate day, String exactness) {
        Exactness told = Exactness.of(written, day);
        assertThat(told.stretch() + told.part().map(part -> " " + part).orElse(""))
                .isEqualTo(exactness);
    }
}

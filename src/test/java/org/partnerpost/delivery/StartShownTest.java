package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Field;

/** A start is told as exactly as it was written, whatever the language of its reader. */
class StartShownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            February 2027   | 2027-02-01 | en | February 2027
            February 2027   | 2027-02-01 | de | Februar 2027
            February 2027   | 2027-02-01 | fr | février 2027
            February 2027   | 2027-02-01 | es | febrero de 2027
            Q1 2027         | 2027-01-01 | en | Q1 2027
            Q1 2027         | 2027-01-01 | de | 1. Quartal 2027
            Q1 2027         | 2027-01-01 | fr | 1er trimestre 2027
            Q2 2027         | 2027-04-01 | fr | 2e trimestre 2027
            Q1 2027         | 2027-01-01 | es | 1.º trimestre de 2027
            H2 2027         | 2027-07-01 | en | second half of 2027
            H2 2027         | 2027-07-01 | fr | 2e semestre 2027
            Mitte März 2027 | 2027-03-15 | de | Mitte März 2027
            Mitte März 2027 | 2027-03-15 | en | mid March 2027
            Mitte März 2027 | 2027-03-15 | fr | mi-mars 2027
            Mitte März 2027 | 2027-03-15 | es | mediados de marzo de 2027
            asap            | 2026-11-23 | de | so bald wie möglich
            KW 5 2027       | 2027-02-01 | en | week of 1 February 2027
            1 February 2027 | 2027-02-01 | en | 1 February 2027
            1 February 2027 | 2027-02-01 | fr | 1er février 2027
            ''              | 2027-02-01 | de | 1. Februar 2027
            """)
    void asItWasWritten(String written, LocalDate day, String language, String shown) {
        Words words = new Words(LetterLanguage.of(language), List.of(new TemplateFiles.Shipped()));
        assertThat(new NeedWording(words).start(Optional.of(new Field<>(day, written, 0.9, List.of()))))
                .isEqualTo(shown);
    }
}

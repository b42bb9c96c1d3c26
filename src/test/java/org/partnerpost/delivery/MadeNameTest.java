package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Need;
import org.partnerpost.reading.OpportunityReader;
import org.partnerpost.reading.Writing;

/** A need without words of its own for a name is named in its reader's language. */
class MadeNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Project management, Munich",
                "de | Projektmanagement, München",
                "fr | Gestion de projet, Munich",
                "es | Gestión de proyectos, Múnich",
            })
    void whatWeNameWeNameInTheReadersWords(String language, String name) {
        assertThat(NeedInWords.of(read("", "Wir brauchen jemanden für Projektmanagement in München."), language)
                        .name())
                .isEqualTo(name);
    }

    @Test
    void aCountryIsNamedOnce() {
        assertThat(NeedInWords.of(read("", "We need somebody for Power BI in Germany."), "de")
                        .name())
                .isEqualTo("Power BI, Deutschland");
    }

    @Test
    void theRequestersOwnWordsStay() {
        assertThat(NeedInWords.of(read("Power BI in Munich", "We need somebody for Power BI in Munich."), "de")
                        .name())
                .isEqualTo("Power BI in Munich");
    }

    private static Need read(String subject, String body) {
        return OpportunityReader.standard()
                .read(new Writing(subject, body, Optional.empty(), Optional.empty()))
                .need();
    }
}

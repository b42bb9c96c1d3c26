package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Field;

/** Remote, on site or hybrid. */
class WorkModeReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            remote                                            | remote
            fully remote possible                             | remote
            100% remote                                       | remote
            on site in Munich                                 | on site
            on-site                                           | on site
            onsite at the customer                            | on site
            hybrid, two days in the office                    | hybrid
            50 % remote                                       | hybrid
            remote with 2 days a week on site                 | hybrid
            one day per week on site                          | hybrid
            mostly remote                                     | hybrid
            no remote work                                    | on site
            remote is not possible                            | on site
            vor Ort in Hamburg                                | on site
            Einsatz beim Kunden                               | on site
            Homeoffice                                        | remote
            kein Homeoffice                                   | on site
            teilweise remote                                  | hybrid
            remote und vor Ort                                | hybrid
            sur place à Lyon                                  | on site
            en télétravail                                    | remote
            télétravail partiel                               | hybrid
            sur site                                          | on site
            presencial en Madrid                              | on site
            100% remoto                                       | remote
            modalidad híbrida                                 | hybrid
            en remoto                                         | remote
            da remoto                                         | remote
            op locatie                                        | on site
            max 3 days on site                                | hybrid
            on site max. 3 days                               | hybrid
            up to 3 days on site                              | hybrid
            höchstens 3 Tage vor Ort                          | hybrid
            maximal drei Tage vor Ort in Ulm                  | hybrid
            vor Ort höchstens 3 Tage                          | hybrid
            3 jours maximum sur site                          | hybrid
            sur site 3 jours au maximum                       | hybrid
            máximo 3 días presenciales                        | hybrid
            presencial, tres días como máximo                 | on site
            a workshop, at most 3 days, on site               | on site
            3 days on site in Munich                          | on site
            4 Tage pro Woche, davon 2 vor Ort                 | hybrid
            4 Tage pro Woche, davon zwei Tage vor Ort         | hybrid
            4 days a week, 2 of them on site                  | hybrid
            4 days a week, of which two on site               | hybrid
            4 jours par semaine, dont 2 sur site              | hybrid
            4 días por semana, de los cuales 2 presenciales   | hybrid
            télétravail possible 3 j sur 5                    | hybrid
            télétravail 3 jours sur 5                         | hybrid
            3 jours sur 5 en télétravail                      | hybrid
            remote 3 von 5 Tagen                              | hybrid
            3 von 5 Tagen vor Ort                             | hybrid
            remote possible 2 days out of 5                   | hybrid
            teletrabajo 3 días de 5                           | hybrid
            hybrid London 2 days a week                       | hybrid
            on site in London 2 days a week                   | hybrid
            vor Ort in Graz zwei Tage pro Woche               | hybrid
            2 von 5 Standorten, vor Ort                       | on site
            40 hours per week onsite                          | on site
            5 Tage die Woche vor Ort                          | on site
            on site 5 days a week                             | on site
            3 days a week, on site in Leeds                   | on site
            2 jours de télétravail par semaine                | hybrid
            deux jours de télétravail                         | hybrid
            teilweise Homeoffice                              | hybrid
            Homeoffice teilweise möglich                      | hybrid
            3 días en la oficina y 2 en remoto                | hybrid
            2 Tage Homeoffice pro Woche                       | hybrid
            two days in the office, rest remote               | hybrid
            in Kassel, gern auch remote                       |
            in Leeds, also remote                             |
            à Lyon, aussi à distance                          |
            en Madrid, también en remoto                      |
            vor Ort, gern auch remote                         | hybrid
            """)
    void howTheWorkIsDoneIsRead(String text, String mode) {
        assertThat(mode(text)).as(text).isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            remote desktop services
            remote access by VPN
            a hybrid cloud
            Exchange hybrid migration
            hybrid identity with Entra
            Fernwartung der Server
            hybride Cloud
            cloud hybride
            escritorio remoto
            Wir bieten Home Office und 30 Tage Urlaub
            We offer home office equipment
            prime de télétravail
            """)
    void whatOnlyLooksLikeItIsNot(String text) {
        assertThat(mode(text)).as(text).isNull();
    }

    private static @Nullable String mode(String text) {
        return WorkModeReader.in(List.of(Passage.of("body", text)))
                .map(Field::value)
                .orElse(null);
    }
}

package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;

/** What is said above a need that is passed on counts before it. */
class CoverNoteTest {
    private static final String NEED =
            "Hi Greg, we need someone to configure Dynamics 365 Sales for our 30 reps, start mid January, two"
                    + " days a week on site. Budget around 40k EUR. Cheers Sally";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I'd say max 700/day. Customer is in Leeds by the way, 3 months. Greg                       | GB | P3M | 700  |       | 2027-01-15
            Wir zahlen höchstens 700 EUR am Tag. Kunde sitzt in Graz, 3 Monate. Gruß Uwe              | AT | P3M | 700  |       | 2027-01-15
            TJM max 700 €. Le client est à Genève, 3 mois, début mars. Marc                            | CH | P3M | 700  |       | 2027-03-01
            Tarifa máxima 700 € al día. El cliente está en Lisboa, 3 meses. Rita                       | PT | P3M | 700  |       | 2027-01-15
            No more than 700 EUR a day. The client is in Leeds, 3 months. Greg                         | GB | P3M | 700  |       | 2027-01-15
            None of ours in Leeds is free before May, and for 900 a day nobody goes. Anyone?           |    |     |      | 40000 | 2027-01-15
            Nichts für uns in Hamburg, unter 900 EUR am Tag geht hier keiner. Vielleicht ihr?          |    |     |      | 40000 | 2027-01-15
            On est pleins à Nantes jusqu'en mai. Quelqu'un pour ça ?                                   |    |     |      | 40000 | 2027-01-15
            Aquí en Vigo no tenemos a nadie hasta mayo. ¿Alguien?                                      |    |     |      | 40000 | 2027-01-15
            Can you help asap? See below.                                                              |    |     |      | 40000 | 2027-01-15
            Kann da wer? Gruß Uwe                                                                      |    |     |      | 40000 | 2027-01-15
            """)
    void itsFieldsWin(String note, String place, String duration, String rate, String value, String start) {
        Need need = read(note);

        assertThat(need.skills()).extracting(Field::value).containsExactly("dynamics-365-sales");
        assertThat(need.places()).extracting(Field::value).isEqualTo(place == null ? List.of() : List.of(place));
        assertThat(need.duration().map(Field::value)).isEqualTo(Optional.ofNullable(duration));
        assertThat(need.rate().map(field -> field.value().max().orElseThrow().toPlainString()))
                .isEqualTo(Optional.ofNullable(rate));
        assertThat(need.dealValue()
                        .map(field -> field.value().max().orElseThrow().toPlainString()))
                .isEqualTo(Optional.ofNullable(value));
        assertThat(need.startDate().orElseThrow().value()).hasToString(start);
        assertThat(need.workMode().orElseThrow().value()).isEqualTo("hybrid");
    }

    @Test
    void whatItsWriterCanDoThemselvesIsNotAskedFor() {
        assertThat(read("We only do SAP and cannot staff this ourselves.").skills())
                .extracting(Field::value)
                .containsExactly("dynamics-365-sales");
    }

    @Test
    void whereItsWriterSitsIsNoPlaceOfWork() {
        assertThat(
                        read("Hi team, please see below.\n\nDario Keane\nAccount Executive | Brightmoor IT\n12 Quay Street, Galway")
                                .places())
                .isEmpty();
    }

    @Test
    void specialistsReadNothingOfIt() {
        assertThat(read("I'd say max 700/day. They are in Leeds.")
                        .summary()
                        .orElseThrow()
                        .value())
                .contains("Dynamics 365 Sales")
                .doesNotContain("700", "Leeds");
    }

    private static Need read(String note) {
        return OpportunityReader.standard()
                .read(new Writing(
                        "Fwd: help with D365 Sales?",
                        note,
                        NEED,
                        "Sally Reed <sally@quill.example>",
                        Optional.of(OffsetDateTime.parse("2026-11-23T10:00:00+01:00")),
                        Optional.of(new Mailbox("Greg Fox", MailAddress.of("greg@foxtail.example"))),
                        List.of()))
                .need();
    }
}

package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contact data as words, and numbers by which a firm is found in a register. */
class WrittenOutTest {
    private static final Masking MASKING = new Masking(Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www dot fjordkatt dot no",
                "fjordkatt dot no",
                "fjordkatt (dot) no",
                "fjordkatt dot co dot uk",
                "fjordkatt.no",
                "www punkt fjordkatt punkt de",
                "fjordkatt punkt de",
                "fjordkatt point fr",
                "www point fjordkatt point fr",
                "fjordkatt punto es",
                "ana arroba fjordkatt punto com",
                "dana at fjordkatt dot co dot uk",
                "plus four four two zero seven seven seven one two three",
                "+44 two zero seven seven seven one two three",
                "null drei vier eins",
                "null acht neun, eins zwei drei vier fünf",
                "oh one one three, four nine six",
                "oh one one three 496 0123",
                "oh seven seven double-oh nine hundred five five five",
                "kim [dot] w [at] fjordkatt [dot] example",
                "zéro six douze trente-quatre cinquante-six",
                "seis uno dos tres cuatro cinco seis",
                "GB123456789",
                "ATU12345678",
                "ESB12345678"
            })
    void isTakenOut(String tells) {
        assertThat(MASKING.of("We say " + tells + " ok")).isEqualTo("We say […] ok");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our VAT is GB123456789. | Our VAT is […].",
                "Our VAT number: 123 4567 89, thanks | Our VAT number: […], thanks",
                "USt-IdNr. DE123456789 | USt-IdNr. […]",
                "Mein NIF B12345678 | Mein NIF […]",
                "Amtsgericht, HRB 12345 | Amtsgericht, HRB […]",
                "HRB 12345 B und mehr | HRB […] B und mehr",
                "SIRET 123 456 789 00012 | SIRET […]",
                "Company no. SC123456 here | Company no. […] here",
                "Companies House 01234567 | Companies House […]"
            })
    void numbersOfTaxAndRegisterAreTakenOut(String words, String masked) {
        assertThat(MASKING.of(words)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "At this point no one is free, and one point is open.",
                "Der Punkt ist offen, ein Punkt de facto.",
                "De notre point de vue, c'est un point fort.",
                "Otro punto es el precio; el punto de partida es mayo.",
                "One or two people, three or four days, five months.",
                "We have done one, two, three of them.",
                "Two people for ten days at nine hundred.",
                "900 EUR plus VAT, VAT 20 %, TVA 20 %, CIF Hamburg.",
                "We do dot net and C#.",
                "The UID field has 3 values in 2026."
            })
    void stays(String words) {
        assertThat(MASKING.of(words)).isEqualTo(words);
    }

    @Test
    void longTextTakesNoLongTime() {
        for (String part : new String[] {"one ", "VAT ", "www dot ", "a dot ", "1 VAT 1 "}) {
            assertThat(MASKING.of(part.repeat(20_000))).hasSizeLessThan(20_000);
        }
    }
}

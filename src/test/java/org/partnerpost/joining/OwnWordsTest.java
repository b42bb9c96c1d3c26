package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marta Ruiz | Ruiz Cloud SL | +34 600 111 222",
                "Marta Ruiz · Ruiz Cloud SL · marta@ruiz.example",
                "Ruiz Cloud SL | Calle Mayor 3, Madrid | www.ruiz.example",
                "Marta Ruiz | Ruiz Cloud SL\nMarta Ruiz | +34 600 111 222"
            })
    void aLineBetweenStrokesBelowIsASignature(String line) {
        assertThat(OwnWords.of("We do Azure in Spain.\n\n" + line))
                .startsWith("We do Azure in Spain.")
                .doesNotContain("+34", "@", "www");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAP | Azure | Power BI", "Marta Ruiz | Ruiz Cloud SL | +34 600 111 222"})
    void whatStandsAloneOrNamesNoWayToReachAnybodyStays(String line) {
        assertThat(OwnWords.of(line)).isEqualTo(line);
        assertThat(OwnWords.of("Hello\n\n" + line)).isEqualTo(line);
    }
}

package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.taxonomy.PlaceMention;
import org.partnerpost.taxonomy.Places;

/** A name that is a town as well tells specialists who asks, where it is taken for the place of work. */
class TownNamesTest {
    private static final TownNames ROTH = new TownNames(List.of("Xenia Roth", "xenia", "rothconsult"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Grüße, Xenia Roth                                | true
            Roth Consult AG, Zürich                          | true
            Roth Cloud Consult GmbH                          | true
            We need a Power BI developer in Roth.            | false
            We need a Power BI developer in Roth near Xenia. | false
            A developer in Roth. Contoso GmbH pays.          | false
            """)
    void whereItIsANameItIsNoTown(String text, boolean name) {
        Optional<PlaceMention> roth = Places.inUse().mentionsIn(text).stream()
                .filter(mention -> mention.place().label().equals("Roth"))
                .findFirst();
        assertThat(roth.filter(mention -> !ROTH.isOne(Passage.of("body", text), mention))
                        .isEmpty())
                .isEqualTo(name);
    }
}

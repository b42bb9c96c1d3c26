package org.partnerpost.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which ends of lines only keep them short. */
class TextPieceTest {
    private static final String LONG = "This sentence was broken because a line of a text mail may not be longer";

    @Test
    void aSentenceThatWasBrokenForItsLengthFlows() {
        assertThat(narrow(LONG + "\nthan seventy-four characters.\n"))
                .isEqualTo(LONG + "~than seventy-four characters.\n");
    }

    @Test
    void theTextOfALabelledLineAndOfAPointOfAListFlowToo() {
        assertThat(narrow("  Skills      Business Central, Power BI, Azure Data Factory, Fabric and more\n"
                        + "              skills\n  Languages   German\n"))
                .isEqualTo("  Skills      Business Central, Power BI, Azure Data Factory, Fabric and more~skills\n"
                        + "  Languages   German\n");
        assertThat(narrow("- " + LONG + "\n  than that.\n- Another.\n"))
                .isEqualTo("- " + LONG + "~than that.\n- Another.\n");
    }

    @Test
    void whatWasMeantAsALineStaysOne() {
        String meant = "Hello Dana,\n\nShort line\nand another\n\n--\nPartnerpost\n- a point\n> quoted\n";
        assertThat(narrow(meant)).isEqualTo(meant);
    }

    @Test
    void nothingIsLostAndLinksAreFollowed() {
        String text = "See http://localhost:8080/m/answer/abc, then\n" + LONG + "\nthan https://a.example/b?c=d.\n";
        assertThat(TextPiece.of(text).stream().map(TextPiece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(TextPiece.of(text).stream().filter(TextPiece::link).map(TextPiece::text))
                .containsExactly("http://localhost:8080/m/answer/abc", "https://a.example/b?c=d");
    }

    /** As it is set where a line is narrow: ~ for an end that flows. */
    private static String narrow(String text) {
        return TextPiece.of(text).stream()
                .map(piece -> piece.wrap() ? "~" : piece.text())
                .collect(Collectors.joining());
    }
}

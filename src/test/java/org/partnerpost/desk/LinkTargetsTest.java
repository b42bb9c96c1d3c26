package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever looks at a stranger's mail reads where its links led, whatever their words say. */
class LinkTargetsTest {
    @Test
    void behindTheWordsStandsTheHost() {
        assertThat(SafeHtml.of("<p><a href=\"http://w0lkenschaf.example/sign-in\">Sign in to <b>the desk</b></a>.</p>"))
                .contains("<b>the desk</b></span> <small>[→ w0lkenschaf.example]</small>.")
                .contains("title=\"link to http://w0lkenschaf.example/sign-in\"");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/desk, 127.0.0.1:8080",
        "https://contoso.example@evil.example/x, evil.example",
        "https://contoso.example\\@evil.example/x, contoso.example",
        "//evil.example/x, evil.example",
        "HTTPS://Evil.Example?https://good.example, evil.example",
        "http://сontoso.example/, xn--ontoso-hrf.example",
        "mailto:pay@evil.example?subject=x, pay@evil.example",
        "tel:+49123, +49123"
    })
    void thatIsWhereABrowserWouldGo(String target, String whom) {
        assertThat(LinkTargets.whom(target)).isEqualTo(whom);
    }

    @Test
    void nobodyCanPretendALinkAndNothingElseIsCalledOne() {
        assertThat(SafeHtml.of("<span title=\"link to http://good.example\">here</span>"))
                .doesNotContain("good.example");
        assertThat(SafeHtml.of("<a>nowhere</a> <a href=\"javascript:alert(1)\">run</a>"))
                .doesNotContain("→");
    }

    @Test
    void aLetterOfOursIsShownAsItsReaderSeesIt() {
        assertThat(SafeHtml.ofOurs("<p><a href=\"https://ours.example/m/answer/…\">Answer</a></p>"))
                .doesNotContain("→");
    }
}

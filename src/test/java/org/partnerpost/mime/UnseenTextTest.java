package org.partnerpost.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail says to programs and not to its reader is left out where that is certain, and told in any case. */
class UnseenTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "display:none",
                "font-size:1px",
                "color:#fff; background:#fff",
                "background-color: white; color: white !important",
                "opacity:0",
                "visibility:hidden"
            })
    void hiddenHtmlIsLeftOutAndTold(String style) {
        ParsedMail mail = read(
                "text/html", "<p>We need a Java developer.</p><p style=\"%s\">And SAP in Kyiv.</p>".formatted(style));
        assertThat(mail.body()).contains("Java developer").doesNotContain("SAP");
        assertThat(mail.problems())
                .extracting(Problem::what)
                .containsExactly("text that its reader does not see; left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"color:#fff; background:#333", "font-size:11px", "color:#333", "background:#fff"})
    void whatIsSeenIsRead(String style) {
        ParsedMail mail = read("text/html", "<p style=\"%s\">We need SAP in Kyiv.</p>".formatted(style));
        assertThat(mail.body()).contains("SAP in Kyiv");
        assertThat(mail.problems()).isEmpty();
    }

    @Test
    void whatIsEmptyAndHiddenIsNoMatter() {
        assertThat(read("text/html", "<p>We need SAP.</p><img style=\"display:none\"><style>p{}</style>")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"We pay \u202E009\u202C EUR a day.", "We need \u2066SAP\u2069 help."})
    void charactersThatTurnTheReadingDirectionAreTold(String text) {
        assertThat(read("text/plain", text).problems())
                .extracting(Problem::what)
                .containsExactly("characters that turn the direction of reading; it may look other than it is");
    }

    @Test
    void invisibleCharactersWithinWordsAreTold() {
        assertThat(read("text/plain", "We need Ja\u200Bva.").problems())
                .extracting(Problem::what)
                .containsExactly("invisible characters within words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello \u200E(Pat)\u200E", "می\u200Cخواهیم", "👩\u200D💻 wanted", "line\u200B\nnext"})
    void whatScriptsAndSmileysNeedIsOrdinary(String text) {
        assertThat(read("text/plain", text).problems()).isEmpty();
    }

    private static ParsedMail read(String type, String text) {
        String mail = """
                From: Pat <pat@partner.example>
                To: needs@partnerpost.localhost
                Subject: Help
                Date: Mon, 23 Nov 2026 10:00:00 +0100
                MIME-Version: 1.0
                Content-Type: %s; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                """.formatted(type, text);
        return MimeReader.standard().read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}

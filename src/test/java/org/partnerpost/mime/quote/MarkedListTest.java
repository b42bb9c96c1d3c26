package org.partnerpost.mime.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.mime.MimeReader;

/** A ">" before the items of a list is no quote. */
class MarkedListTest {
    private static final String LIST =
            "Hello,\n\nwe need help with:\n> Power BI in Munich\n> start in March\n\nRegards\nPat";

    @Test
    void aListOfAMailThatAnswersNoneIsItsOwn() {
        assertThat(body("Help wanted", "", LIST))
                .contains("we need help with:\n- Power BI in Munich\n- start in March\n");
    }

    @Test
    void inAnAnswerItIsAQuote() {
        assertThat(body("Re: Help wanted", "", LIST)).doesNotContain("Munich");
        assertThat(body("Help wanted", "In-Reply-To: <a@b.example>\n", LIST)).doesNotContain("Munich");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello,\n\nour customer writes:\n> We want Power BI\n> and SAP\n\nRegards\nPat",
                "Hello,\n\nPat Novak <pat@a.example> wrote:\n> We want Power BI\n> and SAP\n\nYes please.",
                "Hello, yes.\n\n> We want Power BI\n> and SAP\n\nRegards\nPat",
                "Hello, see here:\n> We want Power BI\n\nRegards\nPat",
                "Hello, see here:\n> We want Power BI\n> and SAP\n>> and more\n\nRegards\nPat"
            })
    void somebodysWordsStayAQuote(String text) {
        assertThat(body("Help wanted", "", text)).doesNotContain("Power BI");
    }

    private static String body(String subject, String fields, String text) {
        String mail = "From: pat@a.example\nSubject: " + subject + "\n" + fields + "\n" + text;
        return MimeReader.standard()
                .read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .body();
    }
}

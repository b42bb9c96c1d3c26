package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;

/** An answer quotes our letter, and with it what lets one act for the letter's reader: that is for nobody else's eyes. */
@QuarkusTest
class RawMailPagesTest {
    private static final String KEY = "abcdefghijklmnopqrstuvwx23";
    private static final String ANSWER =
            DeskBed.mail("Re: A need", """
            Cc: reply+%1$s@partnerpost.localhost
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain

            Yes, gladly.
            > See it: http://localhost/m/answer/%1$s
            > reply+%1$s@partnerpost.localhost
            --b
            Content-Type: text/html

            <p>Yes.</p><blockquote><a href="http://localhost/m/profile/%1$s">your profile</a></blockquote>
            --b--
            """.formatted(KEY).replace("\n", "\r\n"));

    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Test
    void itIsShownWithoutThatAndSavedByWhoeverDecides() {
        String mail = "/desk/mails/" + bed.answer(ANSWER);
        DeskClient moderator = DeskClient.signedIn(operators, "olga-raw", Role.MODERATOR);
        DeskClient auditor = DeskClient.signedIn(operators, "ada-raw", Role.AUDITOR);
        for (DeskClient reader : List.of(moderator, auditor)) {
            assertThat(reader.get(mail).asString())
                    .contains("Yes, gladly.", "/m/answer/…", "reply+…@")
                    .doesNotContain(KEY);
            assertThat(reader.get(mail + "/html").asString()).contains("Yes.").doesNotContain(KEY);
        }
        assertThat(moderator.get(mail + "/raw").asString()).contains(KEY);
        assertThat(auditor.get(mail + "/raw").statusCode()).isEqualTo(404);
        assertThat(auditor.get(mail).asString())
                .contains("only whoever decides may save it")
                .doesNotContain("/raw");
    }

    @Test
    void whoeverSeesNeedsAloneSeesTheMailsThatBroughtThem() {
        DeskClient petra = DeskClient.signedIn(operators, "petra-raw", Role.PORTFOLIO_MANAGER);
        String need = "/desk/mails/"
                + bed.waiting(DeskBed.plain("A need", "Azure, please.")).mail();
        assertThat(petra.get(need).asString()).contains("Azure, please.");
        assertThat(petra.get(need + "/raw").statusCode()).isEqualTo(200);
        String answer = "/desk/mails/" + bed.answer(ANSWER);
        for (String part : List.of("", "/raw", "/files/0")) {
            assertThat(petra.get(answer + part).statusCode()).isEqualTo(404);
        }
        assertThat(petra.get(answer + "/html").asString()).doesNotContain("Yes.");
    }
}

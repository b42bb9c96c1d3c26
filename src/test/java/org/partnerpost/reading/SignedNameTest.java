package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mime.MimeReader;

/** Whose name a signature is, and that a firm's is never a person's. ⏎ is a line end. */
class SignedNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pat@partner.example         | Yes.⏎⏎Best regards⏎Pat Novak⏎Novak Handels GmbH        | Pat Novak
            p.novak@partner.example     | Yes, gladly.⏎⏎Best regards, Pat Novak                   | Pat Novak
            pnovak@partner.example      | Oui.⏎⏎Cordialement⏎Pat Novak                            | Pat Novak
            pat@partner.example         | Ja, gern.⏎⏎Viele Grüße Pat                               | Pat
            info@nordhandel.example     | Ja.⏎⏎Viele Grüße⏎Jana von Stein⏎Nord Handel GmbH        | Jana von Stein
            dr.kern@kanzlei.example     | Ja.⏎⏎Viele Grüße⏎Dr. Eva Kern                            | Dr. Eva Kern
            info@contoso.example        | Yes.⏎⏎Best regards⏎Contoso Consulting                    | ''
            info@contoso.example        | Yes.⏎⏎Best regards⏎Contoso                               | ''
            contoso@contoso.example     | Yes.⏎⏎Best regards⏎Contoso                               | ''
            blueyonder@mail.example     | Yes.⏎⏎Best regards⏎Blue Yonder Ltd                       | ''
            info@yonder.example         | Yes.⏎⏎Best regards⏎Blue Yonder                           | ''
            sales@partner.example       | Sí.⏎⏎Saludos⏎Equipo de Ventas                            | ''
            pat@partner.example         | Yes.                                                      | ''
            """)
    void isTheSignersOwn(String sender, String body, String name) {
        String raw =
                "From: <" + sender + ">\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + body.replace("⏎", "\r\n");
        assertThat(Signatory.of(
                                MimeReader.standard().read(raw.getBytes(StandardCharsets.UTF_8)),
                                MailAddress.of(sender))
                        .name())
                .isEqualTo(name);
    }
}

package org.partnerpost.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mime.MimeReader;

/** What a mail's signature tells of who signed it. ⏎ is a line end. */
class SignatoryTest {
    private static final String NEED = "Hello,⏎⏎we need help with a migration to Business Central in Munich.⏎⏎";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Best regards⏎Pat Novak⏎Novak Trading Ltd⏎+44 20 1234567                       | Novak Trading Ltd    | +44 20 1234567
            Mit freundlichen Grüßen⏎Pat Novak⏎Novak Handels GmbH, Tel. 089 1234567        | Novak Handels GmbH   | 089 1234567
            Viele Grüße⏎⏎-- ⏎Pat Novak⏎Novak Handels GmbH⏎Tel: +49 89 123-4567            | Novak Handels GmbH   | +49 89 123-4567
            Cordialement⏎Pat Novak⏎Petit Pont SAS - 01 23 45 67 89                        | Petit Pont SAS       | 01 23 45 67 89
            Saludos⏎Pat Novak⏎Faro Verde S.L.                                             | Faro Verde S.L.      | ''
            Best regards⏎Pat Novak⏎Fax: +44 20 7654321⏎Phone: +44 20 1234567              | ''                   | +44 20 1234567
            Kind regards⏎Pat⏎Blue-Harbour Partners⏎London                                 | Blue-Harbour Partners | ''
            Best regards⏎Pat                                                              | ''                   | ''
            Thanks                                                                        | ''                   | ''
            """)
    void isReadFromWhatStandsBelowTheWords(String below, String firm, String phone) {
        String raw = "From: Pat Novak <pat@blueharbourpartners.example>\r\nSubject: A need\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + (NEED + below).replace("⏎", "\r\n") + "\r\n";
        assertThat(Signatory.of(
                        MimeReader.standard().read(raw.getBytes(StandardCharsets.UTF_8)),
                        MailAddress.of("pat@blueharbourpartners.example")))
                .satisfies(found -> assertThat(found.firm()).isEqualTo(firm))
                .satisfies(found -> assertThat(found.phone()).isEqualTo(phone));
    }

    @ParameterizedTest
    @CsvSource({"The customer is North Bank AG and their phone is 089 1234567.", "''"})
    void whatTheNeedItselfNamesIsNotItsSender(String said) {
        String raw = "From: Pat <pat@partner.example>\r\nSubject: A need\r\nContent-Type: text/plain\r\n\r\n"
                + "We need help with a migration.\r\n" + said
                + "\r\nIt starts in March in Munich.\r\n\r\nBest regards\r\nPat\r\n";
        assertThat(Signatory.of(
                        MimeReader.standard().read(raw.getBytes(StandardCharsets.UTF_8)),
                        MailAddress.of("pat@partner.example")))
                .isEqualTo(new Signatory("Pat", "", ""));
    }
}

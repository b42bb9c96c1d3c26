package org.partnerpost.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;

/** What an operator must not write into words that specialists read. */
class DisclosureTest {
    private static final Optional<Requester> SASHA =
            Optional.of(new Requester(new Mailbox("Sasha Made-Up", MailAddress.of("sasha@doppelkeks.example")), "en"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write to sasha@doppelkeks.example                           | an address
            Look at https://doppelkeks.example/brief                    | a link
            See www.doppelkeks.example                                  | a link
            Call +41 44 123 45 67                                       | a telephone number
            Call 0041 44 1234567.                                       | a telephone number
            Call 044 123 45 67.                                         | a telephone number
            Ask SASHA MADE-UP for more.                                 | the requester's name
            Move from NAV 2016 to Business Central, 01.03.2027, 40 users|
            01.03.2027 - 30.06.2027, 900 - 1200 EUR                     |
            ISO 27001, 10 000 users, version 0.9.1                      |
            """)
    void isFound(String words, String what) {
        assertThat(Disclosure.in(words, SASHA)).isEqualTo(Optional.ofNullable(what));
    }
}

package org.partnerpost.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "pat@partner.example           | pat                | partner.example",
                "Pat.P+tag@PARTNER.Example     | Pat.P+tag          | partner.example",
                "\"pat p\"@partner.example     | pat p              | partner.example",
                "\"a\\\"b\"@partner.example    | a\"b               | partner.example",
                "\"a@b.example\"@evil.example  | a@b.example        | evil.example",
                "jörg@münchen.example          | jörg               | xn--mnchen-3ya.example",
                "root@localhost                | root               | localhost",
            })
    void readsAnAddress(String text, String local, String domain) {
        MailAddress address = MailAddress.of(text);
        assertThat(address.localPart()).isEqualTo(local);
        assertThat(address.domain()).isEqualTo(domain);
        assertThat(MailAddress.parse(address.toString())).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@",
                "@b.example",
                "<a@good.example>b@evil.example",
                "<a@b.example>",
                "a b@c.example",
                "a@b c.example",
                "a..b@c.example",
                ".a@c.example",
                "a.@c.example",
                "a@.example",
                "a@b..example",
                "a@-b.example",
                "a@b-.example",
                "a@[192.0.2.1]",
                "a@192.0.2.1",
                "a@b.example.",
                "a@b@c.example",
                "\"a@b.example",
                "\"a\"b@c.example",
                "a(b)@c.example",
                "a＠b.example",
                "a@b＠c.example",
                "a@b。example",
                "a@ｂ.example",
                "a\r\nb@c.example",
                "a\u0000@b.example",
                "a,b@c.example",
                "a;b@c.example",
                "a:b@c.example",
                "a\\b@c.example",
                "\"a\u0000\"@b.example",
                "a\u202e@b.example"
            })
    void refusesWhatIsNone(String text) {
        assertThat(MailAddress.parse(text)).isEmpty();
    }

    @Test
    void keepsTheLengthsOfSmtp() {
        assertThat(MailAddress.parse("a".repeat(64) + "@b.example")).isPresent();
        assertThat(MailAddress.parse("a".repeat(65) + "@b.example")).isEmpty();
        assertThat(MailAddress.parse("ö".repeat(33) + "@b.example")).isEmpty();
        String label = "a".repeat(60) + ".";
        assertThat(MailAddress.parse("a@" + label.repeat(4) + "example")).isPresent();
        assertThat(MailAddress.parse("a".repeat(20) + "@" + label.repeat(4) + "example"))
                .isEmpty();
        assertThat(MailAddress.parse("a@" + "b".repeat(64) + ".example")).isEmpty();
    }

    @Test
    void cannotBeMadeFromPartsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress("a\r\nBcc: x", "b.example"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress("a", "B.example"));
        assertThatIllegalArgumentException().isThrownBy(() -> MailAddress.of("nobody"));
    }

    @Test
    void foldsCaseForComparing() {
        assertThat(MailAddress.of("Pat@Partner.Example").folded()).isEqualTo("pat@partner.example");
    }
}

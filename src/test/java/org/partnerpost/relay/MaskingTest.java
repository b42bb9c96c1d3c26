package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.mail.MailAddress;

/** What is taken out of words for the other side, and what stays. */
class MaskingTest {
    private static final Masking MASKING = new Masking(Masking.namesOf(
            "Jürgen Weber-Pál", "Weber & Söhne Consulting GmbH", MailAddress.of("j.weber@soehne-it.example")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dana@specialist.example",
                "dana @ specialist.example",
                "dana (at) specialist.example",
                "dana [at] specialist [dot] example",
                "dana at specialist dot example",
                "https://x.example/a?b=c",
                "www.weber.example",
                "weber-it.de/team",
                "linkedin.com/in/jweber",
                "@jweber",
                "+49 89 1234567",
                "0049 (89) 123-4567",
                "089/1234567",
                "(555) 123-4567",
                "Jürgen",
                "JUERGEN",
                "Jurgen",
                "Weber & Söhne Consulting GmbH",
                "weber",
                "Soehne"
            })
    void isTakenOut(String tells) {
        assertThat(MASKING.of("Ask " + tells + " please")).isEqualTo("Ask […] please");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We start on 2027-01-11 or 11.01.2027.",
                "1.200.000 EUR in 2019-2024, 900 a day",
                "ASP.NET and Node with consulting, 40 users, 3 months",
                "From 9:00 to 17:30, 2 days a week."
            })
    void stays(String words) {
        assertThat(MASKING.of(words)).isEqualTo(words);
    }

    @Test
    void noTextBreaksIt() {
        for (String text :
                new String[] {"", "\u0000", "\ud800", "@".repeat(100_000), "1 ".repeat(100_000), "a.".repeat(50_000)}) {
            assertThat(new Masking(Set.of("x".repeat(300))).of(text)).hasSizeLessThanOrEqualTo(20_000);
        }
    }
}

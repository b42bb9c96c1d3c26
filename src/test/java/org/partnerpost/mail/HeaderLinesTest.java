package org.partnerpost.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderLinesTest {
    private static final MailAddress PAT = MailAddress.of("pat@partner.example");

    @Test
    void writesPlainTextAsItIs() {
        assertThat(HeaderLines.text("Subject", "Business Central migration, Munich"))
                .isEqualTo("Subject: Business Central migration, Munich\r\n");
    }

    @Test
    void encodesTextBeyondAscii() {
        assertThat(HeaderLines.text("Subject", "für München"))
                .isEqualTo("Subject: =?UTF-8?Q?f=C3=BCr_M=C3=BCnchen?=\r\n");
        assertThat(HeaderLines.text("Subject", "日本語")).isEqualTo("Subject: =?UTF-8?B?5pel5pys6Kqe?=\r\n");
    }

    @Test
    void encodesTextThatReadsAsEncoded() {
        assertThat(HeaderLines.text("Subject", "=?utf-8?q?a=0D=0ABcc:_x?=")).doesNotContain("=?utf-8?q?a");
    }

    @Test
    void foldsLongLines() {
        String field = HeaderLines.text("Subject", "word ".repeat(100));
        assertThat(field.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
        assertThat(unfolded(field)).isEqualTo("Subject: " + "word ".repeat(100).strip());
    }

    @Test
    void writesNamesByTheirNeeds() {
        assertThat(HeaderLines.mailbox("From", new Mailbox("", PAT))).isEqualTo("From: pat@partner.example\r\n");
        assertThat(HeaderLines.mailbox("From", new Mailbox("Pat Partner", PAT)))
                .isEqualTo("From: Pat Partner <pat@partner.example>\r\n");
        assertThat(HeaderLines.mailbox("From", new Mailbox("Partner, \"P\" Pat", PAT)))
                .isEqualTo("From: \"Partner, \\\"P\\\" Pat\" <pat@partner.example>\r\n");
        assertThat(HeaderLines.mailbox("From", new Mailbox("Jörg", PAT)))
                .isEqualTo("From: =?UTF-8?B?SsO2cmc=?= <pat@partner.example>\r\n");
    }

    @Test
    void writesListsIdsDatesAndAddressesOfTheWeb() {
        assertThat(HeaderLines.mailboxes(
                        "To", List.of(new Mailbox("", PAT), new Mailbox("B", MailAddress.of("b@c.example")))))
                .isEqualTo("To: pat@partner.example, B <b@c.example>\r\n");
        MessageId id = MessageId.derived("a", "b.example");
        assertThat(HeaderLines.id("Message-ID", id)).isEqualTo("Message-ID: " + id + "\r\n");
        assertThat(HeaderLines.ids("References", List.of(id, id)))
                .isEqualTo("References: " + id + "\r\n " + id + "\r\n");
        assertThat(HeaderLines.date("Date", OffsetDateTime.parse("2026-11-06T10:00:00+01:00")))
                .isEqualTo("Date: Fri, 6 Nov 2026 10:00:00 +0100\r\n");
        assertThat(HeaderLines.uris("List-Unsubscribe", List.of(URI.create("https://a.example/x"))))
                .isEqualTo("List-Unsubscribe: <https://a.example/x>\r\n");
    }

    @Test
    void refusesNamesThatAreNoFieldNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> HeaderLines.text("Bad Name", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> HeaderLines.text("Bad\r\nBcc", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> HeaderLines.text("Bad:", "x"));
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void makesOneSafeFieldOfAnything(String value) {
        for (String field :
                List.of(HeaderLines.text("Subject", value), HeaderLines.mailbox("Reply-To", new Mailbox(value, PAT)))) {
            assertThat(field).matches("[A-Z][A-Za-z-]+: ?[ -~]*(\r\n [ -~]+)*\r\n");
            assertThat(field.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        }
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void whatWasWrittenReadsTheSame(String value) {
        String body = unfolded(HeaderLines.text("Subject", value))
                .substring("Subject:".length())
                .strip();
        assertThat(EncodedWords.decode(body)).isEqualToNormalizingWhitespace(expected(value));
    }

    private static String expected(String value) {
        var text = new StringBuilder();
        value.codePoints()
                .filter(c -> !DisplayName.steersDirection(c))
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
                .forEach(c -> text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c));
        return text.toString();
    }

    static Stream<String> naughty() throws IOException {
        try (var list = HeaderLinesTest.class.getResourceAsStream("/corpora/blns/blns.txt")) {
            String all = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.concat(
                            all.lines(),
                            Stream.of(
                                    "",
                                    "a\r\nBcc: victim@elsewhere.example",
                                    "a\nb",
                                    "a\rb",
                                    "a\u0000b",
                                    "\ud800",
                                    "a\udc00b",
                                    "x\u2028y",
                                    "\u202egpj",
                                    "=?utf-8?q?=0D=0ABcc:_x?=",
                                    "a".repeat(3_000),
                                    "ü".repeat(1_500),
                                    "a ".repeat(1_500),
                                    "\uD83D\uDE00".repeat(400),
                                    "\"".repeat(300),
                                    "\\".repeat(300),
                                    "a\u0085b",
                                    "\t\t",
                                    "ö\r\n\r\nbody"))
                    .distinct();
        }
    }

    private static String unfolded(String field) {
        return field.replace("\r\n ", " ").replace("\r\n", "");
    }
}

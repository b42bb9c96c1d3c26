package org.partnerpost.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.mail.MailAddress;

class MimeReaderTest {
    private final MimeReader reader = MimeReader.standard();

    @Test
    void readsAnOrdinaryMail() {
        ParsedMail mail = read("""
                From: Pat Partner <pat@partner.example>
                To: needs@partnerpost.localhost, "Other, O" <o@partner.example>
                Cc: c@partner.example
                Subject: =?utf-8?q?Business_Central_f=C3=BCr?=
                 =?utf-8?q?_M=C3=BCnchen?=
                Date: Mon, 16 Nov 2026 10:00:00 +0100
                Message-ID: <x@partner.example>
                In-Reply-To: <w@partner.example>
                References: <v@partner.example> <w@partner.example>
                Content-Language: de
                Content-Type: text/plain; charset=utf-8

                Wir suchen jemanden.
                """);
        assertThat(mail.sound()).isTrue();
        assertThat(mail.problems()).isEmpty();
        assertThat(mail.subject()).isEqualTo("Business Central für München");
        assertThat(mail.to()).extracting(box -> box.address().localPart()).containsExactly("needs", "o");
        assertThat(mail.cc()).extracting(box -> box.address()).containsExactly(MailAddress.of("c@partner.example"));
        assertThat(mail.date()).contains(OffsetDateTime.parse("2026-11-16T10:00:00+01:00"));
        assertThat(mail.messageId()).hasToString("Optional[<x@partner.example>]");
        assertThat(mail.inReplyTo()).hasSize(1);
        assertThat(mail.references()).hasSize(2);
        assertThat(mail.language()).contains("de");
        assertThat(mail.body()).isEqualTo("Wir suchen jemanden.");
        assertThat(mail.field("subject")).isEqualTo(Optional.of("Business Central für München"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "utf-8        | UTF-8        | Grüße für 日本",
                "iso-8859-1   | ISO-8859-1   | Grüße für alle",
                "windows-1252 | windows-1252 | „Grüße“ – 5 €",
                "iso-8859-15  | ISO-8859-15  | Grüße 5 €",
                "koi8-r       | KOI8-R       | Привет всем",
                "windows-1251 | windows-1251 | Привет всем",
                "iso-2022-jp  | ISO-2022-JP  | こんにちは",
                "shift_jis    | Shift_JIS    | こんにちは",
                "gb2312       | GB2312       | 你好世界",
                "big5         | Big5         | 你好世界",
                "utf-16       | UTF-16       | Grüße für 日本",
                "utf-16le     | UTF-16LE     | Gruesse 日本",
                // labels that are wrong or missing
                "iso-8859-1   | UTF-8        | Grüße für 日本",
                "us-ascii     | UTF-8        | Grüße für alle",
                "utf-8        | ISO-8859-1   | Grüße für alle",
                "x-unknown    | UTF-8        | Grüße für alle",
                "x-unknown    | ISO-8859-1   | Grüße für alle",
            })
    void decodesTextWhateverItsLabel(String label, String charset, String text) {
        byte[] head = ("From: a@b.example\r\nContent-Type: text/plain; charset=" + label + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] body = text.getBytes(Charset.forName(charset));
        byte[] raw = new byte[head.length + body.length];
        System.arraycopy(head, 0, raw, 0, head.length);
        System.arraycopy(body, 0, raw, head.length, body.length);
        assertThat(reader.read(raw).text()).isEqualTo(text);
    }

    @Test
    void ofAlternativesTakesThePlainTextUnlessItIsEmpty() {
        String mail = """
                From: a@b.example
                Content-Type: multipart/alternative; boundary=q

                --q
                Content-Type: text/plain

                %s
                --q
                Content-Type: text/html

                <p>rich &amp; <b>bold</b></p>
                --q--
                """;
        assertThat(read(mail.formatted("plain")).text()).isEqualTo("plain");
        assertThat(read(mail.formatted(" ")).text()).isEqualTo("rich & bold");
    }

    @Test
    void joinsTextInSequenceAndKeepsFilesApart() {
        ParsedMail mail = read("""
                From: a@b.example
                Content-Type: multipart/mixed; boundary=q

                --q
                Content-Type: text/plain

                one
                --q
                Content-Type: application/pdf; name="=?utf-8?q?Br=C3=BCcke.pdf?="
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                QUFBQQ==
                --q
                Content-Type: text/plain

                two
                --q
                Content-Type: text/csv
                Content-Disposition: attachment; filename*0*=utf-8''m%C3%BC; filename*1=x.csv

                a;b
                --q--
                """);
        assertThat(mail.text()).isEqualTo("one\n\ntwo");
        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("Brücke.pdf", "müx.csv");
        assertThat(mail.attachments().getFirst().bytes()).isEqualTo(4);
        assertThat(mail.attachments().getFirst().cautions()).isEmpty();
    }

    @Test
    void aMailThatOnlyWrapsAnotherSaysWhatThatOneSays() {
        ParsedMail mail = read("""
                From: a@b.example
                Content-Type: multipart/mixed; boundary=q

                --q
                Content-Type: message/rfc822

                From: c@d.example
                Subject: inner

                the need
                --q--
                """);
        assertThat(mail.body()).isEqualTo("the need");
        assertThat(mail.reports()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(ReportPart.Kind.ORIGINAL_HEADER);
            assertThat(part.text()).contains("Subject: inner");
        });
        assertThat(mail.attachments()).extracting(Attachment::type).containsExactly("message/rfc822");
    }

    @Test
    void tellsOfACalendarAndOfADispositionNotification() {
        assertThat(read("From: a@b.example\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n")
                        .calendar())
                .isTrue();
        assertThat(
                        read("From: a@b.example\nContent-Type: message/disposition-notification\n\nDisposition: x; displayed\n")
                                .dispositionNotification())
                .isTrue();
    }

    @Test
    void badDatesAndIdsAreProblemsAndNothingMore() {
        ParsedMail mail = read("From: a@b.example\nDate: soon\nMessage-ID: none\nTo: \"open\n\nhello\n");
        assertThat(mail.date()).isEmpty();
        assertThat(mail.messageId()).isEmpty();
        assertThat(mail.problems())
                .extracting(Problem::where)
                .containsExactlyInAnyOrder("header Date", "header Message-ID", "header To");
        assertThat(mail.sound()).isTrue();
    }

    @Test
    void limitsAreKept() {
        Limits tight = new Limits(2_000, 500, 10, 100, 2, 3, 2, 5, 3, 4, 200, 100, 100, 10, 5);
        MimeReader tightly = new MimeReader(tight);
        assertThat(tightly.read(bytes("From: a@b.example\n\n" + "x\n".repeat(2_000)))
                        .quarantine())
                .contains(Quarantine.TOO_BIG);
        assertThat(tightly.read(bytes("From: a@b.example\nTo: a@b.c,a@b.c,a@b.c\n\nx"))
                        .quarantine())
                .containsExactly(Quarantine.TOO_MANY_RECIPIENTS);
        assertThat(tightly.read(bytes("Received: x\n".repeat(4) + "\nx")).quarantine())
                .containsExactly(Quarantine.TOO_MANY_HOPS);
        assertThat(tightly.read(bytes("X: y\n".repeat(11) + "\nx")).quarantine())
                .containsExactly(Quarantine.TOO_MANY_FIELDS);
        assertThat(tightly.read(bytes("From: a@b.example\n\n" + "x".repeat(201)))
                        .quarantine())
                .containsExactly(Quarantine.LINE_TOO_LONG);
        assertThat(tightly.read(bytes("From: a@b.example\n\n" + "word ".repeat(30)))
                        .problems())
                .isNotEmpty();
    }

    @Test
    void nothingAtAllIsNoError() {
        assertThat(reader.read(new byte[0]).quarantine())
                .containsExactlyInAnyOrder(Quarantine.EMPTY, Quarantine.NO_BODY);
        assertThat(reader.read(new byte[10_000]).body()).isEmpty();
    }

    @Test
    void readsHtmlAsAPersonSeesIt() {
        ParsedMail mail = read("""
                From: a@b.example
                Content-Type: text/html

                <html><head><title>no</title><style>p {color: red}</style></head><body><p>Hello,</p>
                <p>we need:<br>one <span style="display: none">hidden</span>developer</p><ul><li>fast<li>kind</ul>
                <table><tr><td>Start</td><td>May</td></tr></table><a href="https://x.example">link</a>
                <div class="gmail_signature">Pat<br>Partner Ltd</div>
                <div class="gmail_quote"><div class="gmail_attr">Le lundi, X a écrit :</div><blockquote>old</blockquote></div></body></html>
                """);
        assertThat(mail.body()).isEqualTo("""
                Hello,

                we need:
                one developer

                - fast
                - kind

                Start\tMay

                link""");
        assertThat(mail.signature()).contains("Partner Ltd");
        assertThat(mail.quoted()).contains("> old");
    }

    @Test
    void aRowOfATableIsALineAndItsCellsAreParted() {
        ParsedMail mail = read("""
                From: a@b.example
                Content-Type: text/html

                <table><tr><td><p>Role</p></td><td><p><b>Start</b></p></td><td><p>Rate</p></td></tr>
                <tr><td><p>Tester<br></p></td><td><p>May</p></td><td></td></tr></table>
                <table><tr><td><p>One paragraph.</p><p>Another one.</p></td></tr></table>
                """);
        assertThat(mail.body()).isEqualTo("Role\tStart\tRate\nTester\tMay\n\nOne paragraph.\n\nAnother one.");
    }

    @Test
    void joinsFlowedLines() {
        String mail =
                "From: a@b.example\nContent-Type: text/plain; format=flowed%s\n\none \ntwo\n> quoted \n> more\n-- \nPat\n";
        assertThat(read(mail.formatted("")).text()).isEqualTo("one two\n> quoted more\n-- \nPat");
        assertThat(read(mail.formatted("; delsp=yes")).text()).startsWith("onetwo\n");
    }

    private ParsedMail read(String mail) {
        return reader.read(bytes(mail));
    }

    private static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.UTF_8);
    }
}

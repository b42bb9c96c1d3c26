package org.partnerpost.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;

/** What a mail is. */
class MailSorterTest {
    private static final String TOKEN = "abcdefghijklmnopqrstuvwxy2";
    private static final MailSorter SORTER = new MailSorter("partnerpost.localhost");

    @ParameterizedTest
    @CsvSource({
        "needs, need",
        "NEEDS, need",
        "join, joining",
        "desk, command",
        "desk+" + TOKEN + ", command",
        "reply+" + TOKEN + ", answer",
        "Reply+ABCDEFGHIJKLMNOPQRSTUVWXY2, answer",
        "help, noise",
        "postmaster, noise",
        "bounce+" + TOKEN + ", noise"
    })
    void aPersonsMailIsWhatItsAddressSays(String local, String kind) {
        assertThat(sorted(mail("Help", ""), local + "@partnerpost.localhost").word())
                .isEqualTo(kind);
    }

    @Test
    void aReplyToALetterOfOursIsAnAnswerAndNoNewNeed() {
        String reply = "In-Reply-To: <abc@partnerpost.localhost>";
        assertThat(sorted(mail("Re: Your request", reply), "needs@partnerpost.localhost")
                        .word())
                .isEqualTo("answer");
        assertThat(sorted(mail("Re: Your request", "In-Reply-To: <abc@else.example>"), "needs@partnerpost.localhost")
                        .word())
                .isEqualTo("need");
        assertThat(sorted(mail("AW: Power BI in Kiel (PP-5CSG9)", ""), "needs@partnerpost.localhost")
                        .word())
                .as("the mail program does not say what it answers, but its subject does")
                .isEqualTo("answer");
        assertThat(sorted(mail("Power BI in Kiel (PP-5CSG9)", ""), "needs@partnerpost.localhost")
                        .word())
                .isEqualTo("need");
        assertThat(sorted(mail("Help", reply), "help@partnerpost.localhost").word())
                .as("whoever asks for a person is heard by one")
                .isEqualTo("noise");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Re: Exchange   | Yes, gladly.                                              | answer
            AW: Exchange   | Leider nein                                               | answer
            Re: Exchange   | No problem, we need an Exchange consultant in Kiel then.  | need
            Exchange       | Yes                                                       | need
            """)
    void aReplyThatSaysNoMoreThanYesOrNoIsNoNeed(String subject, String body, String kind) {
        String raw = "From: Pat <pat@partner.example>\r\nSubject: " + subject + "\r\n\r\n" + body + "\r\n";
        assertThat(sorted(read(raw), "needs@partnerpost.localhost").word()).isEqualTo(kind);
    }

    @Test
    void whoeverWantsItsDataDeletedLeavesWhicheverAddressItFound() {
        String raw = "From: Pat <pat@partner.example>\r\nSubject: My data\r\n\r\n";
        assertThat(sorted(read(raw + "Please delete all my personal data."), "help@partnerpost.localhost")
                        .word())
                .isEqualTo("joining");
        assertThat(sorted(read(raw + "How do you keep my data?"), "help@partnerpost.localhost")
                        .word())
                .isEqualTo("noise");
    }

    @Test
    void anAbsenceNoteWithoutAnyMarkIsNotAnswered() {
        String raw =
                "From: Pat <pat@partner.example>\r\nSubject: Re: A need\r\n\r\nI am out of office until 15 January.";
        assertThat(sorted(read(raw), "reply+" + TOKEN + "@partnerpost.localhost")
                        .word())
                .isEqualTo("automatic");
        assertThat(sorted(read(raw), "needs@partnerpost.localhost").word()).isEqualTo("need");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated",
                "Auto-Submitted: auto-notified; x=y",
                "Auto-Submitted: auto-replied (vacation)",
                "auto-submitted: AUTO-REPLIED",
                "Precedence: bulk",
                "Precedence: junk",
                "Precedence: list",
                "Precedence: auto_reply",
                "List-Id: <a.b.example>",
                "List-Unsubscribe: <mailto:a@b.example>",
                "X-Autoreply: yes",
                "X-Autorespond: yes",
                "X-Auto-Response-Suppress: All",
                "X-Auto-Response-Suppress: DR, OOF, AutoReply",
                "X-Loop: a@b.example",
                "X-MS-Exchange-Inbox-Rules-Loop: a@b.example",
                "Return-Path: <>"
            })
    void mailThatNobodyWroteJustNowIsAutomaticAndNeverAnswered(String field) {
        ParsedMail mail = mail("Help wanted", field);
        assertThat(SORTER.sort(mail, Optional.empty())).isInstanceOf(MailKind.Automatic.class);
        assertThat(SORTER.mayBeAnswered(mail, Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Auto-Submitted: No (really)",
                "Precedence: first-class",
                "X-Auto-Response-Suppress: DR, NDR",
                "Disposition-Notification-To: <a@b.example>",
                "X-Mailer: Outlook"
            })
    void ordinaryFieldsMakeNothingAutomatic(String field) {
        ParsedMail mail = mail("Help wanted", field);
        assertThat(SORTER.sort(mail, Optional.empty())).isEqualTo(new MailKind.Need());
        assertThat(SORTER.mayBeAnswered(mail, Optional.empty())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatic reply: Help wanted",
                "Out of Office: Help wanted",
                "Re: Automatic reply: Help",
                "Automatische Antwort: Hilfe",
                "Abwesenheitsnotiz: Urlaub",
                "Réponse automatique : aide",
                "Absence du bureau",
                "Risposta automatica: aiuto",
                "Fuori sede",
                "Respuesta automática: ayuda",
                "Automatisch antwoord: hulp",
                "Afwezig",
                "Resposta automática: ajuda",
                "Autosvar: hjälp",
                "Frånvarande",
                "Automatisk svar: hjelp",
                "Fraværsmelding"
            })
    void anAbsenceNoticeIsKnownByItsSubject(String subject) {
        assertThat(SORTER.sort(mail(subject, ""), Optional.empty())).isInstanceOf(MailKind.Automatic.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Need: somebody while our consultant is on vacation",
                "Automatic replies in Exchange Online: help wanted",
                "Unterstützung bei Abwesenheit im Team",
                "Holiday planning app in Power Apps"
            })
    void aNeedMaySpeakOfAbsence(String subject) {
        assertThat(SORTER.sort(mail(subject, ""), Optional.empty())).isEqualTo(new MailKind.Need());
    }

    @Test
    void theNullPathIsNeverAnswered() {
        Envelope nullPath = new Envelope(
                Optional.empty(),
                List.of(MailAddress.of("needs@partnerpost.localhost")),
                Optional.empty(),
                Optional.empty());
        assertThat(SORTER.sort(mail("Help", ""), Optional.of(nullPath))).isInstanceOf(MailKind.Automatic.class);
    }

    @Test
    void ourOwnAddressAsSenderIsALoop() {
        String mail =
                "From: needs@partnerpost.localhost\nTo: needs@partnerpost.localhost\nSubject: Help\n\nHelp wanted\n";
        assertThat(SORTER.sort(read(mail), Optional.empty())).isInstanceOf(MailKind.Automatic.class);
    }

    @Test
    void returnedMailComplaintsAndReceiptsAreToldApart() {
        assertThat(SORTER.sort(
                        report("delivery-status", "message/delivery-status", "Reporting-MTA: dns; x\n\nAction: failed"),
                        Optional.empty()))
                .isEqualTo(new MailKind.Bounce());
        assertThat(SORTER.sort(
                        report("feedback-report", "message/feedback-report", "Feedback-Type: abuse"), Optional.empty()))
                .isEqualTo(new MailKind.Complaint());
        assertThat(SORTER.sort(
                        report("feedback-report", "message/feedback-report", "Feedback-Type: auth-failure"),
                        Optional.empty()))
                .isInstanceOf(MailKind.Noise.class);
        assertThat(SORTER.sort(
                        report(
                                "disposition-notification",
                                "message/disposition-notification",
                                "Disposition: x; displayed"),
                        Optional.empty()))
                .isInstanceOf(MailKind.Automatic.class);
    }

    @Test
    void aReportForPostmastersIsNoise() {
        ParsedMail dmarc = mail("Report Domain: a.example Submitter: b.example Report-ID: 1", "");
        assertThat(SORTER.sort(dmarc, Optional.empty()))
                .isEqualTo(new MailKind.Noise("a report for postmasters", false));
    }

    @Test
    void aMailThatCannotBeReadSaysWhy() {
        MailKind kind = SORTER.sort(read("From: a@b.example\nSubject: x\nSubject: y\n\nHelp\n"), Optional.empty());
        assertThat(kind)
                .isInstanceOfSatisfying(
                        MailKind.Unreadable.class,
                        unreadable -> assertThat(unreadable.reasons()).contains("it has more than one Subject line"));
    }

    private static MailKind sorted(ParsedMail mail, String... recipients) {
        return SORTER.sort(
                mail,
                Optional.of(new Envelope(
                        MailAddress.parse("pat@contoso.example"),
                        Arrays.stream(recipients).map(MailAddress::of).toList(),
                        Optional.empty(),
                        Optional.empty())));
    }

    private static ParsedMail mail(String subject, String field) {
        return read("From: Pat <pat@contoso.example>\nTo: needs@partnerpost.localhost\nSubject: " + subject + "\n"
                + (field.isEmpty() ? "" : field + "\n") + "\nWe need a consultant.\n");
    }

    private static ParsedMail report(String reportType, String partType, String fields) {
        return read("From: a@b.example\nTo: needs@partnerpost.localhost\nSubject: A report\n"
                + "Content-Type: multipart/report; report-type=" + reportType + "; boundary=b\n\n--b\n"
                + "Content-Type: text/plain\n\nA report\n--b\nContent-Type: " + partType + "\n\n" + fields
                + "\n--b--\n");
    }

    private static ParsedMail read(String mail) {
        return MimeReader.standard().read(mail.getBytes(StandardCharsets.UTF_8));
    }
}

package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.specialist.Specialist;

/** What stands in the header section of our mails, and what can never come into it. */
class LetterHeadersTest {
    private static final String NAUGHTY =
            "a\r\nBcc: everybody@victim.example\r\n\r\n<script>\u0000\u202e\ud800 =?utf-8?q?x?= \"b\" {need.name}";

    @Test
    void aSpecialistCanAnswerAndStopWithOneClick() throws Exception {
        MimeMessage mail = mail("opportunity-offered");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("Partnerpost <help@partnerpost.example>"));
        assertThat(mail.getReplyTo())
                .containsExactly(new InternetAddress("Partnerpost <reply+replytoken@partnerpost.example>"));
        assertThat(mail.getAllRecipients())
                .containsExactly(new InternetAddress("Dana Weber <dana@specialist.example>"));
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<https://partnerpost.example/m/unsubscribe/unsubscribetoken>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("en");
        assertThat(mail.getSentDate()).isEqualTo(SampleLetters.NOW);
    }

    @Test
    void anAutomaticAnswerSaysSoAndStandsBesideWhatItAnswers() throws Exception {
        MimeMessage mail = mail("need-received");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("Partnerpost <needs@partnerpost.example>"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<need-1@partner.example>");
        assertThat(mail.getHeader("References")).containsExactly("<need-1@partner.example>");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void laterLettersStandInTheConversationOfTheFirst() throws Exception {
        assertThat(mail("gone-out").getHeader("References"))
                .containsExactly(mail("need-received").getMessageID());
        assertThat(mail("opportunity-withdrawn").getHeader("References"))
                .containsExactly(mail("opportunity-offered").getMessageID());
    }

    @Test
    void anIntroductionIsAnsweredToTheOtherSide() throws Exception {
        assertThat(mail("requester-introduced").getReplyTo())
                .containsExactly(new InternetAddress("Pat Novak <pat@partner.example>"));
        assertThat(mail("specialist-introduced").getReplyTo())
                .containsExactly(new InternetAddress("Dana Weber <dana@specialist.example>"));
    }

    @Test
    void whatAnAnswerChangedIsToldBesideTheAnswer() throws Exception {
        assertThat(mail("answer-taken-yes").getHeader("In-Reply-To")).containsExactly("<need-1@partner.example>");
        assertThat(mail("answer-taken-yes").getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(mail("specialist-interested").getHeader("In-Reply-To")).isNull();
    }

    @Test
    void theSameLetterHasTheSameBytes() {
        Letter letter = SampleLetters.all("de").get("opportunity-offered");
        assertThat(WritingDesk.shipped().compose(letter))
                .isEqualTo(WritingDesk.shipped().compose(letter));
    }

    @Test
    void textComesFirstAndHtmlIsItsAlternative() throws Exception {
        MimeMessage mail = mail("opportunity-offered");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .startsWith("Business Central and data migration, in Germany: your profile has both");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void nobodysTextBecomesALineOfTheHeader() throws Exception {
        for (Letter letter : naughty()) {
            byte[] raw = WritingDesk.shipped().compose(letter);
            String wire = new String(raw, StandardCharsets.ISO_8859_1);
            assertThat(wire.replace("\r\n", "")).doesNotContain("\r", "\n", "\u0000");
            assertThat(wire.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
            MimeMessage mail = parsed(raw);
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getHeader("Subject")).hasSize(1);
            assertThat(html(mail)).doesNotContain("<script>");
        }
    }

    @Test
    void hugeFieldsMakeNoHugeMail() {
        Need need = need("w".repeat(2_000_000));
        assertThat(WritingDesk.shipped()
                        .compose(SampleLetters.offered(
                                SampleLetters.opportunity("en", need), SampleLetters.specialist("en"))))
                .hasSizeLessThan(60_000);
    }

    private static List<Letter> naughty() {
        Opportunity opportunity = naughtyOpportunity();
        Specialist plain = SampleLetters.specialist("en");
        Specialist specialist = new Specialist(
                plain.id(),
                NAUGHTY,
                plain.address(),
                SampleLetters.profile("en", NAUGHTY, NAUGHTY),
                plain.consent(),
                plain.suppression(),
                plain.createdAt(),
                plain.updatedAt(),
                plain.version());
        return List.of(
                new Letter.NeedReceived(opportunity, Optional.of(3), SampleLetters.THEIRS),
                new Letter.NeedRejected(opportunity, NAUGHTY, NAUGHTY),
                new Letter.NeedTakenBack(opportunity, false, NAUGHTY),
                new Letter.NeedQuestion(opportunity, NAUGHTY),
                new Letter.GoneOut(opportunity, 2),
                new Letter.OpportunityOffered(
                        SampleLetters.invitation(),
                        opportunity,
                        specialist,
                        List.of(new MatchedWords(NAUGHTY, ""), new MatchedWords("\r\n", NAUGHTY)),
                        List.of(NAUGHTY)),
                new Letter.ConsentAsked(specialist));
    }

    private static Opportunity naughtyOpportunity() {
        Opportunity plain = SampleLetters.opportunity("en", need(NAUGHTY));
        return new Opportunity(
                plain.id(),
                plain.reference(),
                plain.mail(),
                Optional.of(new Requester(new Mailbox(NAUGHTY, MailAddress.of("pat@partner.example")), NAUGHTY, true)),
                NAUGHTY,
                NAUGHTY,
                NAUGHTY,
                plain.need(),
                plain.edited(),
                plain.review(),
                plain.state(),
                plain.createdAt(),
                plain.version());
    }

    private static Need need(String text) {
        Optional<Field<String>> one = Optional.of(Field.entered(text, text));
        List<Field<String>> two = List.of(one.get(), one.get());
        return new Need(
                one,
                one,
                two,
                two,
                two,
                two,
                one,
                two,
                Optional.empty(),
                one,
                one,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String html(MimeMessage mail) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent().toString();
    }

    private static MimeMessage mail(String name) throws MessagingException {
        return parsed(WritingDesk.shipped().compose(SampleLetters.all("en").get(name)));
    }

    private static MimeMessage parsed(byte[] raw) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }
}

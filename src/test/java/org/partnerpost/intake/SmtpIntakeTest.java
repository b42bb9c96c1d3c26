package org.partnerpost.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.queue.TraceLine;

/** What a client sees of the intake, and what is kept of what it says. */
@QuarkusTest
class SmtpIntakeTest extends IntakeTestBed {
    @Test
    void aMailIsKeptWithItsEnvelopeAndGoesOnBeforeTheAnswer() throws IOException {
        String mail = mail("ordinary");
        client.begin("needs@partnerpost.localhost");
        long id = kept(finish(mail));
        assertThat(bytes(id)).isEqualTo(mail);
        assertThat(mails.find(id)).hasValueSatisfying(found -> {
            assertThat(found.envelope().sender()).contains(MailAddress.of("pat@partner.example"));
            assertThat(found.envelope().recipients()).containsExactly(MailAddress.of("needs@partnerpost.localhost"));
            assertThat(found.envelope().clientAddress()).contains("127.0.0.1");
            assertThat(found.envelope().helo()).contains("client.example");
        });
        assertThat(queue.trace(id))
                .extracting(TraceLine::stage, TraceLine::outcome)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("intake", "done"),
                        org.assertj.core.groups.Tuple.tuple(Intake.LEADS_TO, "submitted"));
    }

    @Test
    void theSameMailAgainIsAnsweredLikeAnyAndGoesNoFurther() throws IOException {
        String mail = mail("twice");
        client.begin("needs@partnerpost.localhost");
        long first = kept(finish(mail));
        client.begin("needs@partnerpost.localhost");
        long second = kept(finish("Received: from elsewhere\r\n" + mail));
        assertThat(queue.trace(second)).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo("double");
            assertThat(line.reason()).contains("mail " + first);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n.\n", "\r.\r", "\n.\r\n", "\r\n.\n", "\r\n.\r", "\r.\r\n", "\n.\r", "\r\r\n.\n", "\0.\r\n"})
    void onlyOneKindOfLineEndEndsAMail(String end) throws IOException {
        String smuggled =
                "MAIL FROM:<boss@partner.example>\r\nRCPT TO:<needs@partnerpost.localhost>\r\nDATA\r\nSubject: smuggled\r\n\r\nx";
        client.begin("needs@partnerpost.localhost");
        long id = kept(finish(mail("smuggling") + "one" + end + smuggled + "\r\n"));
        assertThat(client.say("NOOP")).startsWith("250");
        assertThat(bytes(id)).contains("Subject: smuggled");
    }

    @Test
    void aLineThatBeginsWithADotComesWhole() throws IOException {
        client.begin("needs@partnerpost.localhost");
        client.send(mail("dots") + "..one dot\r\n...two dots\r\n.\r\n");
        assertThat(bytes(kept(client.answer()))).endsWith(".one dot\r\n..two dots\r\n");
    }

    @Test
    void bytesOfEveryValueComeWhole() throws IOException {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            all.append(c);
        }
        client.begin("needs@partnerpost.localhost");
        long id = kept(finish(mail("bytes") + all + "\r\n"));
        assertThat(bytes(id)).endsWith(all + "\r\n");
    }

    @Test
    void theSizeLimitIsAnnounced() throws IOException {
        assertThat(client.say("EHLO client.example")).contains("250-SIZE " + MAX_SIZE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100001",
                "2147483647",
                "2147483648",
                "4294967296",
                "18446744073709551616",
                "99999999999999999999999999999999",
                "4294967296 BODY=8BITMIME",
                " 4294967296"
            })
    void aMailThatSaysItIsTooBigIsRefusedAtOnce(String size) throws IOException {
        client.say("EHLO client.example");
        assertThat(client.say("MAIL FROM:<pat@partner.example> SIZE=" + size)).startsWith("552 5.3.4");
        assertThat(client.say("MAIL FROM:<pat@partner.example> SIZE=1000")).startsWith("250");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100000", "00000000000000000000000100000", "100000 BODY=8BITMIME"})
    void aMailThatSaysItIsSmallEnoughIsWelcome(String size) throws IOException {
        client.say("EHLO client.example");
        assertThat(client.say("MAIL FROM:<pat@partner.example> size=" + size)).startsWith("250");
    }

    @Test
    void whatLooksLikeASizeInAnAddressIsNone() throws IOException {
        client.say("EHLO client.example");
        assertThat(client.say("MAIL FROM:<\"pat SIZE=4294967296 \"@partner.example>"))
                .doesNotStartWith("552")
                .doesNotStartWith("421");
    }

    @Test
    void aMailThatIsTooBigIsRefusedWhateverItSaid() throws IOException {
        client.begin("needs@partnerpost.localhost");
        assertThat(finish(mail("big") + ("x".repeat(998) + "\r\n").repeat(200))).startsWith("552 5.3.4");
        client.begin("needs@partnerpost.localhost");
        kept(finish(mail("not big")));
    }

    @Test
    void aMailThatIsTooBigInChunksIsRefused() throws IOException {
        client.say("EHLO client.example");
        client.say("MAIL FROM:<pat@partner.example>");
        client.say("RCPT TO:<needs@partnerpost.localhost>");
        client.send("BDAT 60000\r\n" + "x".repeat(60_000));
        assertThat(client.answer()).startsWith("250");
        client.send("BDAT 60000 LAST\r\n" + "x".repeat(60_000));
        assertThat(client.answer()).startsWith("552 5.3.4");
        assertThat(client.say("NOOP")).startsWith("250");
    }

    @Test
    void aMailInChunksComesWhole() throws IOException {
        client.say("EHLO client.example");
        client.say("MAIL FROM:<pat@partner.example>");
        client.say("RCPT TO:<needs@partnerpost.localhost>");
        String mail = mail("chunks") + ".\r\n";
        client.send("BDAT 10\r\n" + mail.substring(0, 10));
        assertThat(client.answer()).startsWith("250");
        client.send("BDAT " + (mail.length() - 10) + " LAST\r\n" + mail.substring(10));
        assertThat(bytes(kept(client.answer()))).isEqualTo(mail);
    }

    @Test
    void whileTheDatabaseHangsTheSenderIsToldToComeAgain() throws Exception {
        String mail = mail("hanging");
        try (Connection blocking = database.getConnection()) {
            blocking.setAutoCommit(false);
            blocking.createStatement().execute("lock table received_mail in access exclusive mode");
            client.begin("needs@partnerpost.localhost");
            assertThat(finish(mail)).startsWith("451 4.3.0");
            blocking.rollback();
        }
        client.begin("needs@partnerpost.localhost");
        kept(finish(mail));
    }

    @Test
    void anOrdinaryMailProgramIsUnderstood() throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(intake.port().orElseThrow()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("pat@partner.example", "Pät"));
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress("needs@partnerpost.localhost"));
        message.setSubject("Größe " + UUID.randomUUID());
        message.setSentDate(new Date());
        message.setText("Wer kann das?");
        Transport.send(message);
    }

    @Test
    void aPortThatIsTakenIsSaidInOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Intake second = intake(taken.getLocalPort());
            assertThatThrownBy(second::open).hasMessageContaining(String.valueOf(taken.getLocalPort()));
        }
    }
}

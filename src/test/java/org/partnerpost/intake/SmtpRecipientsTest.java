package org.partnerpost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.token.Tokens.Grant;

/** For whom mail is taken, and for whom not. */
@QuarkusTest
class SmtpRecipientsTest extends IntakeTestBed {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "needs@partnerpost.localhost",
                "NEEDS@PartnerPost.localhost",
                "join@partnerpost.localhost",
                "desk@partnerpost.localhost",
                "help@partnerpost.localhost",
                "postmaster@partnerpost.localhost",
                "Postmaster"
            })
    void ourAddressesAreWelcomeInAnyCase(String recipient) throws IOException {
        client.say("EHLO client.example");
        client.say("MAIL FROM:<pat@partner.example>");
        assertThat(client.say("RCPT TO:<" + recipient + ">")).startsWith("250");
    }

    @Test
    void anAddressWithATokenOfOursIsWelcome() throws IOException {
        String token = QuarkusTransaction.requiringNew()
                .call(() -> tokens.mint(new Grant("bounce", "specialist 1", "test", Optional.empty())));
        client.say("EHLO client.example");
        client.say("MAIL FROM:<>");
        assertThat(client.say("RCPT TO:<bounce+" + token + "@partnerpost.localhost>"))
                .startsWith("250");
        assertThat(client.say("RCPT TO:<Bounce+" + token.toUpperCase() + "@partnerpost.localhost>"))
                .startsWith("250");
        assertThat(client.say("RCPT TO:<leave+" + token + "@partnerpost.localhost>"))
                .startsWith("550 5.1.1");
    }

    @Test
    void everyUnknownAddressHearsTheSame() throws IOException {
        client.say("EHLO client.example");
        client.say("MAIL FROM:<pat@partner.example>");
        String answer = client.say("RCPT TO:<nobody@partnerpost.localhost>");
        assertThat(answer).startsWith("550 5.1.1");
        assertThat(client.say("RCPT TO:<bounce+" + "a".repeat(26) + "@partnerpost.localhost>"))
                .isEqualTo(answer);
    }

    @Test
    void nothingIsRelayed() throws IOException {
        client.say("EHLO client.example");
        client.say("MAIL FROM:<pat@partner.example>");
        assertThat(client.say("RCPT TO:<somebody@elsewhere.example>")).startsWith("550 5.7.1");
        assertThat(client.say("RCPT TO:<somebody%elsewhere.example@partnerpost.localhost>"))
                .startsWith("550 5.1.1");
    }

    @Test
    void returnedMailHasNoSender() throws IOException {
        client.say("EHLO client.example");
        assertThat(client.say("MAIL FROM:<>")).startsWith("250");
        client.say("RCPT TO:<needs@partnerpost.localhost>");
        client.say("DATA");
        long id = kept(finish(mail("returned")));
        assertThat(mails.find(id).orElseThrow().envelope().sender()).isEmpty();
    }

    @Test
    void aMailThatComesInACircleIsRefused() throws IOException {
        client.begin("needs@partnerpost.localhost");
        assertThat(finish("Received: from here by there\r\n".repeat(101) + mail("circle")))
                .startsWith("554 5.4.6");
        client.begin("needs@partnerpost.localhost");
        kept(finish("Received: from here by there\r\n".repeat(100) + mail("long way")));
    }

    @Test
    void tooManyRecipientsAreToldToComeInAnotherMail() throws IOException {
        client.say("EHLO client.example");
        client.say("MAIL FROM:<pat@partner.example>");
        for (int recipient = 0; recipient < 10; recipient++) {
            assertThat(client.say("RCPT TO:<needs@partnerpost.localhost>")).startsWith("250");
        }
        assertThat(client.say("RCPT TO:<needs@partnerpost.localhost>")).startsWith("452");
    }
}

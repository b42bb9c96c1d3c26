package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.delivery.Courier.Handover;
import org.partnerpost.delivery.Courier.Parcel;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.MessageId;
import org.partnerpost.mail.StatusCode;

/** The courier against real SMTP servers on this machine. */
class SmtpCourierTest {
    private static final byte[] RAW =
            WritingDesk.shipped().compose(SampleLetters.all("de").get("opportunity-offered"));

    @Test
    void whatIsTakenArrivesByteByByte() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(handOver(server.getSmtp().getPort(), parcel())).isInstanceOf(Handover.Taken.class);
            MimeMessage arrived = server.getReceivedMessages()[0];
            var bytes = new ByteArrayOutputStream();
            arrived.writeTo(bytes);
            String wire = bytes.toString(StandardCharsets.ISO_8859_1);
            assertThat(wire.substring(wire.indexOf("From:")).strip())
                    .isEqualTo(new String(RAW, StandardCharsets.ISO_8859_1).strip());
        } finally {
            server.stop();
        }
    }

    @Test
    void theEnvelopeIsOurOwnAndTheNullPathIsSpelledOut() throws IOException {
        try (var server = new OneAnswerServer(Map.of())) {
            assertThat(handOver(server.port(), parcel())).isEqualTo(new Handover.Taken("250 2.0.0 well"));
            assertThat(handOver(
                            server.port(),
                            new Parcel(
                                    Optional.empty(),
                                    parcel().recipient(),
                                    parcel().messageId(),
                                    "",
                                    "Subject: x\r\n\r\n.dot\r\nlast".getBytes(StandardCharsets.US_ASCII))))
                    .isInstanceOf(Handover.Taken.class);
            assertThat(server.heard())
                    .contains(
                            "EHLO partnerpost.example",
                            "MAIL FROM:<bounce+token@partnerpost.example>",
                            "RCPT TO:<dana@specialist.example>",
                            "MAIL FROM:<>",
                            "..dot");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, 550, 5.1.1",
        "RCPT, 550 no such user, 550, 5.0.0",
        "MAIL, 553 5.7.1 not you, 553, 5.7.1",
        "DATA, 554 5.7.1 no, 554, 5.7.1",
        ".,    552 5.3.4 too big, 552, 5.3.4",
    })
    void aNoForGoodFails(String verb, String answer, int reply, String enhanced) throws IOException {
        try (var server = new OneAnswerServer(Map.of(verb, answer))) {
            assertThat(handOver(server.port(), parcel())).isInstanceOfSatisfying(Handover.Failed.class, failed -> {
                assertThat(failed.status()).isEqualTo(new StatusCode(reply, enhanced));
                assertThat(failed.answer()).contains(answer);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 451 4.7.1 greylisted, 451, 4.7.1",
        "RCPT, 452 4.2.2 full, 452, 4.2.2",
        "MAIL, 421 4.3.2 shutting down, 421, 4.3.2",
        ".,    451 4.3.0 try again, 451, 4.3.0",
        ".,    450 5.1.1 which is it, 450, 4.0.0",
    })
    void aNoForNowIsDeferred(String verb, String answer, int reply, String enhanced) throws IOException {
        try (var server = new OneAnswerServer(Map.of(verb, answer))) {
            assertThat(handOver(server.port(), parcel()))
                    .isInstanceOfSatisfying(
                            Handover.Deferred.class,
                            deferred -> assertThat(deferred.status()).isEqualTo(new StatusCode(reply, enhanced)));
        }
    }

    @ParameterizedTest
    @CsvSource({"EHLO", "RCPT", "DATA", "."})
    void aServerThatHangsUpIsTriedAgain(String verb) throws IOException {
        try (var server =
                new OneAnswerServer(Map.of(verb, OneAnswerServer.HANGS_UP, "HELO", OneAnswerServer.HANGS_UP))) {
            assertThat(handOver(server.port(), parcel())).isInstanceOf(Handover.Deferred.class);
        }
    }

    @Test
    void noServerThereMeansTryAgain() throws IOException {
        int port;
        try (var server = new OneAnswerServer(Map.of())) {
            port = server.port();
        }
        assertThat(handOver(port, parcel()))
                .isInstanceOfSatisfying(
                        Handover.Deferred.class,
                        deferred -> assertThat(deferred.status().temporary()).isTrue());
    }

    @Test
    void aServerWithoutStarttlsGetsNothingWhereItIsAskedFor() throws IOException {
        try (var server = new OneAnswerServer(Map.of())) {
            assertThat(new SmtpCourier(server(server.port(), TlsMode.STARTTLS)).handOver(parcel()))
                    .isInstanceOf(Handover.Deferred.class);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    private static Handover handOver(int port, Parcel parcel) {
        return new SmtpCourier(server(port, TlsMode.OFF)).handOver(parcel);
    }

    private static SmtpServer server(int port, TlsMode tls) {
        return new SmtpServer(
                "127.0.0.1",
                port,
                Optional.empty(),
                Optional.empty(),
                tls,
                "partnerpost.example",
                Duration.ofSeconds(5));
    }

    private static Parcel parcel() {
        return new Parcel(
                MailAddress.parse("bounce+token@partnerpost.example"),
                MailAddress.of("dana@specialist.example"),
                MessageId.derived("invitation/5", "partnerpost.example"),
                "subject",
                RAW);
    }
}

package org.partnerpost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.received.ReceivedMails;
import org.partnerpost.token.Tokens;

/** A listener of its own for each test, and a client that talks to it line by line. */
abstract class IntakeTestBed {
    static final int MAX_SIZE = 100_000;
    static final Pattern KEPT = Pattern.compile("250 2\\.0\\.0 kept as mail (\\d+)");

    @Inject
    ReceivedMails mails;

    @Inject
    WorkQueue queue;

    @Inject
    RecipientCheck recipients;

    @Inject
    Tokens tokens;

    @Inject
    DataSource database;

    Intake intake;
    SmtpTalk client;

    @BeforeEach
    void listen() throws IOException {
        intake = intake(0);
        intake.open();
        client = new SmtpTalk(intake.port().orElseThrow());
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        intake.close();
    }

    Intake intake(int port) {
        record SmtpSettings(int port, String host, int maxConnections, Duration timeout)
                implements IntakeSettings.Smtp {}
        record Settings(IntakeSettings.Smtp smtp, int maxSize, int maxRecipients, Duration keepTimeout)
                implements IntakeSettings {}
        IntakeSettings settings = new Settings(
                new SmtpSettings(port, "127.0.0.1", 20, Duration.ofMinutes(1)), MAX_SIZE, 10, Duration.ofSeconds(2));
        return new MailKeeping(
                mails,
                queue,
                new SmtpListener(settings, recipients, "partnerpost.localhost"),
                settings,
                new SimpleMeterRegistry());
    }

    static String mail(String subject) {
        return "From: Pat <pat@partner.example>\r\nTo: needs@partnerpost.localhost\r\nSubject: " + subject
                + "\r\nMessage-ID: <" + UUID.randomUUID() + "@partner.example>\r\n\r\nWho can do this?\r\n";
    }

    /** Sends a mail's text, its dots doubled, and the end. */
    String finish(String mail) throws IOException {
        client.send(mail + ".\r\n");
        return client.answer();
    }

    static long kept(String answer) {
        Matcher matcher = KEPT.matcher(answer);
        assertThat(answer).matches(KEPT);
        matcher.find();
        return Long.parseLong(matcher.group(1));
    }

    String bytes(long id) {
        return new String(mails.bytes(id).orElseThrow(), StandardCharsets.ISO_8859_1);
    }
}

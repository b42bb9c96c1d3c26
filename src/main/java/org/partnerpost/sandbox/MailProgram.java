package org.partnerpost.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.partnerpost.delivery.Letterhead;
import org.partnerpost.intake.Intake;
import org.partnerpost.mail.HeaderLines;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;

/** What a person of the sandbox writes with: it mails through the service's own listener, as any mail program would. */
@ApplicationScoped
class MailProgram {
    private static final Pattern KEPT_AS = Pattern.compile("kept as mail (\\d{1,18})");

    private final Intake intake;
    private final SandboxInboxes inboxes;
    private final Letterhead head;
    private final InstantSource clock;
    private final RandomGenerator random;

    MailProgram(Intake intake, SandboxInboxes inboxes, Letterhead head, InstantSource clock, RandomGenerator random) {
        this.intake = intake;
        this.inboxes = inboxes;
        this.head = head;
        this.clock = clock;
        this.random = random;
    }

    /** @param answers the mail this is a reply to; empty for a new one */
    record Written(Mailbox from, MailAddress to, String subject, String text, Optional<ShownMail> answers) {}

    /** What the listener said. */
    sealed interface Sent {
        /** @param mail its number, by which its way can be followed */
        record Kept(long mail) implements Sent {}

        /**
         * To somebody else than us: it went there straight.
         *
         * @param message its number in the sandbox
         */
        record PastUs(long message) implements Sent {}

        record Refused(String answer) implements Sent {}
    }

    Sent send(Written mail) {
        MessageId id = newId(mail.from().address().domain());
        return mail.to().domain().equals(head.domain())
                ? submit(mail, id)
                : new Sent.PastUs(inboxes.lay(mail.to(), mail.subject(), id, raw(mail, id)));
    }

    private Sent submit(Written mail, MessageId id) {
        OptionalInt port = intake.port();
        if (port.isEmpty()) {
            return new Sent.Refused("the service takes no mail just now");
        }
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(port.getAsInt()));
        settings.setProperty("mail.smtp.from", mail.from().address().toString());
        settings.setProperty("mail.smtp.timeout", "30000");
        Session session = Session.getInstance(settings);
        try (SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect();
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(raw(mail, id)));
            transport.sendMessage(
                    message, new Address[] {new InternetAddress(mail.to().toString())});
            Matcher kept = KEPT_AS.matcher(transport.getLastServerResponse());
            return kept.find()
                    ? new Sent.Kept(Long.parseLong(kept.group(1)))
                    : new Sent.Refused(transport.getLastServerResponse().strip());
        } catch (MessagingException refused) {
            return new Sent.Refused(String.valueOf(refused.getMessage()).strip());
        }
    }

    private byte[] raw(Written mail, MessageId id) {
        StringBuilder header = new StringBuilder();
        header.append(HeaderLines.mailbox("From", mail.from()))
                .append(HeaderLines.mailbox("To", new Mailbox("", mail.to())))
                .append(HeaderLines.text("Subject", mail.subject()))
                .append(HeaderLines.date("Date", clock.instant().atOffset(ZoneOffset.UTC)))
                .append(HeaderLines.id("Message-ID", id));
        mail.answers().flatMap(ShownMail::messageId).ifPresent(answered -> {
            List<MessageId> references =
                    new ArrayList<>(mail.answers().orElseThrow().references());
            references.add(answered);
            header.append(HeaderLines.id("In-Reply-To", answered)).append(HeaderLines.ids("References", references));
        });
        header.append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n")
                .append("Content-Transfer-Encoding: base64\r\n\r\n")
                .append(Base64.getMimeEncoder().encodeToString(whole(mail).getBytes(StandardCharsets.UTF_8)))
                .append("\r\n");
        return header.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With what it answers quoted below, as most programs do. */
    private static String whole(Written mail) {
        String quoted = mail.answers()
                .map(answered -> "\n\nOn an earlier day, " + answered.from() + " wrote:\n> "
                        + answered.plain().strip().replace("\n", "\n> ") + "\n")
                .orElse("\n");
        return (mail.text().replace("\r\n", "\n").strip() + quoted).replace("\n", "\r\n");
    }

    private MessageId newId(String domain) {
        byte[] unique = new byte[12];
        random.nextBytes(unique);
        return MessageId.parse("<" + HexFormat.of().formatHex(unique) + "@" + domain + ">")
                .orElseThrow();
    }
}

package org.partnerpost.command;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Mails samples in by SMTP, byte for byte but for their date: all are of the same moment, as if they had been written just now. */
final class DemoMail {
    private static final Pattern KEPT_AS = Pattern.compile("kept as mail (\\d{1,18})");

    private final int port;
    private final String recipient;
    private final Instant written;

    DemoMail(int port, String recipient, Instant written) {
        this.port = port;
        this.recipient = recipient;
        this.written = written;
    }

    /** @param mail its number, by which its way can be followed */
    record Sent(long mail, String subject) {}

    /** @param raw a mail (RFC 5322); its first From address is the envelope's sender, too */
    Sent send(InputStream raw) {
        try {
            Session session = Session.getInstance(settings());
            MimeMessage message = new MimeMessage(session, raw);
            message.setSentDate(Date.from(written));
            session.getProperties().setProperty("mail.smtp.from", sender(message));
            try (SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, new Address[] {new InternetAddress(recipient)});
                Matcher kept = KEPT_AS.matcher(transport.getLastServerResponse());
                if (!kept.find()) {
                    throw new CommandFailure("The service answered a sample need with: "
                            + transport.getLastServerResponse().strip());
                }
                return new Sent(Long.parseLong(kept.group(1)), message.getSubject());
            }
        } catch (MessagingException e) {
            throw new CommandFailure("A sample need could not be mailed in: " + e.getMessage() + ".");
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(port));
        settings.setProperty("mail.smtp.timeout", "30000");
        return settings;
    }

    private static String sender(MimeMessage message) throws MessagingException {
        return ((InternetAddress) message.getFrom()[0]).getAddress();
    }
}

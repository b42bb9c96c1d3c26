package org.partnerpost.command;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** Mails like an ordinary mail program. */
final class DemoMail {
    private final Session session;
    private final String recipient;

    DemoMail(int port, String recipient) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(port));
        settings.setProperty("mail.smtp.timeout", "30000");
        this.session = Session.getInstance(settings);
        this.recipient = recipient;
    }

    /**
     * @param text a From and a Subject line, an empty one, then the mail
     * @return the subject
     */
    String send(String text) {
        String[] halves = text.split("\n\n", 2);
        String[] header = halves[0].split("\n");
        String subject = header[1].substring("Subject: ".length());
        try {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(header[0].substring("From: ".length())));
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(recipient));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setSentDate(new Date());
            message.setText(halves[1], StandardCharsets.UTF_8.name());
            Transport.send(message);
            return subject;
        } catch (MessagingException e) {
            throw new CommandFailure(
                    "The sample need \"" + subject + "\" could not be mailed in: " + e.getMessage() + ".");
        }
    }
}

package org.partnerpost.sandbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;

/**
 * A mail as its reader would see it.
 *
 * @param reader whose inbox it lies in
 * @param sender the address it was sent from
 * @param from who it says it is from
 * @param replyTo where an answer goes
 * @param text in pieces, so that links can be followed
 * @param html the page in it; empty where it has none
 */
record ShownMail(
        long id,
        Mailbox reader,
        String sender,
        Instant sentAt,
        String from,
        Optional<Mailbox> replyTo,
        String subject,
        Optional<MessageId> messageId,
        List<MessageId> references,
        String plain,
        List<TextPiece> text,
        Optional<String> html) {
    private static final int FRAME_HEIGHT = 240;
    private static final int LINE_HEIGHT = 27;
    private static final int LINE_LENGTH = 72;
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    static ShownMail of(MessageRow row) {
        byte[] raw = row.raw;
        ParsedMail mail = MimeReader.standard().read(raw);
        Optional<String> html = alternative(raw, "text/html");
        String plain = alternative(raw, "text/plain").orElse(mail.text()).replace("\r\n", "\n");
        return new ShownMail(
                Objects.requireNonNull(row.id),
                new Mailbox(row.recipientName, MailAddress.of(row.recipient)),
                row.sender,
                row.sentAt,
                mail.field("From").orElse(""),
                mail.replyTo().stream().findFirst(),
                mail.subject(),
                mail.messageId(),
                mail.references(),
                plain,
                TextPiece.of(plain),
                html);
    }

    /** Where an answer goes. */
    MailAddress answersGoTo() {
        return replyTo.map(Mailbox::address).orElseGet(() -> MailAddress.of(sender));
    }

    public String when() {
        return Moment.words(sentAt);
    }

    /** About how high its page is, in pixels of a wide window: a frame that may run no script cannot tell. */
    public int height() {
        return FRAME_HEIGHT
                + LINE_HEIGHT
                        * plain.lines()
                                .mapToInt(line -> 1 + line.length() / LINE_LENGTH)
                                .sum();
    }

    public String readerShown() {
        return reader.name().isEmpty() ? reader.address().toString() : reader.name();
    }

    /** The mails here are our own: their structure is known to be sound. */
    private static Optional<String> alternative(byte[] raw, String type) {
        try {
            return part(new MimeMessage(NO_SERVER, new ByteArrayInputStream(raw)), type);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail of our own that cannot be read", e);
        }
    }

    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> found = part(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}

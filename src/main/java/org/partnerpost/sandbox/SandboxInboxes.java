package org.partnerpost.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.MessageId;
import org.partnerpost.mail.StorableText;

/** The inboxes by person, for the pages. */
@ApplicationScoped
class SandboxInboxes {
    /** More than anybody plays; the JSON lists hold all. */
    private static final int MOST_PEOPLE = 200;

    private static final int MOST_LINES = 200;

    private final EntityManager entities;
    private final InstantSource clock;

    SandboxInboxes(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Lays a mail into an inbox.
     *
     * @return its number
     */
    @Transactional
    long lay(MailAddress recipient, String subject, MessageId id, byte[] raw) {
        var row = new MessageRow();
        InternetHeaders header = header(raw);
        row.sender = mailbox(header, "From").map(InternetAddress::getAddress).orElse("");
        row.recipient = recipient.toString();
        row.recipientName = StorableText.of(
                mailbox(header, "To").map(InternetAddress::getPersonal).orElse(""));
        row.inbox = recipient.folded();
        row.subject = subject;
        row.messageId = id.value();
        row.sentAt = clock.instant();
        row.raw = raw;
        entities.persist(row);
        return Objects.requireNonNull(row.id);
    }

    /**
     * Somebody who got mail.
     *
     * @param inbox the address in lower case
     * @param name as the newest mail shows it; empty where it shows none
     */
    record Person(String inbox, String name, long mails, Instant newest) {
        public String shown() {
            return name.isEmpty() ? inbox : name;
        }
    }

    /** One line of a list. */
    record Line(long id, String recipient, String recipientName, String subject, Instant sentAt) {
        public String to() {
            return recipientName.isEmpty() ? recipient : recipientName;
        }

        public String when() {
            return Moment.words(sentAt);
        }
    }

    /** Whoever got mail last comes first. */
    List<Person> people() {
        return entities.createQuery("""
                        select new org.partnerpost.sandbox.SandboxInboxes$Person(m.inbox, max(m.recipientName), count(m), max(m.sentAt))
                        from MessageRow m group by m.inbox order by max(m.id) desc""", Person.class)
                .setMaxResults(MOST_PEOPLE)
                .getResultList();
    }

    Optional<Person> person(String address) {
        return entities.createQuery("""
                        select new org.partnerpost.sandbox.SandboxInboxes$Person(m.inbox, max(m.recipientName), count(m), max(m.sentAt))
                        from MessageRow m where m.inbox = :inbox group by m.inbox""", Person.class)
                .setParameter("inbox", folded(address))
                .getResultStream()
                .findFirst();
    }

    /**
     * Newest first.
     *
     * @param address whose; empty for everybody's
     */
    List<Line> lines(String address) {
        return entities.createQuery("""
                        select new org.partnerpost.sandbox.SandboxInboxes$Line(m.id, m.recipient, m.recipientName, m.subject, m.sentAt)
                        from MessageRow m where :inbox = '' or m.inbox = :inbox order by m.id desc""", Line.class)
                .setParameter("inbox", folded(address))
                .setMaxResults(MOST_LINES)
                .getResultList();
    }

    Optional<MessageRow> message(long id) {
        return Optional.ofNullable(entities.find(MessageRow.class, id));
    }

    private static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static InternetHeaders header(byte[] raw) {
        try {
            return new InternetHeaders(new ByteArrayInputStream(raw));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("not a mail", e);
        }
    }

    private static Optional<InternetAddress> mailbox(InternetHeaders header, String field) {
        try {
            String value = header.getHeader(field, null);
            return value == null ? Optional.empty() : Optional.of(new InternetAddress(value));
        } catch (AddressException e) {
            throw new IllegalArgumentException("not an address of ours in " + field, e);
        }
    }
}

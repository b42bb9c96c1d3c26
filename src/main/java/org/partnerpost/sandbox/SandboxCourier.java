package org.partnerpost.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.Optional;
import org.partnerpost.delivery.Courier;
import org.partnerpost.delivery.StaysHere;
import org.partnerpost.mail.StorableText;

/** Lays each mail into an inbox of the sandbox, in the transaction that delivers it. */
@ApplicationScoped
@StaysHere
class SandboxCourier implements Courier {
    private final EntityManager entities;
    private final InstantSource clock;

    SandboxCourier(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Handover handOver(Parcel parcel) {
        var row = new MessageRow();
        InternetHeaders header = header(parcel.raw());
        row.sender = mailbox(header, "From").map(InternetAddress::getAddress).orElse("");
        row.recipient = parcel.recipient().toString();
        row.recipientName = StorableText.of(
                mailbox(header, "To").map(InternetAddress::getPersonal).orElse(""));
        row.inbox = parcel.recipient().folded();
        row.subject = parcel.subject();
        row.messageId = parcel.messageId().value();
        row.sentAt = clock.instant();
        row.raw = parcel.raw();
        entities.persist(row);
        return new Handover.Taken("laid into the sandbox");
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

package org.partnerpost.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import org.partnerpost.delivery.Courier;
import org.partnerpost.delivery.StaysHere;

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
        row.sender = sender(parcel.raw());
        row.recipient = parcel.recipient().toString();
        row.inbox = parcel.recipient().folded();
        row.subject = parcel.subject();
        row.messageId = parcel.messageId().value();
        row.sentAt = clock.instant();
        row.raw = parcel.raw();
        entities.persist(row);
        return new Handover.Taken("laid into the sandbox");
    }

    private static String sender(byte[] raw) {
        try {
            String from = new InternetHeaders(new ByteArrayInputStream(raw)).getHeader("From", null);
            return from == null ? "" : new InternetAddress(from).getAddress();
        } catch (MessagingException e) {
            throw new IllegalArgumentException("not a mail", e);
        }
    }
}

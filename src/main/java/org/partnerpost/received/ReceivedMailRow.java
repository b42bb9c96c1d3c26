package org.partnerpost.received;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;

/** A row of table received_mail, without its bytes. Rows come in by one statement of the store. */
@Entity
@Immutable
@Table(name = "received_mail")
class ReceivedMailRow {
    @Id
    long id;

    String run;

    @Column(name = "received_at")
    Instant receivedAt;

    @Nullable
    String sender;

    String[] recipients;

    @Column(name = "client_address")
    @Nullable
    String clientAddress;

    @Nullable
    String helo;

    long size;

    @Column(name = "double_of")
    @Nullable
    Long doubleOf;

    ReceivedMail toMail() {
        Envelope envelope = new Envelope(
                Optional.ofNullable(sender).flatMap(MailAddress::parse),
                Arrays.stream(recipients).map(MailAddress::of).toList(),
                Optional.ofNullable(clientAddress),
                Optional.ofNullable(helo));
        return new ReceivedMail(id, envelope, receivedAt, size, Optional.ofNullable(doubleOf), run);
    }
}

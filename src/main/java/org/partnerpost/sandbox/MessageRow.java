package org.partnerpost.sandbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One mail that would have left. */
@Entity
@Table(name = "sandbox_message")
class MessageRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String sender;
    String recipient;

    /** As the To field shows it; empty where it shows none. */
    @Column(name = "recipient_name")
    String recipientName;

    /** The recipient in lower case. */
    String inbox;

    String subject;

    @Column(name = "message_id")
    String messageId;

    @Column(name = "sent_at")
    Instant sentAt;

    byte[] raw;
}

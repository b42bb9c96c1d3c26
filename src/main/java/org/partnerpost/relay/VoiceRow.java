package org.partnerpost.relay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of table relay_voice: a specialist as the requester knows it. Changed under the lock of its opportunity alone. */
@Entity
@Table(name = "relay_voice")
class VoiceRow {
    @Id
    @Column(name = "invitation_id")
    long invitation;

    @Column(name = "opportunity_id")
    long opportunity;

    int number;

    /** Masked; may be empty. */
    String words;

    /** Whether the requester owes it an answer. */
    @Column(name = "specialist_asked")
    boolean specialistAsked;

    /** Whether it owes the requester an answer. */
    @Column(name = "requester_asked")
    boolean requesterAsked;

    @Column(name = "said_at")
    Instant saidAt;
}

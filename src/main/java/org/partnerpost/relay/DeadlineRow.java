package org.partnerpost.relay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of table relay_deadline. */
@Entity
@Table(name = "relay_deadline")
class DeadlineRow {
    @Id
    @Column(name = "opportunity_id")
    long opportunity;

    @Column(name = "until_at")
    Instant until;
}

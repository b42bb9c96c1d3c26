package org.partnerpost.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of table moderation_finding. */
@Entity
@Table(name = "moderation_finding")
class FindingRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "opportunity_id")
    long opportunity;

    Instant at;

    String rule;

    String weight;

    String words;
}

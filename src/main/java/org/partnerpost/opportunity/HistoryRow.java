package org.partnerpost.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.StorableText;
import org.partnerpost.opportunity.Opportunities.HistoryLine;

/** A row of table opportunity_history. */
@Entity
@Table(name = "opportunity_history")
class HistoryRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "opportunity_id")
    long opportunity;

    Instant at;

    String who;

    @Column(name = "from_state")
    String from;

    @Column(name = "to_state")
    String to;

    String reason;

    static HistoryRow of(long opportunity, HistoryLine line) {
        HistoryRow row = new HistoryRow();
        row.opportunity = opportunity;
        row.at = line.at();
        row.who = StorableText.of(line.who());
        row.from = line.from();
        row.to = line.to();
        row.reason = StorableText.of(line.reason());
        return row;
    }

    HistoryLine asLine() {
        return new HistoryLine(at, who, from, to, reason);
    }
}

package org.partnerpost.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.opportunity.Arrival.Concern;

/** A row of table opportunity. Rows come in by one statement of the store, which knows what to do when one is there already. */
@Entity
@Table(name = "opportunity")
class OpportunityRow {
    @Id
    long id;

    String reference;

    @Column(name = "mail_id")
    long mail;

    int slots;

    int part;

    @Column(name = "requester_name")
    @Nullable
    String requesterName;

    @Column(name = "requester_address")
    @Nullable
    String requesterAddress;

    @Column(name = "requester_folded")
    @Nullable
    String requesterFolded;

    @Column(name = "requester_language")
    @Nullable
    String requesterLanguage;

    @Column(name = "requester_reachable")
    boolean requesterReachable;

    String subject;

    String text;

    @Column(name = "text_hash")
    String textHash;

    String language;

    @ColumnTransformer(write = "?::jsonb")
    String need;

    @ColumnTransformer(write = "?::jsonb")
    @Nullable
    String edited;

    @Column(name = "message_id")
    @Nullable
    String messageId;

    @ColumnTransformer(write = "?::jsonb")
    String concerns;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ReviewState review;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    OpportunityState state;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    Opportunity asOpportunity() {
        return new Opportunity(
                id,
                reference,
                mail,
                Optional.ofNullable(requesterAddress).map(this::requesterAt),
                subject,
                text,
                language,
                NeedJson.read(need, Need.class),
                Optional.ofNullable(edited).map(json -> NeedJson.read(json, Need.class)),
                review,
                state,
                createdAt,
                version);
    }

    Arrival asArrival() {
        return new Arrival(
                Optional.ofNullable(messageId).flatMap(MessageId::parse),
                List.of(NeedJson.read(concerns, Concern[].class)));
    }

    private Requester requesterAt(String address) {
        return new Requester(
                new Mailbox(Optional.ofNullable(requesterName).orElse(""), MailAddress.of(address)),
                Optional.ofNullable(requesterLanguage).orElse(""),
                requesterReachable);
    }
}

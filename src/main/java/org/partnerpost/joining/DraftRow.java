package org.partnerpost.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.ProfileJson;

/** A row of table joining_draft. */
@Entity
@Table(name = "joining_draft")
class DraftRow {
    @Id
    long id;

    String address;

    @Column(name = "address_folded")
    String addressFolded;

    @ColumnTransformer(write = "?::jsonb")
    String profile;

    int revision;
    String source;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    MailAddress mailAddress() {
        return MailAddress.of(address);
    }

    Profile profile() {
        return ProfileJson.read(profile);
    }
}

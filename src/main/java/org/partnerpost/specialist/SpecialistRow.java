package org.partnerpost.specialist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialist.Suppression;

/** A row of table specialist. Rows come in by one statement of the store, which knows what to do when one is there already. */
@Entity
@Table(name = "specialist")
class SpecialistRow {
    @Id
    long id;

    @Column(name = "external_reference_id")
    String externalReferenceId;

    String address;

    @Column(name = "address_folded")
    String addressFolded;

    @ColumnTransformer(write = "?::jsonb")
    String profile;

    @Column(name = "consent_text_version")
    @Nullable
    String consentTextVersion;

    @Column(name = "consent_at")
    @Nullable
    Instant consentAt;

    @Column(name = "consent_source")
    @Nullable
    String consentSource;

    @Column(name = "suppression_reason")
    @Nullable
    String suppressionReason;

    @Column(name = "suppressed_at")
    @Nullable
    Instant suppressedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;

    void address(MailAddress written) {
        address = written.toString();
        addressFolded = written.folded();
    }

    void consent(Consent consent) {
        consentTextVersion = consent.textVersion();
        consentAt = consent.at();
        consentSource = consent.source();
    }

    Specialist asSpecialist() {
        return new Specialist(
                id,
                externalReferenceId,
                MailAddress.of(address),
                ProfileJson.read(profile),
                Optional.ofNullable(consentTextVersion).map(this::consentTo),
                Optional.ofNullable(suppressionReason).map(this::suppressionBy),
                createdAt,
                updatedAt,
                version);
    }

    private Consent consentTo(String textVersion) {
        return new Consent(
                textVersion,
                Optional.ofNullable(consentAt).orElseThrow(),
                Optional.ofNullable(consentSource).orElseThrow());
    }

    private Suppression suppressionBy(String reason) {
        return new Suppression(reason, Optional.ofNullable(suppressedAt).orElseThrow());
    }
}

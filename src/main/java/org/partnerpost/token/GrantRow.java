package org.partnerpost.token;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnerpost.token.Tokens.Grant;

/** One row of {@code token_grant}; written by insert alone, never changed. */
@Entity
@Table(name = "token_grant")
class GrantRow {
    @Id
    byte[] hash;

    String purpose;
    String holder;
    String about;

    @Nullable
    Instant until;

    Grant grant() {
        return new Grant(purpose, holder, about, Optional.ofNullable(until));
    }
}

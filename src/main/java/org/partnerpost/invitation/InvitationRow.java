package org.partnerpost.invitation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.StorableText;

/** A row of table invitation. Rows come in by one statement of the store, which keeps that each is asked once. */
@Entity
@Table(name = "invitation")
class InvitationRow {
    private static final JsonMapper JSON = new JsonMapper();

    @Id
    long id;

    @Column(name = "opportunity_id")
    long opportunity;

    @Column(name = "specialist_id")
    long specialist;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    InvitationState state;

    double score;

    @ColumnTransformer(write = "?::jsonb")
    String why;

    String reason;

    @Column(name = "invited_at")
    Instant invitedAt;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    Invitation asInvitation() {
        try {
            List<String> words = JSON.readValue(why, new TypeReference<>() {});
            return new Invitation(id, opportunity, specialist, state, score, words, reason, invitedAt);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(List<String> why) {
        try {
            return JSON.writeValueAsString(why.stream().map(StorableText::of).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

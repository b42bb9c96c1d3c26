package org.partnerpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.MessageId;

/** Letters that were posted: which of them a mail refers to that did not come to its own reply address, and what each said to whom. */
@ApplicationScoped
public class PostedLetters {
    private final EntityManager entities;

    PostedLetters(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param recipient whom it went to: a claim to be that one is no proof
     * @param invitation what it asked somebody about; empty where it did not
     * @param opportunity the need it was about; empty for letters about a profile
     */
    public record Posted(MailAddress recipient, Optional<Long> invitation, Optional<Long> opportunity) {}

    /** The newest of our letters among these ids; empty where none of them is ours. */
    @Transactional
    public Optional<Posted> newest(List<MessageId> ids) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return entities.createQuery("from LetterRow where messageId in :ids order by id desc", LetterRow.class)
                .setParameter("ids", ids.stream().map(MessageId::value).toList())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PostedLetters::posted);
    }

    /** When the newest of the letters with these keys was posted; empty where there is none. */
    @Transactional
    public Optional<Instant> postedAt(Collection<String> keys) {
        return Optional.ofNullable((Instant) entities.createNativeQuery(
                        "select max(posted_at) from delivery_letter where letter_key in (:keys)", Instant.class)
                .setParameter("keys", keys)
                .getSingleResult());
    }

    /**
     * @param subject as its reader sees it
     * @param opportunity what it is about
     * @param state such as {@code sent}, {@code queued} or {@code failed}
     */
    public record Written(Instant at, String subject, long opportunity, String state) {}

    /** What requesters were sent about these needs, newest first; at most limit. */
    @Transactional
    public List<Written> toRequesters(List<Long> opportunities, int limit) {
        return entities.createQuery(
                        "from LetterRow where opportunity in :opportunities and kind like 'requester/%' order by id desc",
                        LetterRow.class)
                .setParameter("opportunities", opportunities)
                .setMaxResults(limit)
                .getResultStream()
                .flatMap(row -> some(row.opportunity)
                        .map(about -> new Written(
                                row.postedAt,
                                row.subject,
                                about,
                                row.state.name().toLowerCase(Locale.ROOT)))
                        .stream())
                .toList();
    }

    /** @param state as of {@link Written} */
    public record ToSpecialist(long id, Instant at, String subject, String state) {}

    /** What a specialist was sent besides {@linkplain #offering opportunities}: read-backs, introductions, what became of its answers; newest first. */
    @Transactional
    public List<ToSpecialist> besidesOffers(long specialist, int limit) {
        return entities.createQuery(
                        "from LetterRow where specialist = :specialist and kind not in (:offers) order by id desc",
                        LetterRow.class)
                .setParameter("specialist", specialist)
                .setParameter("offers", List.of(LetterCover.OFFER, ProfileCover.DIGEST))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new ToSpecialist(
                        row.id, row.postedAt, row.subject, row.state.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /**
     * One letter as it was written, for an operator's eyes. Its links and reply addresses let whoever has them act for its reader: they
     * are not to be shown.
     *
     * @param specialist whose letter it is; empty for requesters and operators
     * @param state such as {@code sent}, {@code posted} or {@code failed}
     * @param status of the last attempt, such as {@code 550 5.1.1}; empty before the first
     * @param answer of the other side, one line
     * @param settledAt when it was sent or given up; empty where it is on its way
     */
    public record Kept(
            long id,
            String recipient,
            String subject,
            byte[] raw,
            Optional<Long> specialist,
            Optional<Long> opportunity,
            String state,
            String status,
            String answer,
            int attempts,
            Instant postedAt,
            Optional<Instant> settledAt) {}

    @Transactional
    public Optional<Kept> find(long id) {
        return Optional.ofNullable(entities.find(LetterRow.class, id)).map(PostedLetters::kept);
    }

    /** The newest letter that took each of these invitations to its reader, or should have; by invitation. */
    @Transactional
    public Map<Long, Long> offering(Collection<Long> invitations) {
        if (invitations.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select invitation, max(id) from (
                            select invitation, id from delivery_letter where kind = :offer and invitation in (:invitations)
                            union all
                            select invitation, letter from delivery_digest where not closed and invitation in (:invitations)
                        ) offers group by invitation""")
                .setParameter("offer", LetterCover.OFFER)
                .setParameter("invitations", invitations)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).longValue()));
    }

    private static Kept kept(LetterRow row) {
        return new Kept(
                row.id,
                row.recipient,
                row.subject,
                row.raw,
                some(row.specialist),
                some(row.opportunity),
                row.state.name().toLowerCase(Locale.ROOT),
                row.status,
                row.answer,
                row.attempts,
                row.postedAt,
                Optional.ofNullable(row.settledAt));
    }

    private static Posted posted(LetterRow row) {
        return new Posted(MailAddress.of(row.recipient), some(row.invitation), some(row.opportunity));
    }

    private static Optional<Long> some(@Nullable Long id) {
        return Optional.ofNullable(id);
    }
}

package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.StorableText;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.ProfileJson;

/** What people want to join with, until they have confirmed it, on the table {@code joining_draft}. */
@ApplicationScoped
class Drafts {
    /** So long a form may replace a draft without a second letter: nobody's inbox is filled by what a stranger enters. */
    private static final Duration ONE_LETTER_IN = Duration.ofHours(24);

    /** Whoever never says yes leaves nothing behind. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final EntityManager entities;

    Drafts(EntityManager entities) {
        this.entities = entities;
    }

    /** @param ask whether a letter is due */
    record Opened(DraftRow draft, boolean ask) {}

    /** Opens a draft, or replaces the one that waits for this address. */
    Opened open(MailAddress address, Profile profile, String source, Instant now) {
        deleteOld(now);
        boolean isNew = entities.createNativeQuery("""
                        insert into joining_draft (address, address_folded, profile, revision, source, asked_at)
                        values (:address, :folded, cast(:profile as jsonb), 1, :source, :now) on conflict do nothing""")
                        .setParameter("address", StorableText.of(address.toString()))
                        .setParameter("folded", StorableText.of(address.folded()))
                        .setParameter("profile", ProfileJson.write(profile))
                        .setParameter("source", source)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
        DraftRow draft = entities.createQuery(
                        "from DraftRow where addressFolded = :folded and settledAt is null", DraftRow.class)
                .setParameter("folded", StorableText.of(address.folded()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
        boolean again = !isNew && (!draft.source.equals(source) || !source.startsWith("mail "));
        boolean due = isNew || again && draft.askedAt.isBefore(now.minus(ONE_LETTER_IN));
        if (again) {
            draft.source = source;
            replace(draft, profile);
            draft.askedAt = due ? now : draft.askedAt;
        }
        return new Opened(draft, due);
    }

    /** Changes what it says; nothing where it says so already. */
    void replace(DraftRow draft, Profile profile) {
        if (!draft.profile().equals(profile)) {
            draft.profile = ProfileJson.write(profile);
            draft.revision++;
        }
        entities.flush();
    }

    /** A no: nothing is kept of it but its end. */
    void drop(DraftRow draft, Instant now) {
        draft.profile = ProfileJson.write(ProfileSheet.blank());
        settle(draft, now);
    }

    void settle(DraftRow draft, Instant now) {
        draft.settledAt = now;
        entities.flush();
    }

    /** What this address has mailed and not yet said yes to, locked. What a form brought may be anybody's, so it is left out. */
    Optional<DraftRow> mailedBy(MailAddress address, Instant now) {
        deleteOld(now);
        return entities.createQuery(
                        "from DraftRow where addressFolded = :folded and settledAt is null and source like 'mail %'",
                        DraftRow.class)
                .setParameter("folded", StorableText.of(address.folded()))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private void deleteOld(Instant now) {
        entities.createQuery("delete from DraftRow where settledAt is null and askedAt < :old")
                .setParameter("old", now.minus(KEPT))
                .executeUpdate();
    }

    /** One that still waits, locked. */
    Optional<DraftRow> waiting(long id) {
        return Optional.ofNullable(entities.find(DraftRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(draft -> draft.settledAt == null);
    }

    /** One that may be settled already. */
    Optional<DraftRow> find(long id) {
        return Optional.ofNullable(entities.find(DraftRow.class, id));
    }
}

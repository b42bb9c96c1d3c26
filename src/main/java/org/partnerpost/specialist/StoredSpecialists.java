package org.partnerpost.specialist;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.StorableText;
import org.partnerpost.specialist.Specialist.Consent;

/** Specialists in PostgreSQL. */
@ApplicationScoped
@Transactional
class StoredSpecialists implements Specialists {
    /** Whoever said so itself is not written to on an operator's word. */
    private static final Set<String> SAID_STOP = Set.of("unsubscribed", "complained");

    private final Rows rows;
    private final ChangeFeed feed;
    private final Event<Left> left;
    private final InstantSource clock;

    StoredSpecialists(Rows rows, ChangeFeed feed, Event<Left> left, InstantSource clock) {
        this.rows = rows;
        this.feed = feed;
        this.left = left;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepository<SpecialistRow> {}

    @Override
    public Put put(
            String externalReferenceId,
            MailAddress address,
            Profile profile,
            Optional<Consent> consent,
            Optional<Long> version) {
        String reference = StorableText.of(externalReferenceId);
        String json = ProfileJson.write(profile);
        Optional<Consent> given = consent.map(StoredSpecialists::storable);
        Instant now = now();
        if (version.isEmpty() && insert(reference, address, json, now)) {
            SpecialistRow row = byReference(reference).orElseThrow();
            given.ifPresent(row::consent);
            return new Put(changed(row), true, true);
        }
        SpecialistRow row = byReference(reference).map(this::locked).orElseThrow(() -> refusal(reference, version));
        if (version.isPresent() && version.get() != row.version) {
            throw new VersionConflict("specialist " + reference + " has changed since it was read: read it again");
        }
        return replace(row, address, json, given, now);
    }

    private Put replace(SpecialistRow row, MailAddress address, String json, Optional<Consent> given, Instant now) {
        boolean consents = row.consentAt == null && given.isPresent();
        boolean sameAddress = row.address.equals(address.toString());
        boolean sameProfile = ProfileJson.read(row.profile).equals(ProfileJson.read(json));
        if (sameAddress && sameProfile && !consents) {
            return new Put(row.asSpecialist(), false, false);
        }
        if (!row.addressFolded.equals(address.folded())
                && findByAddress(address).isPresent()) {
            throw taken(address);
        }
        row.address(address);
        row.profile = json;
        row.updatedAt = now;
        if (consents) {
            given.ifPresent(row::consent);
        }
        try {
            return new Put(changed(row), false, true);
        } catch (ConstraintViolationException raced) {
            throw taken(address);
        }
    }

    private RuntimeException refusal(String reference, Optional<Long> version) {
        return version.isPresent()
                ? new VersionConflict("there is no specialist " + reference)
                : new AddressTaken("the address of " + reference + " belongs to another specialist");
    }

    private static AddressTaken taken(MailAddress address) {
        return new AddressTaken(address + " belongs to another specialist");
    }

    /** Whether the row is new; not where its reference or its address is there already. */
    private boolean insert(String reference, MailAddress address, String json, Instant now) {
        return rows.getEntityManager()
                        .createNativeQuery("""
                        insert into specialist (external_reference_id, address, address_folded, profile, created_at, updated_at, version)
                        values (:reference, :address, :folded, cast(:profile as jsonb), :now, :now, 0)
                        on conflict do nothing""")
                        .setParameter("reference", reference)
                        .setParameter("address", address.toString())
                        .setParameter("folded", address.folded())
                        .setParameter("profile", json)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    @Override
    public Optional<Specialist> find(long id) {
        return rows.findByIdOptional(id).map(SpecialistRow::asSpecialist);
    }

    @Override
    public Optional<Specialist> find(String externalReferenceId) {
        return byReference(StorableText.of(externalReferenceId)).map(SpecialistRow::asSpecialist);
    }

    @Override
    public List<Specialist> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : specialists(rows.list("id in ?1", ids));
    }

    @Override
    public List<Specialist> lockAll(Collection<Long> ids) {
        // In this order: two callers with the same ids wait for each other instead of for ever.
        return ids.isEmpty()
                ? List.of()
                : specialists(rows.find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list());
    }

    @Override
    public Optional<Specialist> lock(long id) {
        return rows.findByIdOptional(id).map(row -> {
            rows.flush();
            // It may have been read before somebody else changed it.
            rows.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
            return row.asSpecialist();
        });
    }

    @Override
    public Optional<Specialist> findByAddress(MailAddress address) {
        return rows.find("addressFolded", StorableText.of(address.folded()))
                .firstResultOptional()
                .map(SpecialistRow::asSpecialist);
    }

    @Override
    public List<Specialist> page(long after, int limit) {
        return specialists(
                rows.find("id > ?1 order by id", after).page(0, limit).list());
    }

    @Override
    public long count() {
        return rows.count();
    }

    @Override
    public void consent(long id, Consent consent) {
        SpecialistRow row = locked(id);
        if (row.consentAt == null) {
            row.consent(storable(consent));
            row.updatedAt = now();
            changed(row);
        }
    }

    @Override
    public void suppress(long id, String reason, Instant at) {
        SpecialistRow row = locked(id);
        if (row.suppressedAt == null) {
            row.suppressionReason = StorableText.of(reason);
            row.suppressedAt = at.truncatedTo(ChronoUnit.MICROS);
            row.updatedAt = now();
            changed(row);
            left.fire(new Left(id));
        }
    }

    @Override
    public boolean liftUnsubscribed(long id) {
        SpecialistRow row = locked(id);
        if (!Specialist.UNSUBSCRIBED.equals(row.suppressionReason)) {
            return false;
        }
        lift(row);
        return true;
    }

    @Override
    public boolean lift(long id) {
        SpecialistRow row = locked(id);
        if (row.suppressionReason == null || SAID_STOP.contains(row.suppressionReason)) {
            return row.suppressionReason == null;
        }
        lift(row);
        return true;
    }

    private void lift(SpecialistRow row) {
        row.suppressionReason = null;
        row.suppressedAt = null;
        row.updatedAt = now();
        changed(row);
    }

    @Override
    public List<Specialist> search(SoughtSpecialists sought, long after, int limit) {
        return specialists(new SpecialistSearch().found(rows.getEntityManager(), sought, after, limit));
    }

    @Override
    public boolean markAsked(long id, Instant at) {
        return rows.getEntityManager()
                        .createNativeQuery("update specialist set asked_at = :at where id = :id and asked_at is null")
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    @Override
    public List<Change> changesSince(long mark, int limit) {
        return feed.since(mark, limit);
    }

    @Override
    public long currentMark() {
        return feed.current();
    }

    private Optional<SpecialistRow> byReference(String reference) {
        return rows.find("externalReferenceId", reference).firstResultOptional();
    }

    private SpecialistRow locked(long id) {
        @Nullable SpecialistRow row = rows.findById(id);
        if (row == null) {
            throw new IllegalArgumentException("there is no specialist with id " + id);
        }
        return locked(row);
    }

    /** Read afresh under the lock: what the session read before may be old by now. */
    private SpecialistRow locked(SpecialistRow row) {
        rows.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    private Specialist changed(SpecialistRow row) {
        rows.flush();
        feed.changed(row.id);
        return row.asSpecialist();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Consent storable(Consent consent) {
        return new Consent(
                StorableText.of(consent.textVersion()),
                consent.at().truncatedTo(ChronoUnit.MICROS),
                StorableText.of(consent.source()));
    }

    private static List<Specialist> specialists(List<SpecialistRow> rows) {
        return rows.stream().map(SpecialistRow::asSpecialist).toList();
    }
}

package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ProfileLetter.AddressAgreed;
import org.partnerpost.delivery.ProfileLetter.AddressChangeAsked;
import org.partnerpost.delivery.ProfileLetter.AddressChangeWaits;
import org.partnerpost.delivery.ProfileLetter.AddressMoved;
import org.partnerpost.delivery.ProfileLetter.AddressToConfirm;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.specialist.Specialists.AddressTaken;

/** A specialist's new address: it counts once both the old and the new one have said yes. */
@ApplicationScoped
class AddressChanges {
    /** So long both have time; after it the wish is forgotten. */
    private static final Duration WITHIN = Duration.ofDays(7);

    private static final Duration ONE_IN = Duration.ofHours(24);

    private final EntityManager entities;
    private final Specialists specialists;
    private final ProfileChanges changes;
    private final Outbox outbox;
    private final InstantSource clock;

    AddressChanges(
            EntityManager entities,
            Specialists specialists,
            ProfileChanges changes,
            Outbox outbox,
            InstantSource clock) {
        this.entities = entities;
        this.specialists = specialists;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A row of table joining_address_change. */
    @Entity(name = "AddressChangeRow")
    @Table(name = "joining_address_change")
    static class Row {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable
        Long id;

        @Column(name = "specialist_id")
        long specialist;

        String address = "";

        @Column(name = "asked_at")
        @Nullable
        Instant askedAt;

        @Column(name = "old_yes_at")
        @Nullable
        Instant oldYesAt;

        @Column(name = "new_yes_at")
        @Nullable
        Instant newYesAt;

        @Column(name = "settled_at")
        @Nullable
        Instant settledAt;
    }

    /** Asks both sides, at most once in 24 hours for one specialist, so that nobody's inbox can be filled by it. */
    String ask(Specialist specialist, MailAddress wanted, long trace) {
        Instant now = clock.instant();
        if (wanted.folded().equals(specialist.foldedAddress())) {
            return "that is its address already";
        }
        Optional<Row> recent = entities.createQuery(
                        "from AddressChangeRow where specialist = :specialist and askedAt > :since and settledAt is null"
                                + " order by id desc",
                        Row.class)
                .setParameter("specialist", specialist.id())
                .setParameter("since", now.minus(ONE_IN))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (recent.isPresent()) {
            Row before = recent.get();
            outbox.post(
                    new AddressChangeWaits(
                            Objects.requireNonNull(before.id), specialist, wanted, MailAddress.of(before.address)),
                    trace);
            return "both addresses were asked within the last day";
        }
        Row row = new Row();
        row.specialist = specialist.id();
        row.address = wanted.toString();
        row.askedAt = now;
        entities.persist(row);
        entities.flush();
        long id = Objects.requireNonNull(row.id);
        outbox.post(new AddressChangeAsked(id, specialist, wanted), trace);
        outbox.post(new AddressToConfirm(id, specialist, wanted), trace);
        return "both addresses are asked";
    }

    /** Where it still waits: what it is about. */
    Optional<Wanted> waiting(long id) {
        return Optional.ofNullable(entities.find(Row.class, id))
                .filter(this::waits)
                .flatMap(row -> specialists
                        .find(row.specialist)
                        .map(specialist -> new Wanted(specialist, MailAddress.of(row.address))));
    }

    record Wanted(Specialist specialist, MailAddress address) {}

    /**
     * Keeps one side's yes and tells it that the other's is awaited; with the second the address is changed, and both are told.
     *
     * @return {@code waits} for the other side, {@code done}, {@code taken} by somebody else, or {@code over}
     */
    String agree(long id, boolean bySideOfOld, Origin origin) {
        Row row = entities.find(Row.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !waits(row)) {
            return "over";
        }
        Instant now = clock.instant();
        row.oldYesAt = bySideOfOld ? now : row.oldYesAt;
        row.newYesAt = bySideOfOld ? row.newYesAt : now;
        if (row.oldYesAt == null || row.newYesAt == null) {
            entities.flush();
            stillWaits(row, bySideOfOld, origin);
            return "waits";
        }
        row.settledAt = now;
        entities.flush();
        MailAddress address = MailAddress.of(row.address);
        // Looked at first: a refusal by the database would end the whole transaction.
        if (specialists.findByAddress(address).isPresent()) {
            return "taken";
        }
        try {
            Specialist before = specialists.find(row.specialist).orElseThrow();
            changes.move(before, address, origin);
            outbox.post(new AddressMoved(id, before, before.address(), address), origin.trace());
            return "done";
        } catch (AddressTaken taken) {
            return "taken";
        }
    }

    private void stillWaits(Row row, boolean bySideOfOld, Origin origin) {
        Specialist specialist = specialists.find(row.specialist).orElseThrow();
        MailAddress wanted = MailAddress.of(row.address);
        outbox.post(
                new AddressAgreed(
                        Objects.requireNonNull(row.id),
                        specialist,
                        bySideOfOld ? specialist.address() : wanted,
                        bySideOfOld ? wanted : specialist.address(),
                        origin.answers()),
                origin.trace());
    }

    private boolean waits(Row row) {
        return row.settledAt == null
                && row.askedAt != null
                && row.askedAt.isAfter(clock.instant().minus(WITHIN));
    }
}

package org.partnerpost.specialist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Specialist.Consent;

/** The door: keeps specialists, finds them, tells what changed. Writes happen in the caller's transaction. */
public interface Specialists {

    /**
     * Adds a specialist, or replaces the profile of the one with this external reference. Writing the same again changes
     * nothing. A consent once given and a suppression stay.
     *
     * @param consent given with the profile; empty leaves the one there is
     * @param version the one that was changed; empty to change whatever there is
     * @throws VersionConflict where it has changed meanwhile
     * @throws AddressTaken where another specialist has this address
     */
    Put put(
            String externalReferenceId,
            MailAddress address,
            Profile profile,
            Optional<Consent> consent,
            Optional<Long> version);

    Optional<Specialist> find(long id);

    Optional<Specialist> find(String externalReferenceId);

    /** Those of these ids that there are, in no order. */
    List<Specialist> findAll(Collection<Long> ids);

    /** Those of these ids that there are, by id upwards, and nobody else changes them before the caller's transaction ends. */
    List<Specialist> lockAll(Collection<Long> ids);

    /** As it stands, and nobody else changes it before the caller's transaction ends; after its opportunity where both are locked. */
    Optional<Specialist> lock(long id);

    Optional<Specialist> findByAddress(MailAddress address);

    /** By id, upwards; at most limit. */
    List<Specialist> page(long after, int limit);

    long count();

    /** Keeps a yes; nothing where there is one. */
    void consent(long id, Consent consent);

    /** Nothing goes out to it from now on, and {@link Left} is fired in the same transaction; nothing where that is so already. */
    void suppress(long id, String reason, Instant at);

    /**
     * Lifts a suppression that the specialist asked for itself, by its own confirmed wish. One by bounce, complaint or an operator stays.
     *
     * @return whether there was one to lift
     */
    boolean liftUnsubscribed(long id);

    /**
     * Something may go out to it again. Not where it said stop itself ({@code unsubscribed}, {@code complained}): then only its own
     * yes can begin again.
     *
     * @return whether that is so now
     */
    boolean lift(long id);

    /**
     * Those whose organisation, contact, address or reference has this in it, in any case, by id upwards.
     *
     * @param after only those with a greater id
     * @param limit at most so many
     */
    default List<Specialist> search(String text, long after, int limit) {
        return search(SoughtSpecialists.named(text), after, limit);
    }

    /** The same, where a text may mean more than a name. */
    List<Specialist> search(SoughtSpecialists sought, long after, int limit);

    /** Notes that it was asked for its consent. Whether that was new: each is asked once. */
    boolean markAsked(long id, Instant at);

    /**
     * Who changed since a mark, in the order in which the changes became visible; a specialist may stand in it more than
     * once. Only changes that no running transaction can still precede, so that following the marks misses none.
     *
     * @param mark of the last change seen; 0 from the beginning
     */
    List<Change> changesSince(long mark, int limit);

    /** The mark of now: a reader who has seen everything begins to follow here. */
    long currentMark();

    record Change(long specialist, long mark) {}

    /** Nothing goes out to it any more, whoever wanted that: whatever waits for its word waits in vain. */
    record Left(long specialist) {}

    /** @param changed false where it stood so already */
    record Put(Specialist specialist, boolean created, boolean changed) {}

    /** Somebody else changed it since it was read. */
    final class VersionConflict extends RuntimeException {
        public VersionConflict(String message) {
            super(message);
        }
    }

    /** One address belongs to one specialist. */
    final class AddressTaken extends RuntimeException {
        public AddressTaken(String message) {
            super(message);
        }
    }
}

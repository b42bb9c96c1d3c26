package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerpost.mail.StorableText;
import org.partnerpost.moderation.Moderation.Decided;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Pending;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.WorkQueue;

/** Decisions that wait until nobody can take them back any more; the queue brings them up when their time has come. */
@ApplicationScoped
class PendingDecisions {
    static final String LOAD = "decision";

    private final EntityManager database;
    private final WorkQueue queue;
    private final ModerationSettings settings;
    private final InstantSource clock;

    PendingDecisions(EntityManager database, WorkQueue queue, ModerationSettings settings, InstantSource clock) {
        this.database = database;
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why nothing else is decided about it now: the first decision would be lost by a second. */
    Optional<String> obstacle(Opportunity opportunity) {
        return of(opportunity.id()).map(before -> before.words(opportunity.reference()));
    }

    /** Whether decisions can be taken back here: each of them, so that nobody has to know which. */
    boolean canWait() {
        return settings.undoWithin().isPositive();
    }

    /** The caller has seen that none waits, and holds the opportunity's lock. */
    Decided keep(Opportunity opportunity, Decision decision, String who) {
        Instant due = clock.instant().plus(settings.undoWithin()).truncatedTo(ChronoUnit.MICROS);
        Number id = (Number) database.createNativeQuery("""
                        insert into moderation_pending (opportunity_id, version, verb, reason, note, who, due)
                        values (:opportunity, :version, :verb, :reason, :note, :who, :due) returning id""")
                .setParameter("opportunity", opportunity.id())
                .setParameter("version", opportunity.version())
                .setParameter("verb", decision.verb().name())
                .setParameter("reason", StorableText.of(decision.reason()))
                .setParameter("note", StorableText.of(decision.note()))
                .setParameter("who", StorableText.of(who))
                .setParameter("due", due)
                .getSingleResult();
        queue.submit(DecidingStage.NAME, new Load(LOAD, id.longValue()), opportunity.mail(), settings.undoWithin());
        return new Decided.Deferred(opportunity.reference(), due);
    }

    /** Empty where none waits any more. */
    Optional<Pending> takeBack(Opportunity opportunity) {
        Optional<Pending> waiting = of(opportunity.id());
        int gone = database.createNativeQuery("delete from moderation_pending where opportunity_id = :opportunity")
                .setParameter("opportunity", opportunity.id())
                .executeUpdate();
        return waiting.filter(taken -> gone > 0);
    }

    Optional<Pending> of(long opportunity) {
        return found(
                        "select opportunity_id, verb, reason, note, who, due, version from moderation_pending where opportunity_id = :key",
                        opportunity)
                .stream()
                .map(Kept::pending)
                .findFirst();
    }

    Map<Long, Pending> all() {
        return found(
                        "select opportunity_id, verb, reason, note, who, due, version from moderation_pending where id > :key",
                        0)
                .stream()
                .collect(Collectors.toMap(Kept::opportunity, Kept::pending));
    }

    /** Takes it out for being carried out; empty where it was taken back. */
    Optional<Kept> take(long id) {
        return found(
                        "delete from moderation_pending where id = :key returning opportunity_id, verb, reason, note, who, due, version",
                        id)
                .stream()
                .findFirst();
    }

    /** @param version of the opportunity that was decided about */
    record Kept(long opportunity, long version, Pending pending) {}

    private List<Kept> found(String sql, long key) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                database.createNativeQuery(sql).setParameter("key", key).getResultList();
        return rows.stream()
                .map(row -> new Kept(
                        ((Number) row[0]).longValue(),
                        ((Number) row[6]).longValue(),
                        new Pending(
                                new Decision(Verb.valueOf((String) row[1]), (String) row[2], (String) row[3]),
                                (String) row[4],
                                (Instant) row[5])))
                .toList();
    }
}

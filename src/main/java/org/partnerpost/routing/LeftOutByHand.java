package org.partnerpost.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Whom operators have left out of one need, on the table {@code routing_left_out}: no plan chooses them for it, now or later. Writes in the
 * caller's transaction; whether it may be is moderation's to say.
 */
@ApplicationScoped
public class LeftOutByHand {
    private final EntityManager database;
    private final InstantSource clock;

    LeftOutByHand(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param why in the operator's words */
    public record One(long specialist, String why, String who, Instant at) {}

    /**
     * @param why and who: text that can be stored
     * @return whether it is new
     */
    public boolean leaveOut(long opportunity, long specialist, String why, String who) {
        return database.createNativeQuery("""
                        insert into routing_left_out (opportunity_id, specialist_id, why, who, at)
                        values (:opportunity, :specialist, :why, :who, :now) on conflict do nothing""")
                        .setParameter("opportunity", opportunity)
                        .setParameter("specialist", specialist)
                        .setParameter("why", why)
                        .setParameter("who", who)
                        .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .executeUpdate()
                > 0;
    }

    /** @return whether it was left out */
    public boolean takeIn(long opportunity, long specialist) {
        return database.createNativeQuery(
                                "delete from routing_left_out where opportunity_id = :opportunity and specialist_id = :specialist")
                        .setParameter("opportunity", opportunity)
                        .setParameter("specialist", specialist)
                        .executeUpdate()
                > 0;
    }

    /** The first first. */
    public List<One> of(long opportunity) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select specialist_id, why, who, at from routing_left_out where opportunity_id = :opportunity order by at, specialist_id")
                .setParameter("opportunity", opportunity)
                .getResultList();
        return rows.stream()
                .map(row -> new One(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }
}

package org.partnerpost.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.StorableText;

/** Requesters in PostgreSQL: whoever an opportunity names. */
@ApplicationScoped
@Transactional
class StoredRequesters implements Requesters {
    private final EntityManager database;
    private final InstantSource clock;

    StoredRequesters(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Known> page(String containing, String after, int limit) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select (array_agg(o.requester_address order by o.id desc))[1],
                            coalesce((array_agg(o.requester_name order by o.id desc))[1], ''),
                            count(*), max(o.created_at), s.reason, s.who, s.at
                        from opportunity o left join opportunity_requester_suppression s using (requester_folded)
                        where o.requester_folded > :after
                            and lower(o.requester_folded || ' ' || coalesce(o.requester_name, '')) like :containing escape '!'
                        group by requester_folded, s.reason, s.who, s.at order by requester_folded limit :limit""")
                .setParameter("after", StorableText.of(after))
                .setParameter("containing", Found.like(containing))
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Known(
                        MailAddress.of((String) row[0]),
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        (Instant) row[3],
                        suppression(row, 4)))
                .toList();
    }

    @Override
    public Optional<Suppression> suppression(MailAddress requester) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select reason, who, at from opportunity_requester_suppression where requester_folded = :folded")
                .setParameter("folded", StorableText.of(requester.folded()))
                .getResultList();
        return rows.stream().findFirst().flatMap(row -> suppression(row, 0));
    }

    @Override
    public void suppress(MailAddress requester, String reason, String who) {
        String folded = StorableText.of(requester.folded());
        database.createNativeQuery("""
                        insert into opportunity_requester_suppression (requester_folded, reason, who, at)
                        values (:folded, :reason, :who, :now) on conflict (requester_folded) do nothing""")
                .setParameter("folded", folded)
                .setParameter("reason", StorableText.of(reason))
                .setParameter("who", StorableText.of(who))
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
        database.createNativeQuery("update opportunity set requester_reachable = false, version = version + 1"
                        + " where requester_folded = :folded and requester_reachable")
                .setParameter("folded", folded)
                .executeUpdate();
    }

    @Override
    public void lift(MailAddress requester) {
        database.createNativeQuery("delete from opportunity_requester_suppression where requester_folded = :folded")
                .setParameter("folded", StorableText.of(requester.folded()))
                .executeUpdate();
    }

    boolean suppressed(@Nullable String folded) {
        return folded != null
                && !database.createNativeQuery(
                                "select 1 from opportunity_requester_suppression where requester_folded = :folded")
                        .setParameter("folded", folded)
                        .getResultList()
                        .isEmpty();
    }

    private static Optional<Suppression> suppression(Object[] row, int at) {
        @Nullable Object reason = row[at];
        return reason == null
                ? Optional.empty()
                : Optional.of(new Suppression((String) reason, (String) row[at + 1], (Instant) row[at + 2]));
    }
}

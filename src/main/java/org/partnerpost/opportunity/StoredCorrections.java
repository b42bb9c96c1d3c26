package org.partnerpost.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnerpost.mail.StorableText;

/** The tables {@code opportunity_correction} and {@code opportunity_confirmation}. Whoever writes holds the lock of the opportunity. */
@ApplicationScoped
class StoredCorrections implements Corrections {
    private static final String COLUMNS =
            "select id, opportunity_id, at, side, who, cast(before as text) as before, cast(after as text) as after"
                    + " from opportunity_correction ";

    private final EntityManager database;

    StoredCorrections(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Correction> of(long opportunity) {
        return database.createNativeQuery(COLUMNS + "where opportunity_id = :opportunity order by id", Tuple.class)
                .setParameter("opportunity", opportunity)
                .getResultStream()
                .map(row -> correction((Tuple) row))
                .toList();
    }

    @Override
    public List<Correction> page(long after, int limit) {
        return database.createNativeQuery(COLUMNS + "where id > :after order by id limit :limit", Tuple.class)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> correction((Tuple) row))
                .toList();
    }

    /** A correction takes an earlier confirmation with it: that was of something else. */
    void keep(long opportunity, Side side, String who, Need before, Need after, Instant now) {
        database.createNativeQuery("delete from opportunity_confirmation where opportunity_id = :opportunity")
                .setParameter("opportunity", opportunity)
                .executeUpdate();
        database.createNativeQuery("""
                        insert into opportunity_correction (opportunity_id, at, side, who, before, after)
                        values (:opportunity, :now, :side, :who, cast(:before as jsonb), cast(:after as jsonb))""")
                .setParameter("opportunity", opportunity)
                .setParameter("now", now)
                .setParameter("side", side.name())
                .setParameter("who", StorableText.of(who))
                .setParameter("before", NeedJson.write(before))
                .setParameter("after", NeedJson.write(after))
                .executeUpdate();
    }

    /** @return whether it was not confirmed yet */
    boolean confirm(long opportunity, String who, Instant now) {
        return database.createNativeQuery("""
                        insert into opportunity_confirmation (opportunity_id, at, who) values (:opportunity, :now, :who)
                        on conflict do nothing""")
                        .setParameter("opportunity", opportunity)
                        .setParameter("now", now)
                        .setParameter("who", StorableText.of(who))
                        .executeUpdate()
                > 0;
    }

    Optional<Instant> confirmed(long opportunity) {
        return database.createNativeQuery(
                        "select at from opportunity_confirmation where opportunity_id = :opportunity", Instant.class)
                .setParameter("opportunity", opportunity)
                .getResultStream()
                .map(Instant.class::cast)
                .findFirst();
    }

    private static Correction correction(Tuple row) {
        return new Correction(
                row.get("id", Number.class).longValue(),
                row.get("opportunity_id", Number.class).longValue(),
                row.get("at", Instant.class),
                Side.valueOf(row.get("side", String.class)),
                row.get("who", String.class),
                NeedJson.read(row.get("before", String.class), Need.class),
                NeedJson.read(row.get("after", String.class), Need.class));
    }
}

package org.partnerpost.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.partnerpost.specialist.Specialists.Change;

/**
 * Who changed, in an order that can be followed.
 *
 * <p>A number drawn while writing would not do: a writer that drew a low number and commits late would appear behind a reader that has
 * already passed it. So writers leave the number empty, and a reader gives numbers to what it finds committed, one reader at a time.
 * Whoever has seen mark m has therefore seen every change that was visible when m was given; all later ones get a greater mark. No
 * clock and no transaction id is in it, so the order also survives a dump and restore.
 */
@ApplicationScoped
class ChangeFeed {
    /** Any fixed number that no other advisory lock of the database uses. */
    private static final long NUMBERING = 0x73706563_63686e67L;

    private static final int NUMBERED_AT_ONCE = 5_000;

    private final EntityManager database;

    ChangeFeed(EntityManager database) {
        this.database = database;
    }

    /** To be called in the transaction of the change. */
    void changed(long specialist) {
        database.createNativeQuery("""
                        insert into specialist_change (specialist_id) values (:specialist)
                        on conflict (specialist_id) do update set mark = null""").setParameter("specialist", specialist).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Change> since(long mark, int limit) {
        number();
        List<Object[]> rows = database.createNativeQuery("""
                        select specialist_id, mark from specialist_change where mark > :mark order by mark limit :limit""")
                .setParameter("mark", mark)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Change(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .toList();
    }

    long current() {
        return ((Number) database.createNativeQuery("select coalesce(max(mark), 0) from specialist_change")
                        .getSingleResult())
                .longValue();
    }

    private void number() {
        boolean some =
                (boolean) database.createNativeQuery("select exists (select from specialist_change where mark is null)")
                        .getSingleResult();
        if (!some) {
            return;
        }
        // Held until the numbers are committed: else a second reader could commit greater numbers first.
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", NUMBERING)
                .getSingleResult();
        // A row that is being changed again is left to the next reader rather than waited for.
        database.createNativeQuery("""
                        update specialist_change set mark = nextval('specialist_change_mark')
                        where specialist_id in (
                            select specialist_id from specialist_change where mark is null
                            limit :limit for update skip locked)""").setParameter("limit", NUMBERED_AT_ONCE).executeUpdate();
    }
}

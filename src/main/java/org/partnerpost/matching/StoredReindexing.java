package org.partnerpost.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Requests for a new index in PostgreSQL, so that a command in another process reaches the service. */
@ApplicationScoped
@Transactional
class StoredReindexing implements Reindexing {
    private final EntityManager database;

    StoredReindexing(EntityManager database) {
        this.database = database;
    }

    @Override
    public long request() {
        return number("insert into matching_reindex default values returning id");
    }

    @Override
    public boolean done(long request) {
        return (boolean) database.createNativeQuery(
                        "select exists (select from matching_reindex where id = :request and done_at is not null)")
                .setParameter("request", request)
                .getSingleResult();
    }

    /** The latest request that waits; 0 where none does. */
    long waiting() {
        return number("select coalesce(max(id), 0) from matching_reindex where done_at is null");
    }

    /** This request and those before it are fulfilled. */
    void fulfilled(long request) {
        database.createNativeQuery("""
                        update matching_reindex set done_at = clock_timestamp() where id <= :request and done_at is null""").setParameter("request", request).executeUpdate();
    }

    /** Which database this is. */
    String origin() {
        return String.valueOf(database.createNativeQuery("select cast(origin as text) from matching_origin")
                .getSingleResult());
    }

    private long number(String sql) {
        return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
    }
}

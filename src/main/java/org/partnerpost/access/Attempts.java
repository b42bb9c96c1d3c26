package org.partnerpost.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts attempts to sign in, so that passwords cannot be tried by the thousand. */
@ApplicationScoped
class Attempts {
    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final int IN_ALL = 10;

    private final EntityManager database;
    private final AccessSettings settings;

    Attempts(EntityManager database, AccessSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Counts one, where it is allowed. An address and a client together have few, so that nobody can lock an operator out from
     * elsewhere; each alone has more.
     *
     * @return whether it is
     */
    boolean allowed(String address, String client, Instant now) {
        database.createNativeQuery("delete from access_attempt where at < :old")
                .setParameter("old", now.minus(WITHIN))
                .executeUpdate();
        List<Count> counts = List.of(
                new Count("both " + address + " " + client, settings.attempts()),
                new Count("address " + address, settings.attempts() * IN_ALL),
                new Count("client " + client, settings.attempts() * IN_ALL));
        boolean allowed = counts.stream().allMatch(count -> recent(count.under) < count.most);
        if (allowed) {
            counts.forEach(count -> database.createNativeQuery("insert into access_attempt values (:under, :now)")
                    .setParameter("under", Secret.hash(count.under))
                    .setParameter("now", now)
                    .executeUpdate());
        }
        return allowed;
    }

    /**
     * Who got in has used up nothing, nor has the office they share an address with. What others tried from there stays counted:
     * one's own password buys no tries at theirs.
     *
     * @param now the moment the attempt was counted at
     */
    void forget(String address, String client, Instant now) {
        database.createNativeQuery("""
                        delete from access_attempt
                        where counted_under in (:both, :address) or (counted_under = :client and at = :now)""")
                .setParameter("both", Secret.hash("both " + address + " " + client))
                .setParameter("address", Secret.hash("address " + address))
                .setParameter("client", Secret.hash("client " + client))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Attempts at the same moment wait for each other, so that none is counted too late. */
    private long recent(String under) {
        String hash = Secret.hash(under);
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:hash, 20))")
                .setParameter("hash", hash)
                .getResultList();
        return ((Number) database.createNativeQuery("select count(*) from access_attempt where counted_under = :hash")
                        .setParameter("hash", hash)
                        .getSingleResult())
                .longValue();
    }

    private record Count(String under, int most) {}
}

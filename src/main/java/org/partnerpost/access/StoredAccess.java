package org.partnerpost.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.partnerpost.mail.StorableText;

/** API keys in PostgreSQL. */
@ApplicationScoped
@Transactional
class StoredAccess implements Access {
    private static final String PREFIX = "pp_";

    private final EntityManager database;
    private final RandomGenerator random;
    private final InstantSource clock;

    StoredAccess(EntityManager database, RandomGenerator random, InstantSource clock) {
        this.database = database;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public String addApiKey(String name, Role role) {
        String clean = StorableText.of(name).strip();
        if (clean.isEmpty()) {
            throw new IllegalArgumentException("an API key needs a name");
        }
        String key = PREFIX + Secret.drawn(random);
        int inserted = database.createNativeQuery("""
                        insert into access_api_key (name, role, hash, created_at) values (:name, :role, :hash, :now)
                        on conflict (name) do nothing""")
                .setParameter("name", clean)
                .setParameter("role", role.word())
                .setParameter("hash", Secret.hash(key))
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (inserted == 0) {
            throw new IllegalArgumentException("there is an API key named " + clean + " already: choose another name");
        }
        return key;
    }

    @Override
    public Optional<KeyHolder> keyHolder(String apiKey) {
        if (!apiKey.startsWith(PREFIX)) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select name, role from access_api_key where hash = :hash and withdrawn_at is null")
                .setParameter("hash", Secret.hash(apiKey))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new KeyHolder((String) row[0], Role.of((String) row[1]).orElseThrow()));
    }
}

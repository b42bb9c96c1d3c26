package org.partnerpost.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/** Embeddings of profiles in PostgreSQL: each is made once, whatever becomes of the index, and for all nodes. */
@ApplicationScoped
@Transactional
class StoredEmbeddings {
    private final Session database;

    StoredEmbeddings(Session database) {
        this.database = database;
    }

    /** What is known of these specialists, each by its id; nothing where its profile has changed since. */
    Map<Long, Embeddings> of(Collection<Long> specialists) {
        Map<Long, Embeddings> known = new HashMap<>();
        database.createNativeQuery("""
                        select specialist_id, made_of, direction from matching_embedding
                        where specialist_id in (:specialists)""", Object[].class)
                .setParameterList("specialists", specialists)
                .getResultList()
                .forEach(row -> known.put(((Number) row[0]).longValue(), known((byte[]) row[1], (byte[]) row[2])));
        return known;
    }

    /** In place of the one before; nothing where the specialist was erased meanwhile. */
    void keep(long specialist, List<String> passages, Embedding embedding) {
        database.createNativeMutationQuery("""
                        insert into matching_embedding (specialist_id, made_of, direction)
                        select id, :madeOf, :direction from specialist where id = :specialist
                        on conflict (specialist_id) do update
                            set made_of = excluded.made_of, direction = excluded.direction""")
                .setParameter("specialist", specialist)
                .setParameter("madeOf", madeOf(passages))
                .setParameter("direction", embedding.bytes())
                .executeUpdate();
    }

    private static Embeddings known(byte[] madeOf, byte[] direction) {
        return passages ->
                Arrays.equals(madeOf, madeOf(passages)) ? Optional.of(Embedding.of(direction)) : Optional.empty();
    }

    private static byte[] madeOf(List<String> passages) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(MiniLm.NAME.getBytes(StandardCharsets.UTF_8));
            for (String passage : passages) {
                digest.update((byte) 0);
                digest.update(passage.getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

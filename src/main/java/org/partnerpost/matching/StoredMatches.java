package org.partnerpost.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.List;

/** Matches in PostgreSQL, as they were found last. */
@ApplicationScoped
@Transactional
class StoredMatches implements Matches {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final EntityManager database;

    StoredMatches(EntityManager database) {
        this.database = database;
    }

    /** In place of those kept before. */
    void keep(long opportunity, List<Match> matches) {
        database.createNativeQuery("delete from matching_match where opportunity_id = :opportunity")
                .setParameter("opportunity", opportunity)
                .executeUpdate();
        int place = 0;
        for (Match match : matches) {
            place++;
            // A specialist erased since the index was read is left out rather than failing the rest.
            database.createNativeQuery("""
                            insert into matching_match (opportunity_id, specialist_id, place, score, fit, explanation)
                            select :opportunity, id, :place, :score, :fit, :explanation from specialist where id = :specialist""")
                    .setParameter("opportunity", opportunity)
                    .setParameter("specialist", Long.parseLong(match.profile()))
                    .setParameter("place", place)
                    .setParameter("score", match.score())
                    .setParameter("fit", match.fit().name())
                    .setParameter("explanation", write(match))
                    .executeUpdate();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Match> of(long opportunity) {
        List<String> rows = database.createNativeQuery("""
                        select explanation from matching_match where opportunity_id = :opportunity order by place""", String.class)
                .setParameter("opportunity", opportunity)
                .getResultList();
        return rows.stream().map(StoredMatches::read).toList();
    }

    private static String write(Match match) {
        try {
            return JSON.writeValueAsString(match);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Match read(String json) {
        try {
            return JSON.readValue(json, Match.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

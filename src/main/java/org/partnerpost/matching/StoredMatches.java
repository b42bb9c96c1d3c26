package org.partnerpost.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
        ArrayNode rows = JSON.createArrayNode();
        for (Match match : matches) {
            rows.addObject()
                    .put("specialist", Long.parseLong(match.profile()))
                    .put("place", rows.size())
                    .put("score", match.score())
                    .put("fit", match.fit().name())
                    .put("explanation", write(match));
        }
        // In one statement, as there may be hundreds. A specialist erased since the index was read is left out rather
        // than failing the rest.
        database.createNativeQuery("""
                        insert into matching_match (opportunity_id, specialist_id, place, score, fit, explanation)
                        select :opportunity, id, place, score, fit, explanation
                        from json_to_recordset(cast(:rows as json)) as found
                            (specialist bigint, place int, score double precision, fit text, explanation text)
                        join specialist on specialist.id = found.specialist""")
                .setParameter("opportunity", opportunity)
                .setParameter("rows", rows.toString())
                .executeUpdate();
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

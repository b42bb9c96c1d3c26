package org.partnerpost.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.partnerpost.delivery.MatchedWords;

/** Invitations that wait for a digest, on the table {@code routing_digest}, and those that ended, on {@code routing_digest_closed}. */
@ApplicationScoped
class DigestEntries {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Session entities;

    DigestEntries(Session entities) {
        this.entities = entities;
    }

    record Entry(long invitation, List<MatchedWords> matched, List<String> missing) {}

    void add(long specialist, Entry entry) {
        entities.createNativeMutationQuery("""
                        insert into routing_digest (invitation_id, specialist_id, matched, missing)
                        values (:invitation, :specialist, cast(:matched as jsonb), cast(:missing as jsonb))
                        on conflict do nothing""")
                .setParameter("invitation", entry.invitation())
                .setParameter("specialist", specialist)
                .setParameter("matched", json(entry.matched()))
                .setParameter("missing", json(entry.missing()))
                .executeUpdate();
    }

    /** In the order in which they came; they wait no longer. */
    List<Entry> take(long specialist) {
        List<Entry> entries =
                entities
                        .createNativeQuery("""
                        delete from routing_digest where specialist_id = :specialist
                        returning invitation_id, cast(matched as text), cast(missing as text)""", Object[].class)
                        .setParameter("specialist", specialist)
                        .getResultList()
                        .stream()
                        .map(row -> new Entry(((Number) row[0]).longValue(), matched(row[1]), list(row[2])))
                        .sorted(java.util.Comparator.comparingLong(Entry::invitation))
                        .toList();
        return entries;
    }

    void addClosed(long specialist, long invitation) {
        entities.createNativeMutationQuery("""
                        insert into routing_digest_closed (invitation_id, specialist_id) values (:invitation, :specialist)
                        on conflict do nothing""")
                .setParameter("invitation", invitation)
                .setParameter("specialist", specialist)
                .executeUpdate();
    }

    /** Invitations that ended, in their order; they wait no longer. */
    List<Long> takeClosed(long specialist) {
        return entities
                .createNativeQuery(
                        "delete from routing_digest_closed where specialist_id = :specialist returning invitation_id",
                        Long.class)
                .setParameter("specialist", specialist)
                .getResultList()
                .stream()
                .sorted()
                .toList();
    }

    private static String json(List<?> words) {
        return written(() -> JSON.writeValueAsString(words));
    }

    private static List<String> list(Object json) {
        return written(() -> JSON.readValue(String.valueOf(json), new TypeReference<>() {}));
    }

    /** Rows of an earlier version hold the words alone. */
    private static List<MatchedWords> matched(Object json) {
        List<MatchedWords> words = new ArrayList<>();
        written(() -> JSON.readTree(String.valueOf(json)))
                .forEach(one -> words.add(new MatchedWords(
                        one.path("asked").asText(one.asText()),
                        one.path("named").asText(""))));
        return words;
    }

    @FunctionalInterface
    private interface Written<T> {
        T get() throws JsonProcessingException;
    }

    private static <T> T written(Written<T> json) {
        try {
            return json.get();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

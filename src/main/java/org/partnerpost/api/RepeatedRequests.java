package org.partnerpost.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.StorableText;

/**
 * Requests that may come twice because their sender did not hear the answer. With the same Idempotency-Key and the same body, the
 * first answer is given again for a day (draft-ietf-httpapi-idempotency-key-header section 2).
 */
@ApplicationScoped
class RepeatedRequests {
    private static final Duration KEPT = Duration.ofHours(24);
    /** No request takes longer; so one that is older and has no answer was lost in a crash. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(10);

    private static final int KEY_LIMIT = 255;

    private final EntityManager database;
    private final ApiJson json;
    private final Caller caller;
    private final InstantSource clock;

    RepeatedRequests(EntityManager database, ApiJson json, Caller caller, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the work writes commits together with its answer. */
    Response once(@Nullable String key, String request, byte[] body, Supplier<Answer> work) {
        return handle(
                key,
                request,
                body,
                kept -> QuarkusTransaction.requiringNew().call(() -> {
                    Answer answer = work.get();
                    kept.keep(answer);
                    return answer;
                }));
    }

    /** For work with transactions of its own, which can be done again without harm. */
    Response onceInSteps(@Nullable String key, String request, byte[] body, Supplier<Answer> work) {
        return handle(key, request, body, kept -> {
            Answer answer = work.get();
            QuarkusTransaction.requiringNew().run(() -> kept.keep(answer));
            return answer;
        });
    }

    private Response handle(@Nullable String key, String request, byte[] body, Work work) {
        if (key == null) {
            return work.with(answer -> {}).asResponse().build();
        }
        String clean = StorableText.of(key).strip();
        if (clean.isEmpty() || clean.length() > KEY_LIMIT) {
            throw Refusal.badRequest("The Idempotency-Key must have 1 to " + KEY_LIMIT + " characters.");
        }
        String hash = hash(request, body);
        Optional<Answer> before = QuarkusTransaction.requiringNew().call(() -> claim(clean, hash));
        if (before.isPresent()) {
            return before.get()
                    .asResponse()
                    .header("Idempotency-Replayed", "true")
                    .build();
        }
        try {
            return work.with(answer -> keep(clean, answer)).asResponse().build();
        } catch (Refusal refusal) {
            Answer answer = new Answer(refusal.problem().status(), Problem.MEDIA_TYPE, json.write(refusal.problem()));
            QuarkusTransaction.requiringNew().run(() -> keep(clean, answer));
            throw refusal;
        } catch (RuntimeException failure) {
            QuarkusTransaction.requiringNew().run(() -> forget(clean));
            throw failure;
        }
    }

    /** The answer given before; empty where this request is now the one to be handled. */
    private Optional<Answer> claim(String key, String hash) {
        database.createNativeQuery("""
                        delete from api_idempotency where created_at < :day
                            or created_at < :lost and status is null and holder = :holder and idempotency_key = :key""")
                .setParameter("day", clock.instant().minus(KEPT))
                .setParameter("lost", clock.instant().minus(UNDER_WAY))
                .setParameter("holder", caller.name())
                .setParameter("key", key)
                .executeUpdate();
        int claimed = database.createNativeQuery("""
                        insert into api_idempotency (holder, idempotency_key, request_hash, created_at)
                        values (:holder, :key, :hash, :now) on conflict do nothing""")
                .setParameter("holder", caller.name())
                .setParameter("key", key)
                .setParameter("hash", hash)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return claimed > 0 ? Optional.empty() : Optional.of(before(key, hash));
    }

    @SuppressWarnings("unchecked")
    private Answer before(String key, String hash) {
        List<Object[]> rows = database.createNativeQuery("""
                        select request_hash, status, media_type, answer from api_idempotency
                        where holder = :holder and idempotency_key = :key""")
                .setParameter("holder", caller.name())
                .setParameter("key", key)
                .getResultList();
        Object[] row = rows.isEmpty() ? new Object[] {hash, null, null, null} : rows.getFirst();
        if (!hash.equals(row[0])) {
            throw new Refusal(422, "This Idempotency-Key came with another request before: use a new one.");
        }
        if (row[1] == null) {
            throw new Refusal(409, "The same request is being handled: ask again in a moment.");
        }
        return new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3]);
    }

    private void keep(String key, Answer answer) {
        database.createNativeQuery("""
                        update api_idempotency set status = :status, media_type = :type, answer = :answer
                        where holder = :holder and idempotency_key = :key""")
                .setParameter("status", answer.status())
                .setParameter("type", answer.mediaType())
                .setParameter("answer", answer.body())
                .setParameter("holder", caller.name())
                .setParameter("key", key)
                .executeUpdate();
    }

    private void forget(String key) {
        database.createNativeQuery("delete from api_idempotency where holder = :holder and idempotency_key = :key")
                .setParameter("holder", caller.name())
                .setParameter("key", key)
                .executeUpdate();
    }

    private static String hash(String request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException never) {
            throw new AssertionError(never);
        }
    }

    private interface Work {
        Answer with(Keeping kept);
    }

    private interface Keeping {
        void keep(Answer answer);
    }
}

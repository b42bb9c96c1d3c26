package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import org.partnerpost.mail.StorableText;

/** What mails without a token ask for, until the specialist's own address says yes, on the table {@code joining_proposal}. */
@ApplicationScoped
class Proposals {
    private static final Duration ONE_LETTER_IN = Duration.ofHours(24);

    private final Session entities;

    Proposals(Session entities) {
        this.entities = entities;
    }

    /** @param ask whether a letter is due: one in 24 hours, however much is mailed */
    record Proposed(long id, boolean ask) {}

    Proposed propose(long specialist, String text, String source, Instant now) {
        Optional<Object[]> waiting = entities.createNativeQuery("""
                        select id, proposed_at from joining_proposal
                        where specialist_id = :specialist and settled_at is null for update""", Object[].class)
                .setParameter("specialist", specialist)
                .getResultStream()
                .findFirst();
        boolean recent = waiting.map(row -> ((Instant) row[1]).isAfter(now.minus(ONE_LETTER_IN)))
                .orElse(false);
        if (recent) {
            // What was read back stays as it is: a yes must not agree to words that came later.
            return new Proposed(((Number) waiting.orElseThrow()[0]).longValue(), false);
        }
        waiting.ifPresent(row -> settle(((Number) row[0]).longValue(), now));
        long id = entities.createNativeQuery("""
                        insert into joining_proposal (specialist_id, text, source, proposed_at)
                        values (:specialist, :text, :source, :now) returning id""", Long.class)
                .setParameter("specialist", specialist)
                .setParameter("text", StorableText.of(text))
                .setParameter("source", source)
                .setParameter("now", now)
                .getSingleResult();
        return new Proposed(id, true);
    }

    /** Its text, where it still waits and is this specialist's. */
    Optional<String> waiting(long id, long specialist) {
        return entities.createNativeQuery("""
                        select text from joining_proposal
                        where id = :id and specialist_id = :specialist and settled_at is null for update""", String.class)
                .setParameter("id", id)
                .setParameter("specialist", specialist)
                .getResultStream()
                .findFirst();
    }

    void settle(long id, Instant now) {
        entities.createNativeMutationQuery("update joining_proposal set settled_at = :now where id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }
}

package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.partnerpost.mail.StorableText;
import org.partnerpost.wording.Words;

/** What mails without a token ask for, until the specialist's own address says yes, on the table {@code joining_proposal}. */
@ApplicationScoped
class Proposals {
    /** The same words are answered once in so long (RFC 3834 section 2). */
    private static final Duration SAME_WORDS_ONCE_IN = Duration.ofDays(7);

    /** Between the mails of one proposal: a form feed stands in no mail's text. */
    private static final String NEXT_MAIL = "\f";

    private final Session entities;

    Proposals(Session entities) {
        this.entities = entities;
    }

    /**
     * What waits for one yes.
     *
     * @param mails what they say, oldest first; at least one
     */
    record Waiting(long id, List<String> mails, Instant since) {
        boolean says(String text) {
            return mails.stream().anyMatch(mail -> words(mail).equals(words(text)));
        }

        private static String words(String text) {
            return Words.loose(text).joined();
        }
    }

    /** What waits for this specialist's yes since a time after that, locked. */
    Optional<Waiting> waiting(long specialist, Instant after) {
        return entities.createNativeQuery("""
                        select id, text, proposed_at from joining_proposal
                        where specialist_id = :specialist and settled_at is null and proposed_at > :after for update""", Object[].class)
                .setParameter("specialist", specialist)
                .setParameter("after", after)
                .getResultStream()
                .findFirst()
                .map(row -> new Waiting(
                        ((Number) row[0]).longValue(),
                        List.of(String.valueOf(row[1]).split(NEXT_MAIL)),
                        (Instant) row[2]));
    }

    /** Whether this text was read back already, not long ago. */
    boolean isKnown(Optional<Waiting> waiting, String text, Instant now) {
        return waiting.filter(before -> before.says(text) && before.since().isAfter(now.minus(SAME_WORDS_ONCE_IN)))
                .isPresent();
    }

    /** Takes the place of what waited: a yes to that must not agree to words that came later. */
    long propose(long specialist, List<String> mails, String source, Instant now) {
        settleAll(specialist, now);
        return entities.createNativeQuery("""
                        insert into joining_proposal (specialist_id, text, source, proposed_at)
                        values (:specialist, :text, :source, :now) returning id""", Long.class)
                .setParameter("specialist", specialist)
                .setParameter(
                        "text",
                        StorableText.of(mails.stream()
                                .map(mail -> mail.replace(NEXT_MAIL, "\n"))
                                .collect(Collectors.joining(NEXT_MAIL))))
                .setParameter("source", source)
                .setParameter("now", now)
                .getSingleResult();
    }

    void settleAll(long specialist, Instant now) {
        entities.createNativeMutationQuery(
                        "update joining_proposal set settled_at = :now where specialist_id = :specialist and settled_at is null")
                .setParameter("now", now)
                .setParameter("specialist", specialist)
                .executeUpdate();
    }
}

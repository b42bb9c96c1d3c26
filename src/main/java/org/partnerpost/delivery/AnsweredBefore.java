package org.partnerpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Keeps us from answering the same text of one sender automatically again and again (RFC 3834 section 2), and from warning the same one of
 * forged answers: once in seven days.
 */
@ApplicationScoped
class AnsweredBefore {
    private static final Duration ONCE_IN = Duration.ofDays(7);

    private final Session entities;

    AnsweredBefore(Session entities) {
        this.entities = entities;
    }

    /** False for letters that a person decided on. Two transactions that ask about the same wait for each other. */
    boolean before(LetterCover cover, Instant now) {
        return mark(cover).map(mark -> before(mark, now)).orElse(false);
    }

    private boolean before(byte[] mark, Instant now) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", ByteBuffer.wrap(mark).getLong())
                .getResultList();
        return !entities.createNativeQuery(
                        "select 1 from delivery_letter where answers = :mark and posted_at > :since limit 1",
                        Integer.class)
                .setParameter("mark", mark)
                .setParameter("since", now.minus(ONCE_IN))
                .getResultList()
                .isEmpty();
    }

    /**
     * What stands for this kind of answer, to this address, to this text; white space and case do not count. "Yes" to another opportunity is
     * another text, as its address says.
     */
    Optional<byte[]> mark(LetterCover cover) {
        // Only of needs: what is written about a profile has a key that bounds it.
        boolean ofNeed = cover.answersAutomatically() && cover.opportunity().isPresent();
        if (!ofNeed && !cover.template().equals(ProfileCover.HELD)) {
            return Optional.empty();
        }
        String text = cover.answered()
                .orElseGet(() -> cover.opportunity()
                        .map(o -> o.subject() + '\n' + o.text())
                        .orElse(""));
        String folded = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        String matter = cover.answered().isPresent() ? cover.about() : "";
        return Optional.of(
                sha256(cover.template() + '\n' + cover.to().address().folded() + '\n' + matter + '\n' + folded));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }
}

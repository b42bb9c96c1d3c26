package org.partnerpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.MessageId;

/** Which letter of ours a mail refers to, where it did not come to that letter's own reply address. */
@ApplicationScoped
public class PostedLetters {
    private final EntityManager entities;

    PostedLetters(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param recipient whom it went to: a claim to be that one is no proof
     * @param invitation what it asked somebody about; empty where it did not
     * @param opportunity the need it was about; empty for letters about a profile
     */
    public record Posted(MailAddress recipient, Optional<Long> invitation, Optional<Long> opportunity) {}

    /** The newest of our letters among these ids; empty where none of them is ours. */
    @Transactional
    public Optional<Posted> newest(List<MessageId> ids) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return entities.createQuery("from LetterRow where messageId in :ids order by id desc", LetterRow.class)
                .setParameter("ids", ids.stream().map(MessageId::value).toList())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PostedLetters::posted);
    }

    private static Posted posted(LetterRow row) {
        return new Posted(MailAddress.of(row.recipient), some(row.invitation), some(row.opportunity));
    }

    private static Optional<Long> some(@Nullable Long id) {
        return Optional.ofNullable(id);
    }
}

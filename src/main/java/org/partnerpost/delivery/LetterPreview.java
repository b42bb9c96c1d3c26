package org.partnerpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.partnerpost.mail.MessageId;

/** Composes a letter without posting it: exactly the mail its reader would get, but for the keys in its links and addresses. */
@ApplicationScoped
public class LetterPreview {
    private static final String NO_TOKEN = "made-when-it-is-posted";

    private final LetterTemplates templates;
    private final Letterhead head;
    private final MailComposer composer;
    private final InstantSource clock;

    LetterPreview(LetterTemplates templates, Letterhead head, InstantSource clock) {
        this.templates = templates;
        this.head = head;
        this.composer = new MailComposer(head);
        this.clock = clock;
    }

    /** The bytes of the mail; empty where there is nobody to write to. */
    public Optional<byte[]> of(Letter letter) {
        return LetterCover.of(letter).map(cover -> {
            Optional<String> token = Optional.of(NO_TOKEN);
            LetterLinks links = new LetterLinks(
                    token,
                    token,
                    Optional.of(head.link("unsubscribe", NO_TOKEN)),
                    Optional.of(head.link("consent", NO_TOKEN)),
                    Optional.of(head.link("answer", NO_TOKEN)),
                    LetterPages.of(letter, cover, head, grant -> NO_TOKEN));
            WrittenLetter written = templates.write(
                    cover.template(), cover.language(), words -> LetterData.of(letter, links, head, words));
            MessageId id = MessageId.derived(letter.key(), head.domain());
            return composer.compose(cover, written, links, id, clock.instant());
        });
    }
}

package org.partnerpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Writes a letter without posting it: exactly what its reader would see, but for the tokens in its links. */
@ApplicationScoped
public class LetterPreview {
    private static final String NO_TOKEN = "made-when-it-is-posted";

    private final LetterTemplates templates;
    private final Letterhead head;

    LetterPreview(LetterTemplates templates, Letterhead head) {
        this.templates = templates;
        this.head = head;
    }

    /** @param to the address it would go to */
    public record Preview(String to, String subject, String text) {}

    /** Empty where there is nobody to write to. */
    public Optional<Preview> of(Letter letter) {
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
            return new Preview(cover.to().address().toString(), written.subject(), written.text());
        });
    }
}

package org.partnerpost.delivery;

import java.nio.file.Path;
import java.util.Optional;
import org.partnerpost.mail.MessageId;

/** Writes letters without a database: the tokens in them are their purposes. */
record WritingDesk(LetterTemplates templates) {
    static final Letterhead HEAD = new Letterhead(
            "Partnerpost", "partnerpost.example", "https://partnerpost.example", "Ringstraße 1, 1010 Wien, Austria");

    static WritingDesk shipped() {
        return withOwn(Path.of("no-such-folder"));
    }

    static WritingDesk withOwn(Path folder) {
        return new WritingDesk(new LetterTemplates(folder));
    }

    WrittenLetter write(Letter letter) {
        LetterCover cover = cover(letter);
        LetterLinks links = links(cover);
        return templates.write(cover.template(), cover.language(), words -> LetterData.of(letter, links, HEAD, words));
    }

    byte[] compose(Letter letter) {
        LetterCover cover = cover(letter);
        return new MailComposer(HEAD)
                .compose(
                        cover,
                        write(letter),
                        links(cover),
                        MessageId.derived(letter.key(), HEAD.domain()),
                        SampleLetters.NOW);
    }

    private static LetterCover cover(Letter letter) {
        return LetterCover.of(letter).orElseThrow();
    }

    private static LetterLinks links(LetterCover cover) {
        return new LetterLinks(
                cover.about().startsWith("consent") || cover.toOperator()
                        ? Optional.empty()
                        : Optional.of("replytoken"),
                cover.answersAutomatically() ? Optional.empty() : Optional.of("bouncetoken"),
                cover.toSpecialist() ? Optional.of(HEAD.link("unsubscribe", "unsubscribetoken")) : Optional.empty(),
                cover.about().startsWith("consent")
                        ? Optional.of(HEAD.link("consent", "consenttoken"))
                        : Optional.empty());
    }
}

package org.partnerpost.mime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerpost.mime.document.DocumentText;
import org.partnerpost.mime.document.DocumentText.Read;

/** Puts the text of attached documents beside them, and tells of those that could not be read. */
final class AttachedDocuments {
    private static final int MANY = 5;
    /** For all of a mail: with what else is done it stays below the two seconds that a mail may take. */
    private static final Duration TIME = Duration.ofMillis(1_300);

    private AttachedDocuments() {}

    static boolean in(ParsedMail mail) {
        return mail.attachments().stream().anyMatch(AttachedDocuments::mayBe);
    }

    /**
     * @param files those of the mail, opened, in the order of its attachments
     */
    static ParsedMail read(ParsedMail mail, List<OpenedMail.File> files) {
        long end = System.nanoTime() + TIME.toNanos();
        List<Attachment> attachments = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(mail.problems());
        int read = 0;
        for (OpenedMail.File file : files) {
            Attachment attachment = file.attachment();
            Duration left = Duration.ofNanos(end - System.nanoTime());
            Optional<Read> text = Optional.empty();
            if (mayBe(attachment) && file.content().isPresent()) {
                text = left.isPositive() && read < MANY
                        ? DocumentText.of(
                                attachment.name(),
                                attachment.type(),
                                file.content().get(),
                                left)
                        : Optional.of(new Read.Unread("was not read, since others took the time"));
                read++;
            }
            attachments.add(
                    switch (text.orElse(null)) {
                        case Read.Text found -> attachment.withText(CleanText.lines(found.text()));
                        case Read.Unread unread -> {
                            problems.add(new Problem("attachment " + attachment.name(), unread.reason()));
                            yield attachment;
                        }
                        case null -> attachment;
                    });
        }
        return mail.with(attachments, problems);
    }

    private static boolean mayBe(Attachment attachment) {
        return DocumentText.mayBe(attachment.name(), attachment.type());
    }
}

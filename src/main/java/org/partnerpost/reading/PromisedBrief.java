package org.partnerpost.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.mime.Attachment;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.opportunity.Arrival.Topic;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** Whether a mail speaks of something attached that never came, or has something attached that tells us nothing. Pure. */
final class PromisedBrief {
    private static final Phrases SPOKEN_OF = Phrases.of("attached");
    private static final String DOCUMENT = "attachment ";

    /** What mail programs add by themselves. */
    private static final Set<String> BESIDE = Set.of(
            "application/ics",
            "application/pgp-keys",
            "application/pgp-signature",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "text/calendar",
            "text/vcard",
            "text/x-vcard");

    private PromisedBrief() {}

    /**
     * @param mail read with its documents
     * @param text what was written in it, and what it passes on
     * @return empty where nothing is lacking
     */
    static Optional<Topic> lacking(ParsedMail mail, String text) {
        List<Attachment> files = mail.attachments().stream()
                .filter(file -> !BESIDE.contains(file.type()))
                .toList();
        if (mail.problems().stream().anyMatch(problem -> problem.where().startsWith(DOCUMENT))) {
            return Optional.of(Topic.ATTACHMENT_UNREAD);
        }
        boolean read = files.stream().anyMatch(file -> !file.text().isBlank());
        boolean meant =
                !SPOKEN_OF.in(Words.loose(text)).isEmpty() || files.stream().anyMatch(PromisedBrief::isFile);
        if (read || !meant) {
            return Optional.empty();
        }
        return Optional.of(files.isEmpty() ? Topic.ATTACHMENT_MISSING : Topic.ATTACHMENT_UNREAD);
    }

    /** Nobody attaches it by chance, as a logo is; what Outlook wraps every mail in says nothing of that. */
    private static boolean isFile(Attachment file) {
        return file.type().startsWith("application/") && !file.type().equals("application/ms-tnef");
    }
}

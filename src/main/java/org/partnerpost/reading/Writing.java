package org.partnerpost.reading;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.Attachment;
import org.partnerpost.mime.ParsedMail;

/**
 * What somebody wrote.
 *
 * @param subject clean, one line; may be empty
 * @param body what the sender wrote anew; may be empty
 * @param forwarded what another wrote and the sender passes on; may be empty
 * @param author who wrote that, as the mail says; kept out of what specialists see, too; may be empty
 * @param at when, in the sender's own time; empty where unknown: then dates that hang on it are left out
 * @param from the sender, whose name is kept out of what specialists see; empty where unknown
 * @param briefs texts that are attached, in order; those called like another text are left out, since evidence names them
 */
public record Writing(
        String subject,
        String body,
        String forwarded,
        String author,
        Optional<OffsetDateTime> at,
        Optional<Mailbox> from,
        List<Brief> briefs) {
    private static final Set<String> TAKEN = Set.of("subject", "body", "forwarded");
    private static final String BETWEEN = "\n\n";
    private static final int MANY = 5;

    /** With nothing passed on. */
    public Writing(String subject, String body, Optional<OffsetDateTime> at, Optional<Mailbox> from) {
        this(subject, body, "", "", at, from, List.of());
    }

    public Writing {
        briefs = List.copyOf(briefs);
    }

    /** The same without subject and briefs. */
    Writing ofItsText() {
        return new Writing("", body, forwarded, author, at, from, List.of());
    }

    /**
     * A text that is attached: fields are read from it, but none of its words are shown to specialists.
     *
     * @param name what it is called in evidence
     */
    public record Brief(String name, String text) {}

    /** Of a mail that was read, and its sender where it has one. */
    public static Writing of(ParsedMail mail, Optional<OffsetDateTime> at) {
        Optional<Mailbox> from = switch (mail.originator()) {
            case Originator.Single single -> Optional.of(single.mailbox());
            case Originator.Refused refused -> Optional.empty();
        };
        return new Writing(mail.subject(), mail.body(), mail.forwarded(), mail.forwardedFrom(), at, from, briefs(mail));
    }

    private static List<Brief> briefs(ParsedMail mail) {
        Set<String> names = new HashSet<>(TAKEN);
        return mail.attachments().stream()
                .filter(Attachment::isProse)
                .filter(file -> names.add(file.name()))
                .limit(MANY)
                .map(file -> new Brief(file.name(), file.text()))
                .toList();
    }

    /** What the evidence in the body counts in: the body, and below it what is passed on. */
    public String text() {
        return forwarded.isEmpty() ? body : body + BETWEEN + forwarded;
    }

    /** Where in that text begins what is passed on; its end where nothing is. */
    int forwardedFrom() {
        return text().length() - forwarded.length();
    }
}

package org.partnerpost.delivery;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.partnerpost.mail.HeaderLines;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;

/** Makes the bytes of a mail: header lines, and text and HTML as alternatives (RFC 2046 section 5.1.4). */
final class MailComposer {
    private final Letterhead head;

    MailComposer(Letterhead head) {
        this.head = head;
    }

    byte[] compose(LetterCover cover, WrittenLetter written, LetterLinks links, MessageId id, Instant date) {
        // Neither encoding can produce a line that begins so, whatever the text says: "=_" is no quoted-printable.
        String boundary = "=_" + id.value().substring(1, id.value().indexOf('@'));
        var mail = new ByteArrayOutputStream();
        append(mail, headers(cover, written, links, id, date));
        append(mail, HeaderLines.text("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\""));
        part(mail, boundary, "text/plain", written.text());
        part(mail, boundary, "text/html", written.html());
        append(mail, "\r\n--" + boundary + "--\r\n");
        return mail.toByteArray();
    }

    private String headers(LetterCover cover, WrittenLetter written, LetterLinks links, MessageId id, Instant date) {
        var lines = new StringBuilder()
                .append(HeaderLines.mailbox("From", cover.fromHelp() ? head.forSpecialists() : head.forRequesters()))
                .append(HeaderLines.mailbox("To", cover.to()));
        cover.replyTo()
                .or(() ->
                        links.reply().map(token -> new Mailbox(head.name(), head.address("reply", Optional.of(token)))))
                .or(() -> Optional.of(LetterCover.JOIN)
                        .filter(cover.about()::equals)
                        .map(join -> new Mailbox(head.name(), head.address(join, Optional.empty()))))
                .ifPresent(mailbox -> lines.append(HeaderLines.mailbox("Reply-To", mailbox)));
        lines.append(HeaderLines.text("Subject", written.subject()))
                .append(HeaderLines.date("Date", date.atOffset(ZoneOffset.UTC)))
                .append(HeaderLines.id("Message-ID", id));
        cover.inReplyTo()
                .ifPresent(parent -> lines.append(HeaderLines.id("In-Reply-To", parent))
                        .append(HeaderLines.id("References", parent)));
        cover.follows()
                .ifPresent(key -> lines.append(HeaderLines.id("References", MessageId.derived(key, head.domain()))));
        // RFC 3834 section 5: programs must not answer us automatically.
        lines.append(
                HeaderLines.text("Auto-Submitted", cover.answersAutomatically() ? "auto-replied" : "auto-generated"));
        links.unsubscribe()
                .ifPresent(link -> lines
                        // RFC 2919, so that readers can sort by it; RFC 2369 and 8058: one click, without a page.
                        .append(HeaderLines.text("List-Id", "<opportunities." + head.domain() + ">"))
                        .append(HeaderLines.uris("List-Unsubscribe", List.of(URI.create(link))))
                        .append(HeaderLines.text("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")));
        return lines.append(
                        HeaderLines.text("Content-Language", cover.language().tag()))
                .append(HeaderLines.text("MIME-Version", "1.0"))
                .toString();
    }

    private static void part(ByteArrayOutputStream mail, String boundary, String type, String content) {
        LetterBody body = LetterBody.of(content);
        append(mail, "\r\n--" + boundary + "\r\n");
        append(mail, HeaderLines.text("Content-Type", type + "; charset=utf-8"));
        append(mail, HeaderLines.text("Content-Transfer-Encoding", body.encoding()));
        append(mail, "\r\n");
        mail.writeBytes(body.bytes());
    }

    /** UTF-8 for the one thing beyond ASCII that a header line may hold: a local part (RFC 6532). */
    private static void append(ByteArrayOutputStream mail, String lines) {
        mail.writeBytes(lines.getBytes(StandardCharsets.UTF_8));
    }
}

package org.partnerpost.mime;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.mail.Originator;

/**
 * What a mail says, read as far as it can be read. All text is free of NUL, other controls (but line feed and tab) and lone
 * surrogates; line ends are {@code \n}.
 *
 * @param header the fields of the top header in order
 * @param fromFields the bodies of its From fields, raw but for folding
 * @param originator the strict reading of those; who the mail claims to be from, unproven
 * @param to who To names, readable ones
 * @param cc who Cc names, readable ones
 * @param replyTo who Reply-To names, readable ones; never to be trusted by itself
 * @param subject decoded, one line; empty where there is none
 * @param date empty where it is missing or no date
 * @param messageId empty where it is missing or not valid
 * @param inReplyTo valid ids only
 * @param references valid ids only, the last ones
 * @param language of Content-Language (or Accept-Language), as written; a hint by the sender's program
 * @param text whole clean text; quotes from HTML begin with {@code >}
 * @param body what the sender wrote anew: without quotes, forwarded mail, signature after a delimiter and legal footers
 * @param quoted what was cut as quoted or forwarded
 * @param signature what was cut as signature or legal footer
 * @param forwarded what another wrote and the sender passes on, below or attached, cut like the body; empty where nothing is passed on
 * @param forwardedFrom who wrote that, as the mail says, such as {@code Kim <kim@a.example>}; empty where it does not
 * @param attachments all parts that are not that text
 * @param reports parts for machines, in order
 * @param contentType of the top header, media type in lower case
 * @param reportType of multipart/report, in lower case (RFC 6522)
 * @param dispositionNotification whether it reports that a mail was displayed or deleted (RFC 8098)
 * @param calendar whether a part is text/calendar
 * @param problems faults that were read over, in order of finding
 * @param quarantine why it must not go on without an operator; empty for a sound mail
 */
public record ParsedMail(
        List<HeaderField> header,
        List<String> fromFields,
        Originator originator,
        List<Mailbox> to,
        List<Mailbox> cc,
        List<Mailbox> replyTo,
        String subject,
        Optional<OffsetDateTime> date,
        Optional<MessageId> messageId,
        List<MessageId> inReplyTo,
        List<MessageId> references,
        Optional<String> language,
        String text,
        String body,
        String quoted,
        String signature,
        String forwarded,
        String forwardedFrom,
        List<Attachment> attachments,
        List<ReportPart> reports,
        String contentType,
        Optional<String> reportType,
        boolean dispositionNotification,
        boolean calendar,
        List<Problem> problems,
        Set<Quarantine> quarantine) {

    public ParsedMail {
        header = List.copyOf(header);
        fromFields = List.copyOf(fromFields);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        replyTo = List.copyOf(replyTo);
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
        reports = List.copyOf(reports);
        problems = List.copyOf(problems);
        quarantine = Set.copyOf(quarantine);
    }

    /** The same with what was found in its attachments. */
    ParsedMail with(List<Attachment> attachments, List<Problem> problems) {
        return new ParsedMail(
                header,
                fromFields,
                originator,
                to,
                cc,
                replyTo,
                subject,
                date,
                messageId,
                inReplyTo,
                references,
                language,
                text,
                body,
                quoted,
                signature,
                forwarded,
                forwardedFrom,
                attachments,
                reports,
                contentType,
                reportType,
                dispositionNotification,
                calendar,
                problems,
                quarantine);
    }

    /** The value of the first field of that name. */
    public Optional<String> field(String name) {
        return header.stream()
                .filter(f -> f.named(name))
                .map(HeaderField::value)
                .findFirst();
    }

    /** The values of all fields of that name, in order. */
    public List<String> fields(String name) {
        return header.stream()
                .filter(f -> f.named(name))
                .map(HeaderField::value)
                .toList();
    }

    /** Whether it may go on without an operator, as far as its structure goes. */
    public boolean sound() {
        return quarantine.isEmpty();
    }
}

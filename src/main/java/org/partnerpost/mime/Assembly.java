package org.partnerpost.mime;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.mail.AddressList;
import org.partnerpost.mail.EncodedWords;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.quote.MarkedList;
import org.partnerpost.mime.quote.PassedOn;
import org.partnerpost.mime.quote.WrittenAnew;

/** Puts what was read together, decoding the header fields on the way. */
final class Assembly {
    /** Of an attached mail's header, with the lines that go on from it. */
    private static final Pattern FROM = Pattern.compile("(?im)^From:[ \\t]*(.{0,500}(?:\\R[ \\t].{0,500}){0,5})");

    /** "Re:", "AW:", "Fwd:": what such a mail holds may be quoted. */
    private static final Pattern PREFIXED = Pattern.compile("\\s{0,5}\\p{L}{1,15}(?:\\[\\d{1,3}])?\\s?:");

    private final Limits limits;
    private final Findings findings;

    Assembly(Limits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    ParsedMail assemble(HeaderBlock header, MimeParameters type, TextChoice.Sorted sorted) {
        List<String> from = header.bodies("From");
        quarantineRepeated(from.size(), Quarantine.TWO_FROM_FIELDS);
        quarantineRepeated(header.bodies("Subject").size(), Quarantine.TWO_SUBJECTS);
        if (header.bodies("Received").size() > limits.received()) {
            findings.quarantine(Quarantine.TOO_MANY_HOPS);
        }
        String subject = header.first("Subject").map(this::decoded).orElse("");
        boolean first = ids(header, "In-Reply-To").isEmpty()
                && ids(header, "References").isEmpty()
                && !PREFIXED.matcher(subject).lookingAt();
        WrittenAnew cut = WrittenAnew.of(first ? MarkedList.withHyphens(sorted.text()) : sorted.text());
        PassedOn passedOn = sorted.embedded().isEmpty()
                ? PassedOn.in(cut, subject)
                : new PassedOn(WrittenAnew.of(sorted.embedded()).body(), author(sorted.embeddedHeader()));
        boolean disposition = sorted.reports().stream().anyMatch(r -> r.kind() == ReportPart.Kind.DISPOSITION);
        return new ParsedMail(
                decoded(header),
                from,
                Originator.of(from),
                mailboxes(header, "To"),
                mailboxes(header, "Cc"),
                mailboxes(header, "Reply-To"),
                subject,
                date(header),
                messageId(header),
                ids(header, "In-Reply-To"),
                ids(header, "References"),
                language(header),
                sorted.text(),
                cut.body(),
                cut.quoted(),
                cut.signature(),
                passedOn.words(),
                passedOn.author(),
                sorted.attachments(),
                sorted.reports(),
                type.value(),
                type.get("report-type").map(t -> CleanText.line(t).toLowerCase(Locale.ROOT)),
                disposition,
                sorted.calendar(),
                findings.problems(),
                findings.reasons());
    }

    private String author(String header) {
        Matcher from = FROM.matcher(header);
        return from.find() ? decoded(from.group(1)) : "";
    }

    private void quarantineRepeated(int count, Quarantine reason) {
        if (count > 1) {
            findings.quarantine(reason);
        }
    }

    private List<HeaderField> decoded(HeaderBlock header) {
        var fields = new ArrayList<HeaderField>();
        for (HeaderBlock.RawField field : header.fields()) {
            String name = CleanText.line(CleanText.cut(field.name(), 200));
            if (EncodedWords.exceed(field.body())) {
                findings.problem("header " + CleanText.cut(name, 60), "more encoded words than are read; cut");
            }
            fields.add(new HeaderField(name, decoded(field.body())));
        }
        return fields;
    }

    private String decoded(String body) {
        return CleanText.line(EncodedWords.decode(body));
    }

    private List<Mailbox> mailboxes(HeaderBlock header, String name) {
        var mailboxes = new ArrayList<Mailbox>();
        for (String body : header.bodies(name)) {
            AddressList list = AddressList.parse(body, limits.recipients() - mailboxes.size());
            mailboxes.addAll(list.mailboxes());
            if (list.unreadable() > 0) {
                findings.problem("header " + name, list.unreadable() + " unreadable addresses left out");
            }
            if (!list.complete()) {
                findings.quarantine(Quarantine.TOO_MANY_RECIPIENTS);
            }
        }
        return mailboxes;
    }

    private Optional<OffsetDateTime> date(HeaderBlock header) {
        Optional<String> field = header.first("Date");
        Optional<OffsetDateTime> date = field.flatMap(MailDate::parse);
        if (field.isPresent() && date.isEmpty()) {
            findings.problem("header Date", "is no date");
        }
        return date;
    }

    private Optional<MessageId> messageId(HeaderBlock header) {
        Optional<String> field = header.first("Message-ID");
        Optional<MessageId> id = field.flatMap(MessageId::parse);
        if (field.isPresent() && id.isEmpty()) {
            findings.problem("header Message-ID", "is no valid id");
        }
        return id;
    }

    private List<MessageId> ids(HeaderBlock header, String name) {
        var ids = header.first(name)
                .map(body -> MessageId.parseAll(body, limits.references() + 1))
                .orElse(List.of());
        if (ids.size() <= limits.references()) {
            return ids;
        }
        findings.problem("header " + name, "more ids than are kept; the last ones kept");
        return ids.subList(1, ids.size());
    }

    private static Optional<String> language(HeaderBlock header) {
        return header.first("Content-Language")
                .or(() -> header.first("Accept-Language"))
                .map(body -> CleanText.cut(CleanText.line(body), 100))
                .filter(body -> !body.isEmpty());
    }
}

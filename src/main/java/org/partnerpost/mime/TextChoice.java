package org.partnerpost.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the tree of parts and sorts it: the text that shows what the sender meant, attachments, parts for machines. Of
 * alternatives plain text comes first, where it says something; of related parts the root; parts in sequence are joined.
 */
final class TextChoice {
    /** Latin, Greek and Cyrillic words have none; elsewhere they join letters or part them. */
    private static final Pattern WITHIN_A_WORD = Pattern.compile(
            "[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}][\\u200B-\\u200D\\u2060][\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]");

    /** Texts that people put into a mail themselves; other kinds of text are files. */
    private static final Set<String> WRITTEN =
            Set.of("text/plain", "text/html", "text/markdown", "text/enriched", "text", "");

    private enum Kind {
        NONE,
        HTML,
        PLAIN
    }

    private record Choice(Kind kind, String text) {
        static final Choice NOTHING = new Choice(Kind.NONE, "");

        boolean isBlank() {
            return text.isBlank();
        }
    }

    private final Limits limits;
    private final Findings findings;
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<Part> attached = new ArrayList<>();
    private final List<Part> html = new ArrayList<>();
    private final List<ReportPart> reports = new ArrayList<>();
    private boolean calendar;
    private @Nullable Part embedded;

    private TextChoice(Limits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /**
     * @param text clean, line ends as {@code \n}, cut at the limit
     * @param embedded the text of the first mail that is attached as one, where that is no report; empty where it is the text itself
     * @param embeddedHeader its header as it stands
     * @param attached the parts of the attachments, in their order
     * @param html the parts in HTML that are no attachment, in order
     */
    record Sorted(
            String text,
            String embedded,
            String embeddedHeader,
            List<Attachment> attachments,
            List<ReportPart> reports,
            boolean calendar,
            List<Part> attached,
            List<Part> html) {}

    static final Sorted NOTHING = new Sorted("", "", "", List.of(), List.of(), false, List.of(), List.of());

    static Sorted of(Part root, Limits limits, Findings findings) {
        var choice = new TextChoice(limits, findings);
        String text = choice.choose(root).text.strip();
        String embedded = "";
        if (choice.embedded != null && choice.reports.stream().noneMatch(TextChoice::tellsOfMail)) {
            embedded = new TextChoice(limits, findings)
                    .choose(choice.embedded)
                    .text
                    .strip();
        }
        if (text.isEmpty()) {
            // A mail that is nothing but a forwarded one in a wrapper: that one is what it says.
            text = embedded;
            embedded = "";
        }
        if (text.length() > limits.textLength()) {
            findings.problem("text", "longer than is read; cut");
            text = CleanText.cut(text, limits.textLength());
        }
        tellUnseen(text, findings);
        return new Sorted(
                text,
                CleanText.cut(embedded, limits.textLength()),
                embedded.isEmpty() || choice.embedded == null ? "" : choice.embedded.header.toString(),
                choice.attachments,
                choice.reports,
                choice.calendar,
                choice.attached,
                choice.html);
    }

    /** Kept as they came, since some scripts need them; but what is shown may not be what is said. */
    private static void tellUnseen(String text, Findings findings) {
        if (text.chars().anyMatch(CleanText::turnsDirection)) {
            findings.problem("text", "characters that turn the direction of reading; it may look other than it is");
        }
        if (WITHIN_A_WORD.matcher(text).find()) {
            findings.problem("text", "invisible characters within words");
        }
    }

    private static boolean tellsOfMail(ReportPart report) {
        return report.kind() != ReportPart.Kind.ORIGINAL_HEADER;
    }

    private Choice choose(Part part) {
        if (part.isMultipart()) {
            return switch (part.mediaType()) {
                case "multipart/alternative" -> bestOf(part.children);
                case "multipart/related" -> rootOf(part);
                default -> joined(part.children);
            };
        }
        if (part.isMessage() || !part.children.isEmpty()) {
            message(part);
            return Choice.NOTHING;
        }
        return leaf(part);
    }

    private Choice bestOf(List<Part> alternatives) {
        Choice best = Choice.NOTHING;
        for (Part part : alternatives) {
            Choice choice = choose(part);
            if (best.isBlank() || !choice.isBlank() && choice.kind.compareTo(best.kind) > 0) {
                best = choice;
            }
        }
        return best;
    }

    /** RFC 2387 section 3.2: the start parameter names the root, else it is the first part. */
    private Choice rootOf(Part related) {
        Choice root = Choice.NOTHING;
        for (Part part : related.children) {
            Choice choice = choose(part);
            root = root.isBlank() ? choice : root;
        }
        return root;
    }

    private Choice joined(List<Part> sequence) {
        var text = new StringBuilder();
        Kind kind = Kind.NONE;
        for (Part part : sequence) {
            boolean file = !text.isEmpty() && part.fileName().isPresent() && !part.isMultipart();
            Choice choice = file && part.children.isEmpty() ? attach(part) : choose(part);
            if (!choice.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(choice.text.strip());
                kind = choice.kind;
            }
        }
        return new Choice(kind, text.toString());
    }

    private Choice leaf(Part part) {
        String type = part.mediaType();
        calendar |= type.equals("text/calendar") || type.equals("application/ics");
        Optional<ReportPart.Kind> report = reportKind(type);
        if (report.isPresent()) {
            reports.add(new ReportPart(report.get(), CleanText.cut(part.text(), limits.reportLength())));
            return Choice.NOTHING;
        }
        if (part.isAttached() || !WRITTEN.contains(type)) {
            return type.equals("text/x-amp-html") ? Choice.NOTHING : attach(part);
        }
        part.type
                .get("charset")
                .filter(label -> !TextDecoder.known(label))
                .ifPresent(
                        label -> findings.problem("text", "its charset is not known; read as UTF-8 or windows-1252"));
        if (type.equals("text/html")) {
            html.add(part);
            return new Choice(Kind.HTML, CleanText.lines(HtmlText.of(part.text(), limits, findings)));
        }
        boolean flowed =
                part.type.get("format").filter("flowed"::equalsIgnoreCase).isPresent();
        boolean deleteSpace =
                part.type.get("delsp").filter("yes"::equalsIgnoreCase).isPresent();
        return new Choice(Kind.PLAIN, flowed ? FlowedText.unflow(part.text(), deleteSpace) : part.text());
    }

    private static Optional<ReportPart.Kind> reportKind(String type) {
        return switch (type) {
            case "message/delivery-status", "message/global-delivery-status" ->
                Optional.of(ReportPart.Kind.DELIVERY_STATUS);
            case "message/feedback-report" -> Optional.of(ReportPart.Kind.FEEDBACK);
            case "message/disposition-notification", "message/global-disposition-notification" ->
                Optional.of(ReportPart.Kind.DISPOSITION);
            case "text/rfc822-headers", "message/global-headers" -> Optional.of(ReportPart.Kind.ORIGINAL_HEADER);
            default -> Optional.empty();
        };
    }

    private void message(Part part) {
        for (Part inner : part.children) {
            reports.add(new ReportPart(ReportPart.Kind.ORIGINAL_HEADER, CleanText.lines(inner.header.toString())));
            embedded = embedded == null ? inner : embedded;
        }
        attached.add(part);
        attachments.add(new Attachment(
                AttachmentNames.safe(part.fileName(), "message.eml"), "message/rfc822", size(part), "", Set.of()));
    }

    private static long size(Part part) {
        long bytes = part.bytes + part.header.length();
        for (Part child : part.children) {
            bytes += size(child);
        }
        return bytes;
    }

    private static boolean isReadable(Part part) {
        return part.bytes == part.content.length
                && (part.mediaType().startsWith("text/") || part.mediaType().equals("application/json"));
    }

    private Choice attach(Part part) {
        attached.add(part);
        boolean namesType = part.mediaType().matches("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,80}");
        String type = namesType ? part.mediaType() : "application/octet-stream";
        String name = AttachmentNames.safe(part.fileName(), "attachment");
        String text = isReadable(part) ? CleanText.cut(part.text(), limits.textLength()) : "";
        attachments.add(new Attachment(
                name,
                type,
                part.bytes,
                text,
                AttachmentCautions.of(part.fileName().orElse(""), name, type, part.content)));
        return Choice.NOTHING;
    }
}

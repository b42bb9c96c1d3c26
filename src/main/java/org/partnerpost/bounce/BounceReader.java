package org.partnerpost.bounce;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.bounce.BounceLine.Kind;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.mime.ReportPart;

/**
 * The door: what returned mail and complaints say, one line for each recipient that they name. Pure. Whatever is said about a
 * recipient is a claim of whoever wrote the mail; who is meant is for a token of ours to tell.
 */
public final class BounceReader {
    private static final Pattern COMPLAINED = Pattern.compile(
            "(?im)^(?:original-rcpt-to|removal-recipient|redacted-address):[ \\t]{0,5}<?([^>\\s]{3,320})>?");
    private static final Pattern FEEDBACK_TYPE = Pattern.compile("(?im)^feedback-type:[ \\t]{0,5}([a-z-]{2,40})");
    private static final Pattern FIELDS_IN_TEXT = Pattern.compile("(?im)^(?:final|original)-recipient:");
    private static final Pattern TO =
            Pattern.compile("(?im)^to:[ \\t]{0,5}[^\\n<]{0,200}<?([^<>\\s,]{1,64}@[^<>\\s,]{1,255})>?");

    /** Empty where the mail reports on no recipient. */
    public List<BounceLine> read(ParsedMail mail) {
        Optional<String> feedback = part(mail, ReportPart.Kind.FEEDBACK);
        if (feedback.isPresent()) {
            return List.of(complaint(feedback.get(), mail));
        }
        String text = mail.text();
        List<BounceLine> lines = mail.reports().stream()
                .filter(part -> part.kind() == ReportPart.Kind.DELIVERY_STATUS)
                .flatMap(part -> DeliveryStatus.lines(part.text(), ReportText.report(text)).stream())
                .toList();
        if (lines.isEmpty() && FIELDS_IN_TEXT.matcher(text).find()) {
            lines = DeliveryStatus.lines(text, ReportText.report(text));
        }
        return lines.isEmpty() ? fromText(mail) : lines;
    }

    private static List<BounceLine> fromText(ParsedMail mail) {
        Set<String> senders = new HashSet<>();
        mail.to().stream().map(Mailbox::address).forEach(address -> senders.add(address.folded()));
        List<String> failed = mail.fields("X-Failed-Recipients").stream()
                .flatMap(field -> Arrays.stream(field.split(",")))
                .map(String::strip)
                .filter(field -> field.contains("@"))
                .toList();
        List<BounceLine> lines = ReportText.lines(mail.subject() + "\n" + mail.text(), senders, failed);
        if (!lines.isEmpty()) {
            return lines;
        }
        String recipient = part(mail, ReportPart.Kind.ORIGINAL_HEADER)
                .map(BounceReader::to)
                .orElse("");
        String report = ReportText.report(mail.text());
        return recipient.isEmpty() && BounceReasons.in(report).isEmpty()
                ? List.of()
                : List.of(Diagnosis.of(recipient, "", "", report));
    }

    private static BounceLine complaint(String feedback, ParsedMail mail) {
        Matcher type = FEEDBACK_TYPE.matcher(feedback);
        Matcher about = COMPLAINED.matcher(feedback);
        String recipient = about.find()
                ? about.group(1)
                : part(mail, ReportPart.Kind.ORIGINAL_HEADER)
                        .map(BounceReader::to)
                        .orElse("");
        return new BounceLine(
                recipient, "", Kind.OTHER, type.find() ? type.group(1).toLowerCase(Locale.ROOT) : "abuse", "complaint");
    }

    private static String to(String header) {
        Matcher to = TO.matcher(header);
        return to.find() ? to.group(1) : "";
    }

    private static Optional<String> part(ParsedMail mail, ReportPart.Kind kind) {
        return mail.reports().stream()
                .filter(part -> part.kind() == kind)
                .map(ReportPart::text)
                .findFirst();
    }
}

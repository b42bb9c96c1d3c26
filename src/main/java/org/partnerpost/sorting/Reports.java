package org.partnerpost.sorting;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.mime.ReportPart;

/** Mail that a machine wrote about other mail: returned mail, complaints, receipts, reports for postmasters. */
final class Reports {
    private static final Pattern SPAM_FEEDBACK =
            Pattern.compile("(?im)^feedback-type:\\s{0,10}(?:auth-failure|not-spam|dmarc)");
    private static final Pattern DAEMON = Pattern.compile(
            "(?i)(?:mailer-?daemon|postmaster|mail-?daemon|mailadm|bounce[sd]?|mmdf|smtp|daemon)(?:[+=_-].{0,100})?");
    private static final Pattern REPORT_FILE =
            Pattern.compile("(?i)[^!]{1,200}![^!]{1,200}!\\d{9,11}!\\d{9,11}.{0,200}");

    private Reports() {}

    static Optional<MailKind> in(ParsedMail mail) {
        if (isForPostmasters(mail)) {
            return Optional.of(new MailKind.Noise("a report for postmasters", false));
        }
        if (has(mail, ReportPart.Kind.FEEDBACK)) {
            return Optional.of(new MailKind.Complaint());
        }
        if (mail.dispositionNotification()) {
            return Optional.of(new MailKind.Automatic("a receipt that a mail was shown or deleted (RFC 8098)"));
        }
        return has(mail, ReportPart.Kind.DELIVERY_STATUS) || isReturned(mail)
                ? Optional.of(new MailKind.Bounce())
                : Optional.empty();
    }

    private static boolean has(ParsedMail mail, ReportPart.Kind kind) {
        return mail.reports().stream().anyMatch(part -> part.kind() == kind);
    }

    /** DMARC aggregates and failures (RFC 9990, 9991), TLS reports (RFC 8460), and other feedback than complaints. */
    private static boolean isForPostmasters(ParsedMail mail) {
        boolean named = mail.attachments().stream()
                .anyMatch(file -> REPORT_FILE.matcher(file.name()).matches()
                        || file.type().startsWith("application/tlsrpt"));
        boolean noSpam = mail.reports().stream()
                .anyMatch(part -> part.kind() == ReportPart.Kind.FEEDBACK
                        && SPAM_FEEDBACK.matcher(part.text()).find());
        return named
                || noSpam
                || mail.reportType().filter("tlsrpt"::equals).isPresent()
                || mail.field("TLS-Report-Domain").isPresent()
                || SubjectPhrases.REPORT.begin(mail.subject());
    }

    /** The many dialects without a machine's part: who writes, and what the subject says, or how qmail and others begin. */
    private static boolean isReturned(ParsedMail mail) {
        boolean failed = mail.field("X-Failed-Recipients").isPresent();
        boolean daemon = isDaemon(mail);
        boolean told = SubjectPhrases.RETURNED.standIn(mail.subject());
        String beginning =
                mail.text().substring(0, Math.min(mail.text().length(), 600)).toLowerCase(Locale.ROOT);
        boolean qmail = beginning.contains("this is the qmail-send program")
                || beginning.contains("this message was created automatically by mail delivery software")
                || beginning.contains("this is an automatically generated delivery status notification");
        return failed || daemon && (told || qmail) || qmail && told;
    }

    static boolean isDaemon(ParsedMail mail) {
        String local = switch (mail.originator()) {
            case Originator.Single single -> single.mailbox().address().localPart();
            // Old mail systems write "From: MAILER-DAEMON" without a domain.
            case Originator.Refused refused ->
                mail.fromFields().isEmpty()
                        ? ""
                        : mail.fromFields()
                                .getFirst()
                                .replaceAll("^.{0,200}<|[>@].{0,300}$", "")
                                .strip();
        };
        return DAEMON.matcher(local).matches();
    }
}

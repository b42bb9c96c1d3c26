package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.Attachment;
import org.partnerpost.mime.Attachment.Caution;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.OpenedMail;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.queue.TraceLine;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.received.ReceivedMails;

/**
 * A received mail as the desk shows it. Answers quote our letters, so what lets one act for the letter's reader is left out.
 *
 * @param kept whether it still is; else the rest is empty
 * @param verdict who sent it, in words
 * @param proven whether that is believed
 * @param from as it came where it names nobody
 * @param html whether it has HTML to look at
 * @param height of that in a frame, in pixels
 * @param saves whether the reader may have it, and its files, as they came
 * @param header its fields in order, as text
 */
record MailPanel(
        long id,
        boolean kept,
        String from,
        String to,
        String date,
        String subject,
        String text,
        String verdict,
        boolean proven,
        boolean html,
        int height,
        boolean saves,
        List<FieldLine> header,
        List<FileLine> files,
        List<String> findings,
        List<Step> way) {

    /** @param content whether it can be downloaded by itself */
    record FileLine(int number, String name, String type, String size, String cautions, boolean content) {}

    /** One field of its header. */
    record FieldLine(String name, String value) {}

    /** One step of its way. */
    record Step(String at, String stage, String outcome, String reason) {}

    static String author(ParsedMail mail) {
        return switch (mail.originator()) {
            case Originator.Single single -> shown(single.mailbox());
            case Originator.Refused refused ->
                "nobody named: " + refused.refusal().words()
                        + mail.fromFields().stream()
                                .map(field -> "; From: " + field.strip())
                                .collect(Collectors.joining());
        };
    }

    private static String shown(Mailbox mailbox) {
        return mailbox.name().isBlank()
                ? mailbox.address().toString()
                : mailbox.name() + " <" + mailbox.address() + ">";
    }

    /** Reads the mail for the desk. */
    @ApplicationScoped
    static class Lookup {
        private static final int LONGEST = 200_000;

        private final ReceivedMails mails;
        private final AuthenticityCheck authenticity;
        private final WorkQueue queue;
        private final MailAccess access;

        Lookup(ReceivedMails mails, AuthenticityCheck authenticity, WorkQueue queue, MailAccess access) {
            this.mails = mails;
            this.authenticity = authenticity;
            this.queue = queue;
            this.access = access;
        }

        MailPanel of(long id) {
            List<Step> way = queue.trace(id).stream().map(Lookup::step).toList();
            Optional<Verdict> verdict = authenticity.verdict(id);
            String words = verdict.map(Lookup::words).orElse("Nobody has looked at who sent it yet.");
            boolean proven = verdict.filter(Lookup::believed).isPresent();
            return mails.bytes(id)
                    .map(raw -> panel(id, raw, words, proven, access.saves(id), way))
                    .orElseGet(() -> new MailPanel(
                            id, false, "", "", "", "", "", words, proven, false, 0, false, List.of(), List.of(),
                            List.of(), way));
        }

        private static MailPanel panel(
                long id, byte[] raw, String verdict, boolean proven, boolean saves, List<Step> way) {
            ParsedMail mail = MimeReader.standard().read(raw);
            OpenedMail opened = MimeReader.standard().open(raw);
            List<String> findings = new ArrayList<>();
            mail.quarantine().stream().sorted().forEach(found -> findings.add(Written.sentence(found.words())));
            mail.problems().forEach(problem -> findings.add("In " + problem.where() + ": " + problem.what() + "."));
            List<FileLine> files = new ArrayList<>();
            for (int i = 0; i < opened.files().size(); i++) {
                OpenedMail.File file = opened.files().get(i);
                files.add(line(i, file.attachment(), saves && file.content().isPresent()));
            }
            return new MailPanel(
                    id,
                    true,
                    author(mail),
                    mail.to().stream().map(Lookup::shownTo).collect(Collectors.joining(", ")),
                    mail.date()
                            .map(date ->
                                    Ago.of(date.toInstant(), date.toInstant()).exact())
                            .orElse("not stated"),
                    mail.subject(),
                    OwnMail.withoutKeys(
                            mail.text().length() > LONGEST ? mail.text().substring(0, LONGEST) + "…" : mail.text()),
                    verdict,
                    proven,
                    opened.html().isPresent(),
                    opened.html().map(SafeHtml::of).map(Frames::height).orElse(0),
                    saves,
                    mail.header().stream()
                            .map(field -> new FieldLine(field.name(), OwnMail.withoutKeys(field.value())))
                            .toList(),
                    files,
                    findings,
                    way);
        }

        private static String shownTo(Mailbox mailbox) {
            return OwnMail.withoutKeys(mailbox.address().toString());
        }

        private static FileLine line(int number, Attachment file, boolean content) {
            String cautions =
                    file.cautions().stream().sorted().map(Caution::words).collect(Collectors.joining("; "));
            return new FileLine(number, file.name(), file.type(), size(file.bytes()), cautions, content);
        }

        private static String size(long bytes) {
            return bytes < 1_024 ? bytes + " B" : bytes < 1_048_576 ? bytes / 1_024 + " KB" : bytes / 1_048_576 + " MB";
        }

        private static Step step(TraceLine line) {
            return new Step(Ago.of(line.at(), line.at()).exact(), line.stage(), line.outcome(), line.reason());
        }

        private static boolean believed(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Authenticated proven -> true;
                case Verdict.Vouched vouched -> true;
                case Verdict.Waived waived -> false;
                case Verdict.Unproven unproven -> false;
                case Verdict.NoIdentity none -> false;
            };
        }

        private static String words(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Authenticated proven -> "Proven by " + proven.by() + ".";
                case Verdict.Vouched vouched -> vouched.by() + " vouches for the sender.";
                case Verdict.Waived waived ->
                    "Not checked: proof is waived on this service."
                            + (waived.ownPath() ? "" : " But another address sent it than the one it names.");
                case Verdict.Unproven unproven -> "Unproven: " + unproven.reason() + ".";
                case Verdict.NoIdentity none -> "No sender: " + none.reason() + ".";
            };
        }
    }
}

package org.partnerpost.sorting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.mime.Quarantine;
import org.partnerpost.wording.ErasureWish;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * The door: tells what a mail is, from its envelope, its headers and its text. Pure.
 *
 * <p>First comes what a machine wrote, because such mail is never answered, whomever it is addressed to; then whether it can be
 * read at all; then the address it was written to.
 */
public final class MailSorter {
    private static final Pattern TOKENISED = Pattern.compile("(?i)([a-z]{1,20})\\+[a-z0-9]{20,40}");

    /** Our letters end their subject with what they are about: some mail programs answer without saying which letter. */
    private static final String REPLY = "(?i)\\s*(?:re|aw|antw|antwort|sv|vs|odp|r[eé]p|r[eé]f)\\s?:.{0,300}";

    private static final Pattern REPLY_ABOUT_A_NEED = Pattern.compile(REPLY + "\\(PP-[0-9A-Z]{5}\\)\\s*");
    private static final Pattern REPLY_ABOUT_ANYTHING = Pattern.compile(REPLY);
    private static final Phrases ANSWERS = Phrases.of("sorting/answers");
    private static final int FEW_WORDS = 6;
    private static final int SHORT = 100;

    private final String domain;

    /** @param domain our own, in its ASCII form */
    public MailSorter(String domain) {
        this.domain = domain.toLowerCase(Locale.ROOT);
    }

    /**
     * @param envelope empty where the mail came in a file: then its headers stand in
     */
    public MailKind sort(ParsedMail mail, Optional<Envelope> envelope) {
        List<String> recipients = recipients(mail, envelope);
        Optional<MailKind> report = Reports.in(mail);
        if (report.isPresent()) {
            return report.get();
        }
        Optional<String> automatic = AutomaticSigns.in(mail, envelope);
        if (automatic.isPresent()) {
            return new MailKind.Automatic(automatic.get());
        }
        if (!mail.sound()) {
            return new MailKind.Unreadable(
                    mail.quarantine().stream().sorted().map(Quarantine::words).toList());
        }
        if (isOurs(mail) && !recipients.contains("desk")) {
            return new MailKind.Automatic("it claims to come from our own domain, so an answer would go in circles");
        }
        if (mail.calendar() && SubjectPhrases.CALENDAR.begin(mail.subject())) {
            return new MailKind.Noise("an answer to a calendar invitation", false);
        }
        boolean answers = recipients.contains("token") || recipients.contains("join") || answersUs(mail);
        if (answers && AbsenceNote.is(mail.body())) {
            return new MailKind.Automatic("its text is that of an absence notice");
        }
        return byAddress(recipients, mail);
    }

    /**
     * Whether a mail may be answered without a person's doing: never an automatic one, a list's, a loop's, one without a return
     * path, one that cannot be read, or one whose author is not one mailbox.
     */
    public boolean mayBeAnswered(ParsedMail mail, Optional<Envelope> envelope) {
        return mail.originator() instanceof Originator.Single
                && switch (sort(mail, envelope)) {
                    case MailKind.Need need -> true;
                    case MailKind.Answer answer -> true;
                    case MailKind.Joining joining -> true;
                    case MailKind.Command command -> true;
                    case MailKind.Bounce bounce -> false;
                    case MailKind.Complaint complaint -> false;
                    case MailKind.Automatic automatic -> false;
                    case MailKind.Question question -> true;
                    case MailKind.Noise noise -> noise.operatorLooks();
                    case MailKind.Unreadable unreadable -> false;
                };
    }

    /** What the address says; a token says most, and help is for people. */
    private MailKind byAddress(List<String> recipients, ParsedMail mail) {
        if (recipients.contains("bounce")) {
            return new MailKind.Noise("it was written to an address for returned mail, and is none", true);
        }
        if (recipients.contains("desk")) {
            return new MailKind.Command();
        }
        if (recipients.contains("token")) {
            return new MailKind.Answer();
        }
        if (recipients.contains("join")) {
            return new MailKind.Joining();
        }
        boolean help = recipients.contains("help") || recipients.contains("postmaster");
        if (help && !recipients.contains("needs")) {
            // Whoever wants its data deleted leaves, whichever address it found.
            return ErasureWish.in(mail.body()) ? new MailKind.Joining() : new MailKind.Question();
        }
        return answersUs(mail) ? new MailKind.Answer() : new MailKind.Need();
    }

    /** Message-IDs with our domain are ours alone. Who passes a letter on answers nothing. */
    private boolean answersUs(ParsedMail mail) {
        boolean ours = mail.inReplyTo().stream()
                .anyMatch(id -> id.value().toLowerCase(Locale.ROOT).endsWith("@" + domain + ">"));
        return mail.forwarded().isEmpty()
                && (ours || REPLY_ABOUT_A_NEED.matcher(mail.subject()).matches() || saysNoMoreThanYesOrNo(mail));
    }

    private static boolean saysNoMoreThanYesOrNo(ParsedMail mail) {
        String body = mail.body().strip();
        if (body.length() > SHORT
                || !REPLY_ABOUT_ANYTHING.matcher(mail.subject()).matches()) {
            return false;
        }
        Words words = Words.of(body);
        return words.size() > 0
                && words.size() <= FEW_WORDS
                && ANSWERS.startingAt(words, 0).isPresent();
    }

    /** Of each of our addresses that it was written to, what it is for; {@code token} for one with a token that is not named. */
    private List<String> recipients(ParsedMail mail, Optional<Envelope> envelope) {
        Stream<MailAddress> addresses = envelope.map(Envelope::recipients)
                .map(List::stream)
                .orElseGet(() ->
                        Stream.concat(mail.to().stream(), mail.cc().stream()).map(Mailbox::address));
        return addresses
                .filter(address -> address.domain().equals(domain))
                .map(MailSorter::purpose)
                .toList();
    }

    private static String purpose(MailAddress address) {
        String local = address.localPart().toLowerCase(Locale.ROOT);
        var token = TOKENISED.matcher(local);
        if (!token.matches()) {
            return local;
        }
        String purpose = token.group(1);
        return purpose.equals("bounce") || purpose.equals("desk") ? purpose : "token";
    }

    private boolean isOurs(ParsedMail mail) {
        return mail.originator() instanceof Originator.Single single
                && single.mailbox().address().domain().equals(domain);
    }
}

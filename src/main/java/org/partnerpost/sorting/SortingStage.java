package org.partnerpost.sorting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.received.ReceivedMail;
import org.partnerpost.received.ReceivedMails;

/** Sends each mail to the stage that its kind is for; what nobody should act on ends here. */
@ApplicationScoped
class SortingStage implements Stage {
    private static final String NEED = "need";
    private static final String BOUNCE = "bounce";
    private static final String ENDED = "ended";

    private final ReceivedMails mails;
    private final MailSorter sorter;

    SortingStage(ReceivedMails mails, @ConfigProperty(name = "partnerpost.domain") String domain) {
        this.mails = mails;
        this.sorter = new MailSorter(domain);
    }

    @Override
    public String name() {
        return "sorting";
    }

    @Override
    public Set<String> exits() {
        return Set.of(NEED, BOUNCE, ENDED);
    }

    @Override
    public Outcome handle(WorkItem item) {
        long id = item.load().id();
        Optional<ReceivedMail> mail = mails.find(id);
        Optional<byte[]> bytes = mails.bytes(id);
        if (mail.isEmpty() || bytes.isEmpty()) {
            return Outcome.end(ENDED, "The mail is no longer kept.");
        }
        if (mail.get().doubleOf().isPresent()) {
            return Outcome.end(
                    ENDED,
                    "The same mail again: it is mail " + mail.get().doubleOf().get() + ".");
        }
        MailKind kind = sorter.sort(
                MimeReader.standard().read(bytes.get()), Optional.of(mail.get().envelope()));
        return outcome(kind, item);
    }

    private static Outcome outcome(MailKind kind, WorkItem item) {
        return switch (kind) {
            case MailKind.Need need -> Outcome.done(NEED, item.load(), "A need.");
            case MailKind.Bounce bounce -> Outcome.done(BOUNCE, item.load(), "Returned mail.");
            case MailKind.Complaint complaint -> Outcome.done(BOUNCE, item.load(), "A complaint.");
            case MailKind.Answer answer ->
                Outcome.held(
                        "It answers a mail of ours. Such answers are not read by the program yet: an operator has to.");
            case MailKind.Joining joining ->
                Outcome.held(
                        "It is about a specialist's profile. Such mails are not read by the program yet: an operator has to.");
            case MailKind.Command command ->
                Outcome.held(
                        "It asks for an operator's decision. Decisions by mail are not taken yet: decide at the desk.");
            case MailKind.Automatic automatic -> Outcome.end(ENDED, "Automatic: " + automatic.reason() + ".");
            case MailKind.Noise noise ->
                noise.operatorLooks()
                        ? Outcome.held(
                                "A person may have written it, but it asks for nothing here: " + noise.reason() + ".")
                        : Outcome.end(ENDED, "Noise: " + noise.reason() + ".");
            case MailKind.Unreadable unreadable ->
                new Outcome.Held(unreadable.reasons().stream()
                        .map(reason -> "The mail is held because " + reason + ".")
                        .toList());
        };
    }
}

package org.partnerpost.sorting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.received.ReceivedMail;
import org.partnerpost.received.ReceivedMails;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;

/** Sends each mail to the stage that its kind is for; what nobody should act on ends here. */
@ApplicationScoped
class SortingStage implements Stage {
    private static final String NEED = "need";
    private static final String BOUNCE = "bounce";
    private static final String ANSWER = "answer";
    private static final String JOINING = "joining";
    private static final String ENDED = "ended";

    private final ReceivedMails mails;
    private final Tokens tokens;
    private final MailSorter sorter;

    SortingStage(ReceivedMails mails, Tokens tokens, @ConfigProperty(name = "partnerpost.domain") String domain) {
        this.mails = mails;
        this.tokens = tokens;
        this.sorter = new MailSorter(domain);
    }

    @Override
    public String name() {
        return "sorting";
    }

    @Override
    public Set<String> exits() {
        return Set.of(NEED, ANSWER, JOINING, BOUNCE, ENDED);
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
        return outcome(kind, item, mail.get());
    }

    private Outcome outcome(MailKind kind, WorkItem item, ReceivedMail mail) {
        return switch (kind) {
            case MailKind.Need need -> Outcome.done(NEED, item.load(), "A need.");
            case MailKind.Bounce bounce -> Outcome.done(BOUNCE, item.load(), "Returned mail.");
            case MailKind.Complaint complaint -> Outcome.done(BOUNCE, item.load(), "A complaint.");
            case MailKind.Answer answer -> answered(item, mail);
            case MailKind.Joining joining -> Outcome.done(JOINING, item.load(), "About a specialist's profile.");
            case MailKind.Command command ->
                Outcome.held(
                        "It asks for an operator's decision. Decisions by mail are not taken yet: decide at the desk.");
            case MailKind.Automatic automatic -> Outcome.end(ENDED, "Automatic: " + automatic.reason() + ".");
            case MailKind.Question question ->
                Outcome.held(
                        "A question to the house, written to help or the postmaster: answer it by a mail of your own,"
                                + " and say here that you did.");
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

    /** Such as {@code opportunity 7 specialist 3 interested}: who is meant, and about what. */
    private static String matter(String about) {
        String[] parts = about.split(" specialist ", 2);
        return parts.length == 2 ? "of specialist " + parts[1].split(" ")[0] + " about " + parts[0] : "about " + about;
    }

    /** An answer goes where its token says: about an invitation or a need, or about the specialist itself. */
    private Outcome answered(WorkItem item, ReceivedMail mail) {
        List<Grant> grants = mail.envelope().recipients().stream()
                .flatMap(address -> tokens.addressed(address).stream())
                .distinct()
                .toList();
        if (grants.isEmpty()) {
            return Outcome.done(ANSWER, item.load(), "An answer without a valid address to answer to.");
        }
        if (grants.size() > 1) {
            return Outcome.held("It answers two mails of ours at once, so it cannot be said which of them is meant.");
        }
        String about = grants.getFirst().about();
        boolean engagesOthers = about.startsWith("invitation ") || about.startsWith("opportunity ");
        return engagesOthers
                ? Outcome.done(ANSWER, item.load(), "An answer " + matter(about) + ".")
                : Outcome.done(JOINING, item.load(), "An answer about a specialist's own affairs.");
    }
}

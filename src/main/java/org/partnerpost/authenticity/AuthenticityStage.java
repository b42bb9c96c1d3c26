package org.partnerpost.authenticity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.received.ReceivedMails;

/** Finds the verdict on a mail and keeps it. It holds and refuses nothing itself: what a verdict means is moderation's affair. */
@ApplicationScoped
class AuthenticityStage implements Stage, AuthenticityCheck {
    private static final String CHECKED = "checked";

    private final ReceivedMails mails;
    private final EntityManager entities;
    private final AuthenticitySettings settings;

    AuthenticityStage(ReceivedMails mails, EntityManager entities, AuthenticitySettings settings) {
        this.mails = mails;
        this.entities = entities;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "authenticity";
    }

    @Override
    public Set<String> exits() {
        return Set.of(CHECKED);
    }

    @Override
    public Outcome handle(WorkItem item) {
        long mail = item.load().id();
        Verdict verdict = mails.bytes(mail)
                .map(raw -> verdict(MimeReader.standard().read(raw).originator(), mail))
                .orElseGet(() -> new Verdict.NoIdentity("the mail is no longer kept"));
        entities.merge(VerdictRow.of(mail, verdict));
        return Outcome.done(CHECKED, item.load(), inWords(verdict));
    }

    @Override
    @Transactional
    public Optional<Verdict> verdict(long mail) {
        return Optional.ofNullable(entities.find(VerdictRow.class, mail)).map(VerdictRow::toVerdict);
    }

    @Override
    @Transactional
    public boolean vouch(long mail, String operator) {
        Optional<Verdict> vouched = verdict(mail)
                .flatMap(verdict -> switch (verdict) {
                    case Verdict.Authenticated proven -> Optional.of(proven.from());
                    case Verdict.Waived waived -> Optional.of(waived.from());
                    case Verdict.Vouched before -> Optional.of(before.from());
                    case Verdict.Unproven unproven -> Optional.of(unproven.from());
                    case Verdict.NoIdentity none -> Optional.<Mailbox>empty();
                })
                .map(from -> new Verdict.Vouched(from, operator));
        vouched.ifPresent(verdict -> entities.merge(VerdictRow.of(mail, verdict)));
        return vouched.isPresent();
    }

    private Verdict verdict(Originator originator, long mail) {
        return switch (originator) {
            case Originator.Refused refused ->
                new Verdict.NoIdentity(refused.refusal().words());
            case Originator.Single single ->
                switch (settings.authenticity()) {
                    case OBSERVE -> new Verdict.Waived(single.mailbox(), cameFrom(single.mailbox(), mail));
                    case ENFORCE -> new Verdict.Unproven(single.mailbox(), "SPF, DKIM and DMARC are not checked yet");
                };
        };
    }

    private boolean cameFrom(Mailbox mailbox, long mail) {
        return mails.find(mail)
                .flatMap(received -> received.envelope().sender())
                .filter(sender -> sender.folded().equals(mailbox.address().folded()))
                .isPresent();
    }

    private static String inWords(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Authenticated(var from, var by) -> "From " + from.address() + ", proven by " + by + ".";
            case Verdict.Waived(var from, var ownPath) ->
                "From " + from.address() + "; proof is waived" + (ownPath ? "." : ", and another address sent it.");
            case Verdict.Vouched(var from, var by) -> "From " + from.address() + ", vouched for by " + by + ".";
            case Verdict.Unproven(var from, var reason) -> "From " + from.address() + ", unproven: " + reason + ".";
            case Verdict.NoIdentity(var reason) -> "The mail names no sender we can accept: " + reason + ".";
        };
    }
}

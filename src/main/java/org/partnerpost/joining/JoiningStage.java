package org.partnerpost.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.received.ReceivedMail;
import org.partnerpost.received.ReceivedMails;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;
import org.partnerpost.wording.ErasureWish;

/** Takes mails to join@ and answers about a profile. Who nobody vouches for is held, and nothing is changed or answered. */
@ApplicationScoped
class JoiningStage implements Stage {
    private static final String DONE = "done";

    /** A mail about an opportunity of which nothing else was understood than what it says of a profile. */
    private static final String WISHES_ALONE = "wishes";

    private final ReceivedMails mails;
    private final Tokens tokens;
    private final AuthenticityCheck authenticity;
    private final Specialists specialists;
    private final NewcomerMail newcomers;
    private final SpecialistMail own;

    JoiningStage(
            ReceivedMails mails,
            Tokens tokens,
            AuthenticityCheck authenticity,
            Specialists specialists,
            NewcomerMail newcomers,
            SpecialistMail own) {
        this.mails = mails;
        this.tokens = tokens;
        this.authenticity = authenticity;
        this.specialists = specialists;
        this.newcomers = newcomers;
        this.own = own;
    }

    @Override
    public String name() {
        return "joining";
    }

    @Override
    public Set<String> exits() {
        return Set.of(DONE);
    }

    @Override
    public Outcome handle(WorkItem item) {
        long id = item.load().id();
        boolean alone = item.load().kind().equals(WISHES_ALONE);
        Optional<ReceivedMail> received = mails.find(id);
        Optional<byte[]> bytes = mails.bytes(id);
        if (received.isEmpty() || bytes.isEmpty()) {
            return Outcome.end(DONE, "The mail is no longer kept.");
        }
        ParsedMail mail = MimeReader.standard().readWithDocuments(bytes.get());
        List<Grant> grants = received.get().envelope().recipients().stream()
                .flatMap(address -> tokens.addressed(address).stream())
                .distinct()
                .toList();
        if (grants.size() > 1) {
            return Outcome.held("It answers two mails of ours at once, so it cannot be said which of them is meant.");
        }
        return grants.stream()
                .findFirst()
                .map(grant -> answer(id, mail, grant, alone))
                .orElseGet(() -> toJoin(received.get(), mail));
    }

    private Outcome answer(long id, ParsedMail mail, Grant grant, boolean alone) {
        String about = grant.about();
        if (!grant.purpose().equals("reply")) {
            return Outcome.held("Its address carries a token that is not one for answers.");
        } else if (about.startsWith("draft ")) {
            return newcomers.answer(id, mail, about);
        } else if (about.startsWith("new address ")) {
            return own.newAddress(id, mail, SpecialistMail.number(about));
        }
        return own.holder(grant)
                .map(specialist -> about.startsWith("invitation ")
                        ? own.besideAnAnswer(id, mail, specialist, alone)
                        : own.answer(id, mail, specialist, about))
                .orElseGet(() -> Outcome.held("It answers a mail of ours to a specialist who is not kept any more."));
    }

    /** Without a token: nothing changes by it, at most a letter goes to the address that it really comes from. */
    private Outcome toJoin(ReceivedMail received, ParsedMail mail) {
        Optional<Mailbox> sender = authenticity.believed(received.id());
        if (sender.isEmpty()) {
            claimed(mail).ifPresent(owner -> own.mayBeForged(received.id(), owner));
            return Outcome.held(authenticity.heldBecause(
                    received.id(), "It is about a profile, or wants to join, and nothing proves who sent it."));
        }
        Optional<Specialist> known =
                specialists.findByAddress(sender.get().address()).flatMap(found -> specialists.lock(found.id()));
        return known.filter(specialist -> !isNewcomer(specialist) || own.wantsIn(mail, specialist))
                .map(specialist -> own.withoutToken(received.id(), mail, specialist))
                .orElseGet(() -> ErasureWish.in(mail.body())
                        ? Outcome.held(sender.get().address()
                                + " asks to have its data deleted, and has no profile: look what else is kept of it, and answer"
                                + " by a mail of your own.")
                        : newcomers.wantsToJoin(received.id(), mail, sender.get(), known.map(Specialist::profile)));
    }

    /** The specialist whom it names as its author. */
    private Optional<Specialist> claimed(ParsedMail mail) {
        return mail.originator() instanceof Originator.Single single
                ? specialists.findByAddress(single.mailbox().address())
                : Optional.empty();
    }

    /** An entered profile whose owner never said yes, and whom nobody else has stopped: a mail of its own may replace it. */
    private static boolean isNewcomer(Specialist specialist) {
        return specialist.consent().isEmpty() && (specialist.suppression().isEmpty() || specialist.unsubscribed());
    }
}

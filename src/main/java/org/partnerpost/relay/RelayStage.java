package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ReplyLetter;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Originator;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.reading.Correction;
import org.partnerpost.received.ReceivedMail;
import org.partnerpost.received.ReceivedMails;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;
import org.partnerpost.wording.ErasureWish;

/**
 * Stage 9. Takes an answer by mail: its token says what it is about and from whom it must come, and only where that is who sent it
 * does it act. Takes an opportunity that has gone out, too, and watches until when answers to it count; and a specialist who has left.
 */
@ApplicationScoped
class RelayStage implements Stage {
    static final String NAME = "relay";
    static final String DONE = "done";

    /** What is said of a profile beside an answer, or instead of one, is none of this stage's. */
    static final String PROFILE = "profile";

    /** Such a load goes there where nothing else of the mail was understood, so that one letter tells all. */
    static final String WISHES = "wishes";

    private static final Pattern INVITATION = Pattern.compile("invitation (\\d{1,18})");
    private static final Pattern OPPORTUNITY =
            Pattern.compile("opportunity (\\d{1,18})(?: specialist (\\d{1,6})( interested)?)?");

    private final ReceivedMails mails;
    private final Tokens tokens;
    private final AuthenticityCheck authenticity;
    private final ReplyRelay relay;
    private final ReadBack readBack;
    private final Astray astray;
    private final Matters matters;
    private final Opportunities opportunities;
    private final Voices voices;
    private final Closing closing;
    private final Leaving leaving;
    private final Outbox outbox;
    private final InstantSource clock;

    RelayStage(
            ReceivedMails mails,
            Tokens tokens,
            AuthenticityCheck authenticity,
            ReplyRelay relay,
            ReadBack readBack,
            Astray astray,
            Matters matters,
            Opportunities opportunities,
            Voices voices,
            Closing closing,
            Leaving leaving,
            Outbox outbox,
            InstantSource clock) {
        this.mails = mails;
        this.tokens = tokens;
        this.authenticity = authenticity;
        this.relay = relay;
        this.readBack = readBack;
        this.astray = astray;
        this.matters = matters;
        this.opportunities = opportunities;
        this.voices = voices;
        this.closing = closing;
        this.leaving = leaving;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> exits() {
        return Set.of(DONE, PROFILE);
    }

    @Override
    public Outcome handle(WorkItem item) {
        long id = item.load().id();
        return switch (item.load().kind()) {
            case "opportunity" ->
                opportunities
                        .lock(id)
                        .map(opportunity -> closing.look(opportunity, DONE))
                        .orElseGet(() -> Outcome.end(DONE, "There is no such opportunity."));
            case Leaving.LEFT -> Outcome.end(DONE, leaving.told(id));
            default -> answered(item);
        };
    }

    private Outcome answered(WorkItem item) {
        long id = item.load().id();
        Optional<ReceivedMail> received = mails.find(id);
        Optional<byte[]> bytes = mails.bytes(id);
        if (received.isEmpty() || bytes.isEmpty()) {
            return Outcome.end(DONE, "The mail is no longer kept.");
        }
        List<Grant> grants = received.get().envelope().recipients().stream()
                .flatMap(address -> tokens.addressed(address).stream())
                .filter(grant -> grant.purpose().equals("reply"))
                .distinct()
                .toList();
        ParsedMail mail = MimeReader.standard().read(bytes.get());
        if (grants.isEmpty()) {
            boolean named = received.get().envelope().recipients().stream()
                    .anyMatch(address -> address.localPart().contains("+"));
            return astray.told(mail, named, item, occasion(mail, item))
                    ? Outcome.end(
                            DONE, "It came without the address to answer to: nothing was done, and they are told how.")
                    : Outcome.held(
                            "It answers a mail of ours, but its address does not say which, or is not valid any more.");
        }
        if (grants.size() > 1) {
            return Outcome.held("Its address does not say of one matter that it answers it.");
        }
        Grant grant = grants.getFirst();
        Matcher invitation = INVITATION.matcher(grant.about());
        if (invitation.matches()) {
            return matters.find(Long.parseLong(invitation.group(1)))
                    .filter(matter -> grant.holder()
                            .equals("specialist " + matter.specialist().id()))
                    .map(matter -> ofSpecialist(matter, mail, item))
                    .orElseGet(() -> Outcome.held("What it answers is not kept any more."));
        }
        Matcher opportunity = OPPORTUNITY.matcher(grant.about());
        return opportunity.matches() && grant.holder().equals("requester")
                ? opportunities
                        .find(Long.parseLong(opportunity.group(1)))
                        .map(found -> ofRequester(found, opportunity, mail, item))
                        .orElseGet(() -> Outcome.held("What it answers is not kept any more."))
                : Outcome.held("It answers something that is not answered here: " + grant.about() + ".");
    }

    private Outcome ofSpecialist(Matter matter, ParsedMail mail, WorkItem item) {
        return doubt(item, matter.specialist().address(), new ReplyLetter.AnswerHeld(matter.asked()))
                .or(() -> thanks(mail))
                .orElseGet(() -> new SpecialistReply(matter, mail, item, relay, today()).take());
    }

    private static Optional<Outcome> thanks(ParsedMail mail) {
        return Thanks.only(mail.body())
                ? Optional.of(Outcome.end(DONE, "It says thanks and nothing else: there is nothing to answer."))
                : Optional.empty();
    }

    /** @param letter what the letter was about that it answers */
    private Outcome ofRequester(Opportunity opportunity, Matcher letter, ParsedMail mail, WorkItem item) {
        if (opportunity.requester().isEmpty()) {
            return Outcome.held("It answers about " + opportunity.reference() + ", whose requester is not known.");
        }
        MailAddress holder = opportunity.requester().get().mailbox().address();
        Optional<Outcome> nothing =
                doubt(item, holder, new ReplyLetter.DecisionHeld(opportunity)).or(() -> thanks(mail));
        return nothing.orElseGet(() -> {
            if (ErasureWish.in(mail.body())) {
                Occasion asks = occasion(mail, item);
                outbox.post(new ReplyLetter.RequesterErasureAsked(opportunity, asks.answered()), asks.trace());
                return Outcome.held("Its requester, " + holder
                        + ", asks to have its data deleted, and is told that a person does so"
                        + " within a month and says so: do that, then give this mail up.");
            }
            List<Matter> asked = matters.of(opportunity);
            DecisionReader.Known known = known(opportunity, asked, letter);
            RequesterAnswer answer = new DecisionReader(today(), end(opportunity)).read(mail.body(), known);
            Occasion occasion = occasion(mail, item);
            if (opportunity.review() != ReviewState.APPROVED || asked.stream().allMatch(Matter::undelivered)) {
                return told(readBack.take(opportunity, answer, mail.body(), at(mail), occasion));
            }
            Correction correction = readBack.read(opportunity, answer, mail.body(), at(mail));
            return readBack.isAboutTheNeed(
                            opportunity,
                            answer,
                            correction,
                            mail.body(),
                            !known.known().isEmpty())
                    ? told(readBack.approved(opportunity, correction, occasion))
                    : told(relay.decide(opportunity.id(), answer, occasion));
        });
    }

    private OffsetDateTime at(ParsedMail mail) {
        return mail.date().orElseGet(() -> clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Outcome told(ReadBack.Answered answered) {
        return switch (answered) {
            case ReadBack.Answered.Decided decided -> told(decided.taken());
            case ReadBack.Answered.Done done -> Outcome.end(DONE, done.note());
            case ReadBack.Answered.ForOperator operator -> operator.outcome();
        };
    }

    /** Held where its sender is not who must have sent it; the right one is told once, the sender never. */
    private Optional<Outcome> doubt(WorkItem item, MailAddress holder, Letter toTheRightOne) {
        return authenticity.doubt(item.load().id(), holder).map(reason -> {
            outbox.post(toTheRightOne, 0);
            return Outcome.held(authenticity.heldBecause(item.load().id(), "Nothing was done: " + reason + "."));
        });
    }

    private DecisionReader.Known known(Opportunity opportunity, List<Matter> asked, Matcher letter) {
        Set<Integer> open = new HashSet<>();
        Set<Integer> known = new HashSet<>();
        Set<Integer> asking = new HashSet<>();
        for (VoiceRow voice : voices.of(opportunity.id())) {
            known.add(voice.number);
            asked.stream()
                    .filter(matter -> matter.invitation().id() == voice.invitation)
                    .forEach(matter -> {
                        if (matter.invitation().state() == InvitationState.ACCEPTED) {
                            open.add(voice.number);
                        }
                        if (voice.waitsForAnAnswer() && matter.closed().isEmpty()) {
                            asking.add(voice.number);
                        }
                    });
        }
        Optional<Integer> number = Optional.ofNullable(letter.group(2)).map(Integer::valueOf);
        return new DecisionReader.Known(open, known, asking, number, number.isPresent() && letter.group(3) == null);
    }

    private static Occasion occasion(ParsedMail mail, WorkItem item) {
        return occasion(mail, mail.body(), item);
    }

    /** @param text what of it is an answer */
    static Occasion occasion(ParsedMail mail, String text, WorkItem item) {
        String key = "mail " + item.load().id();
        List<String> names = mail.originator() instanceof Originator.Single single
                ? List.of(single.mailbox().name())
                : List.of();
        boolean attached = mail.attachments().stream().anyMatch(file -> !file.isBeside());
        return new Occasion(key, key, mail.messageId(), text, item.trace(), names, attached);
    }

    static Outcome told(Taken taken) {
        return Outcome.end(
                DONE,
                switch (taken) {
                    case Taken.Done done -> done.note();
                    case Taken.Before before -> before.note();
                    case Taken.Closed closed -> "Too late (" + closed.how() + "): nothing changed, and they are told.";
                    case Taken.Left left -> "It has left: nothing changed, and it is told how to come back.";
                    case Taken.NotUnderstood not ->
                        "Not understood (" + not.why().code() + "): nothing changed, and they are told.";
                });
    }

    private LocalDate end(Opportunity opportunity) {
        return voices.until(opportunity.id())
                .map(until -> LocalDate.ofInstant(until, ZoneOffset.UTC))
                .orElseGet(this::today);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

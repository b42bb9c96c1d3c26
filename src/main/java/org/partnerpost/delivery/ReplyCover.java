package org.partnerpost.delivery;

import java.util.Optional;
import java.util.TreeSet;
import org.partnerpost.delivery.ReplyLetter.Answered;
import org.partnerpost.delivery.ReplyLetter.Asked;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.Requester;

/** The covers of the letters about answers. */
final class ReplyCover {
    /** Confirms a stop, so it goes out although the specialist has said stop. */
    static final String STOPPED = "specialist/stopped";

    private ReplyCover() {}

    static Optional<LetterCover> of(ReplyLetter letter) {
        return switch (letter) {
            case ReplyLetter.AnswerTaken l -> specialist("answer-taken", l.asked(), Optional.of(l.answered()));
            case ReplyLetter.Stopped l -> specialist("stopped", l.asked(), Optional.of(l.answered()));
            case ReplyLetter.AnswerUnclear l ->
                specialist("answer-unclear", l.asked(), Optional.of(where(l.answered(), l.why())));
            case ReplyLetter.AnswerHeld l -> specialist("answer-held", l.asked(), Optional.empty());
            case ReplyLetter.AnswerAstray l -> specialist("answer-astray", l.asked(), Optional.of(l.answered()));
            case ReplyLetter.RequesterAsks l -> specialist("requester-asks", l.asked(), Optional.empty());
            case ReplyLetter.OpportunityClosed l -> specialist("opportunity-closed", l.asked(), l.late());
            case ReplyLetter.RequesterIntroduced l ->
                specialist("requester-introduced", l.asked(), Optional.empty())
                        .map(cover -> cover.answeredTo(l.requester().mailbox()));
            case ReplyLetter.SpecialistIntroduced l ->
                requester("specialist-introduced", l.asked().opportunity(), Optional.empty())
                        .map(cover -> cover.answeredTo(new Mailbox(
                                ShownText.line(l.name(), 100),
                                l.asked().specialist().address())));
            case ReplyLetter.SpecialistInterested l ->
                requester("specialist-interested", l.opportunity(), Optional.empty());
            case ReplyLetter.InterestEnded l -> requester("interest-ended", l.opportunity(), Optional.empty());
            case ReplyLetter.SpecialistAsks l -> requester("specialist-asks", l.opportunity(), Optional.empty());
            case ReplyLetter.DecisionTaken l ->
                requester(
                        "decision-taken",
                        l.opportunity(),
                        Optional.of(where(l.answered(), l.what() + ' ' + new TreeSet<>(l.numbers()))));
            case ReplyLetter.DecisionUnclear l ->
                requester(
                        "decision-unclear",
                        l.opportunity(),
                        Optional.of(where(l.answered(), l.why() + ' ' + new TreeSet<>(l.open()))));
            case ReplyLetter.DecisionAwaited l -> requester("decision-awaited", l.opportunity(), Optional.empty());
            case ReplyLetter.DecisionHeld l -> requester("decision-held", l.opportunity(), Optional.empty());
            case ReplyLetter.RequesterErasureAsked l ->
                requester("erasure-asked", l.opportunity(), Optional.of(l.answered()));
            case ReplyLetter.DecisionAstray l -> requester("answer-astray", l.opportunity(), Optional.of(l.answered()));
            case ReplyLetter.NobodyAnswered l -> requester("nobody-answered", l.opportunity(), Optional.empty());
            case ReplyLetter.RequestClosed l -> requester("request-closed", l.opportunity(), l.late());
        };
    }

    /** The same words get another answer once things stand otherwise. */
    private static Answered where(Answered answered, String state) {
        return new Answered(answered.key(), answered.mail(), state + '\n' + answered.text(), answered.attached());
    }

    /** An answer to a mail goes out automatically; what was done on a page is told in a letter of its own. */
    private static Optional<LetterCover> specialist(String name, Asked asked, Optional<Answered> answered) {
        boolean automatic = answered.flatMap(Answered::mail).isPresent();
        return Optional.of(new LetterCover(
                "specialist/" + name,
                LetterCover.mailbox(asked.specialist()),
                LetterCover.language(asked.specialist()),
                Optional.of(asked.specialist()),
                Optional.of(asked.invitation()),
                Optional.of(asked.opportunity()),
                automatic,
                answered.flatMap(Answered::mail),
                automatic
                        ? Optional.empty()
                        : Optional.of("invitation/" + asked.invitation().id()),
                "invitation " + asked.invitation().id(),
                Optional.empty(),
                answered.map(Answered::text)));
    }

    static Optional<LetterCover> requester(String name, Opportunity opportunity, Optional<Answered> answered) {
        Optional<MessageId> mail = answered.flatMap(Answered::mail);
        return opportunity
                .requester()
                .filter(Requester::reachable)
                .map((Requester requester) -> new LetterCover(
                        "requester/" + name,
                        requester.mailbox(),
                        LetterLanguage.of(requester.language()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(opportunity),
                        mail.isPresent(),
                        mail,
                        mail.isPresent() ? Optional.empty() : Optional.of("received/" + opportunity.id()),
                        "opportunity " + opportunity.id(),
                        Optional.empty(),
                        answered.map(Answered::text)));
    }
}

package org.partnerpost.delivery;

import java.util.Optional;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.specialist.Specialist;

/**
 * What is to be known of a letter before it is written.
 *
 * @param template under {@code mail-templates/}, without language and ending
 * @param answersAutomatically whether no person decided that it goes out: then it has the null path, and the same text is
 *     answered once in seven days (RFC 3834)
 * @param inReplyTo the mail it answers, where it answers one
 * @param follows the key of the letter of ours that it goes on from, so that both stand in one conversation
 * @param about what a reply to it is about, as the tokens in its addresses say
 * @param replyTo who gets the reply; empty where we do
 * @param answered the text it answers automatically; empty where that is the need's own
 */
record LetterCover(
        String template,
        Mailbox to,
        LetterLanguage language,
        Optional<Specialist> specialist,
        Optional<Invitation> invitation,
        Optional<Opportunity> opportunity,
        boolean answersAutomatically,
        Optional<MessageId> inReplyTo,
        Optional<String> follows,
        String about,
        Optional<Mailbox> replyTo,
        Optional<String> answered) {

    /** Answered to us, and about nothing but the need. */
    LetterCover(
            String template,
            Mailbox to,
            LetterLanguage language,
            Optional<Specialist> specialist,
            Optional<Invitation> invitation,
            Optional<Opportunity> opportunity,
            boolean answersAutomatically,
            Optional<MessageId> inReplyTo,
            Optional<String> follows,
            String about) {
        this(
                template,
                to,
                language,
                specialist,
                invitation,
                opportunity,
                answersAutomatically,
                inReplyTo,
                follows,
                about,
                Optional.empty(),
                Optional.empty());
    }

    /** What a letter is about whose answer is a first mail to us once more, so that it needs no token. */
    static final String JOIN = "join";

    /** The template that offers an opportunity: the one kind of letter that moves an invitation. */
    static final String OFFER = "specialist/opportunity-offered";

    /** The template that asks a requester something for an operator. */
    static final String QUESTION = "requester/need-question";

    /** The template that takes it back from those who got it. */
    static final String WITHDRAWAL = "specialist/opportunity-withdrawn";

    /** Empty where there is nobody to write to: the mail with the need named no one mailbox, or nobody vouches for the one it named. */
    static Optional<LetterCover> of(Letter letter) {
        return switch (letter) {
            case Letter.NeedReceived l -> answer("need-received", l.opportunity(), l.inReplyTo());
            case SeveralNeedsReceived l -> answer("needs-received", l.about(), l.inReplyTo());
            case Letter.NeedKnownAlready l -> answer("need-known-already", l.opportunity(), l.inReplyTo());
            case Letter.NeedMerged l -> notice("need-merged", l.opportunity());
            case Letter.NeedRejected l -> notice("need-rejected", l.opportunity());
            case Letter.NeedTakenBack l -> notice("need-taken-back", l.opportunity());
            case Letter.NeedQuestion l -> notice(QUESTION.substring(QUESTION.indexOf('/') + 1), l.opportunity());
            case Letter.GoneOut l -> notice("gone-out", l.opportunity());
            case Letter.NobodyFits l -> notice("nobody-fits", l.opportunity());
            case Letter.NobodyReached l -> notice("nobody-reached", l.opportunity());
            case Letter.OpportunityOffered l ->
                Optional.of(invited(OFFER, l.invitation(), l.opportunity(), l.specialist(), Optional.empty()));
            case Letter.OpportunityWithdrawn l ->
                Optional.of(invited(
                        WITHDRAWAL,
                        l.invitation(),
                        l.opportunity(),
                        l.specialist(),
                        Optional.of("invitation/" + l.invitation().id())));
            case Letter.ConsentAsked l ->
                Optional.of(new LetterCover(
                        "specialist/consent-asked",
                        mailbox(l.specialist()),
                        language(l.specialist()),
                        Optional.of(l.specialist()),
                        Optional.empty(),
                        Optional.empty(),
                        !l.unclear().isEmpty(),
                        Optional.empty(),
                        Optional.empty(),
                        "consent " + ConsentText.VERSION));
            case DigestLetter l -> Optional.of(ProfileCover.of(l));
            case ProfileLetter l -> Optional.of(ProfileCover.of(l));
            case ReplyLetter l -> ReplyCover.of(l);
            case ReadBackLetter l -> ReadBackCover.of(l);
            case OperatorLetter l -> Optional.of(OperatorCover.of(l));
        };
    }

    /** The same, and its reply goes to somebody else. */
    LetterCover answeredTo(Mailbox other) {
        return new LetterCover(
                template,
                to,
                language,
                specialist,
                invitation,
                opportunity,
                answersAutomatically,
                inReplyTo,
                follows,
                about,
                Optional.of(other),
                answered);
    }

    /** Whom {@code needs@} should not hear from by mistake: specialists, whoever is about to be one, and operators. */
    boolean fromHelp() {
        return template.startsWith("specialist/") || toOperator();
    }

    boolean asksNoReply() {
        return about.isEmpty() || about.equals(JOIN) || toOperator();
    }

    boolean toSpecialist() {
        return specialist.isPresent();
    }

    boolean toOperator() {
        return about.startsWith(OperatorCover.ABOUT);
    }

    /** For whom its tokens are made. */
    String holder() {
        if (toOperator()) {
            return "operator";
        }
        return specialist
                .map(s -> "specialist " + s.id())
                .orElseGet(() -> template.startsWith("requester/") ? "requester" : about);
    }

    private static Optional<LetterCover> answer(String name, Opportunity about, Optional<MessageId> inReplyTo) {
        return toRequester(name, about, true, inReplyTo);
    }

    private static Optional<LetterCover> notice(String name, Opportunity about) {
        return toRequester(name, about, false, Optional.empty());
    }

    private static Optional<LetterCover> toRequester(
            String name, Opportunity opportunity, boolean automatic, Optional<MessageId> inReplyTo) {
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
                        automatic,
                        inReplyTo,
                        automatic ? Optional.empty() : Optional.of("received/" + opportunity.id()),
                        "opportunity " + opportunity.id()));
    }

    private static LetterCover invited(
            String template,
            Invitation invitation,
            Opportunity opportunity,
            Specialist specialist,
            Optional<String> follows) {
        return new LetterCover(
                template,
                mailbox(specialist),
                language(specialist),
                Optional.of(specialist),
                Optional.of(invitation),
                Optional.of(opportunity),
                false,
                Optional.empty(),
                follows,
                "invitation " + invitation.id());
    }

    static Mailbox mailbox(Specialist specialist) {
        return new Mailbox(ShownText.line(specialist.profile().contactName(), 100), specialist.address());
    }

    static LetterLanguage language(Specialist specialist) {
        return LetterLanguage.of(specialist.profile().language().orElse("en"));
    }
}

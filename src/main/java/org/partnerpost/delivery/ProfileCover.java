package org.partnerpost.delivery;

import java.util.Optional;
import java.util.Set;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.specialist.Specialist;

/** The covers of letters about profiles. What answers a person's own mail says so; what a page or the clock begins is a notice. */
final class ProfileCover {
    static final String DIGEST = "specialist/digest";

    /** Whoever forges answers must not make us write as often. */
    static final String HELD = "specialist/profile-answer-held";

    /** What a reply to them is about: the specialist itself. */
    private static final String PROFILE = "profile";

    /** Still sent to whoever said stop: each answers something that person did. */
    private static final Set<String> OWN_WISH = Set.of(
            "specialist/profile-changed",
            "specialist/profile-not-understood",
            "specialist/erasure-asked",
            "specialist/change-proposed",
            "specialist/restart-asked");

    private ProfileCover() {}

    static boolean answersOwnWish(String template) {
        return OWN_WISH.contains(template);
    }

    static LetterCover of(DigestLetter l) {
        return to(l.specialist(), l.offers().isEmpty() ? "several-closed" : "digest", PROFILE, Optional.empty());
    }

    static LetterCover of(ProfileLetter letter) {
        return switch (letter) {
            case ProfileLetter.JoinReadBack l ->
                outside(
                        "join-read-back",
                        l.to(),
                        l.profile().language().orElse("en"),
                        l.inReplyTo(),
                        "draft " + l.draft() + " " + l.revision());
            case ProfileLetter.JoinNotUnderstood l ->
                outside("join-not-understood", l.to(), l.language(), l.inReplyTo(), LetterCover.JOIN);
            case ProfileLetter.JoinEnded l -> outside("join-ended", l.to(), l.language(), l.inReplyTo(), "");
            case ProfileLetter.Joined l -> to(l.specialist(), "joined", PROFILE, l.inReplyTo());
            case ProfileLetter.ProfileChanged l -> to(l.specialist(), "profile-changed", PROFILE, l.inReplyTo());
            case ProfileLetter.ProfileNotUnderstood l ->
                to(l.specialist(), "profile-not-understood", PROFILE, l.inReplyTo());
            case ProfileLetter.ProfileAnswerHeld l ->
                to(l.specialist(), "profile-answer-held", PROFILE, Optional.empty());
            case ProfileLetter.ErasureAsked l -> to(l.specialist(), "erasure-asked", PROFILE, l.inReplyTo());
            case ProfileLetter.ChangeProposed l ->
                to(l.specialist(), "change-proposed", "proposal " + l.proposal(), l.inReplyTo());
            case ProfileLetter.AddressChangeAsked l ->
                to(l.specialist(), "address-change-asked", "address " + l.change(), Optional.empty());
            case ProfileLetter.AddressToConfirm l ->
                outside(
                        "address-to-confirm",
                        new Mailbox("", l.wanted()),
                        language(l.specialist()),
                        Optional.empty(),
                        "new address " + l.change());
            case ProfileLetter.AddressChangeWaits l ->
                to(l.specialist(), "address-change-waits", PROFILE, Optional.empty());
            case ProfileLetter.AddressAgreed l ->
                outside("address-agreed", new Mailbox("", l.to()), language(l.specialist()), l.inReplyTo(), "");
            case ProfileLetter.AddressMoved l ->
                outside("address-moved", new Mailbox("", l.old()), language(l.specialist()), Optional.empty(), "");
            case ProfileLetter.RestartAsked l ->
                to(l.specialist(), "restart-asked", "restart " + l.day() + " " + ConsentText.VERSION, Optional.empty());
        };
    }

    private static String language(Specialist specialist) {
        return specialist.profile().language().orElse("en");
    }

    private static LetterCover to(Specialist specialist, String name, String about, Optional<MessageId> inReplyTo) {
        return new LetterCover(
                "specialist/" + name,
                LetterCover.mailbox(specialist),
                LetterCover.language(specialist),
                Optional.of(specialist),
                Optional.empty(),
                Optional.empty(),
                inReplyTo.isPresent(),
                inReplyTo,
                Optional.empty(),
                about);
    }

    /** To an address that belongs to no specialist yet, or may belong to none any more. */
    private static LetterCover outside(
            String name, Mailbox to, String language, Optional<MessageId> inReplyTo, String about) {
        return new LetterCover(
                "specialist/" + name,
                new Mailbox(ShownText.line(to.name(), 100), to.address()),
                LetterLanguage.of(language),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                inReplyTo.isPresent(),
                inReplyTo,
                Optional.empty(),
                about);
    }
}

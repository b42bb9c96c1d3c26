package org.partnerpost.delivery;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.delivery.ProfileLetter.JoinReadBack.Because;
import org.partnerpost.delivery.ProfileLetter.JoinReadBack.Unchanged;
import org.partnerpost.delivery.ProfileLetter.NotTaken;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.specialist.DeliveryHours;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Profile.Frequency;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Suppression;

/** One of each kind of letter about a profile. */
final class SampleProfileLetters {
    private static final Map<String, String> NAMES = Map.of(
            "dynamics-365-business-central",
            "Dynamics 365 Business Central",
            "power-bi",
            "Power BI",
            "CH-ZH",
            "Zürich");

    private SampleProfileLetters() {}

    static Map<String, Letter> all(String language) {
        Specialist dana = specialist(language);
        Mailbox to = new Mailbox("Dana Weber", dana.address());
        Profile bare = SampleLetters.profile(language, "", "Dana Weber");
        MailAddress wanted = MailAddress.of("dana@new.example");
        Map<String, Letter> letters = new LinkedHashMap<>();
        letters.put("join-read-back", readBack(1, to, dana.profile(), "", Optional.empty()));
        letters.put("join-read-back-agreed", readBack(2, to, dana.profile(), "", Optional.empty()));
        letters.put(
                "join-read-back-unclear",
                readBack(1, to, dana.profile(), "", Optional.of(new Unchanged("17", Because.UNCLEAR))));
        letters.put(
                "join-read-back-older",
                readBack(2, to, dana.profile(), "", Optional.of(new Unchanged("19", Because.OLDER))));
        letters.put(
                "join-read-back-same",
                readBack(2, to, dana.profile(), "", Optional.of(new Unchanged("20", Because.SAME))));
        letters.put(
                "join-read-back-wanting",
                readBack(1, to, bare, "skills", Optional.of(new Unchanged("18", Because.WANTING))));
        letters.put(
                "join-read-back-asking",
                new ProfileLetter.JoinReadBack(
                        5,
                        2,
                        to,
                        bare,
                        NAMES,
                        "organization",
                        List.of("Profile.pdf"),
                        new NotTaken(List.of("our ticket is 4711"), List.of("80 EUR an hour"), List.of()),
                        true,
                        true,
                        false,
                        Optional.empty(),
                        SampleLetters.THEIRS));
        letters.put(
                "join-not-understood",
                new ProfileLetter.JoinNotUnderstood(
                        17, to, language, List.of("Profile.docx"), false, SampleLetters.THEIRS));
        letters.put(
                "join-not-understood-asking",
                new ProfileLetter.JoinNotUnderstood(17, to, language, List.of(), true, SampleLetters.THEIRS));
        for (boolean draft : List.of(true, false)) {
            letters.put(
                    draft ? "join-ended" : "join-ended-nothing",
                    new ProfileLetter.JoinEnded(17, to, language, draft, SampleLetters.THEIRS));
        }
        letters.put(
                "joined", new ProfileLetter.Joined(dana, NAMES, ProfileLetter.NotTaken.NOTHING, SampleLetters.THEIRS));
        for (String what : List.of("changed", "undone", "same", "left", "resumed", "address", "known")) {
            letters.put(
                    "profile-" + what,
                    new ProfileLetter.ProfileChanged(
                            "mail-17",
                            what,
                            switch (what) {
                                case "left" -> gone(dana);
                                case "undone" -> SampleLetters.specialist(language);
                                default -> dana;
                            },
                            what.equals("changed") ? bare : dana.profile(),
                            NAMES,
                            what.equals("same")
                                    ? new NotTaken(List.of(), List.of(), List.of("Berlin"))
                                    : NotTaken.NOTHING,
                            SampleLetters.THEIRS));
        }
        letters.put(
                "profile-not-understood",
                new ProfileLetter.ProfileNotUnderstood(dana, "mark", List.of("take DAX off"), SampleLetters.THEIRS));
        letters.put("profile-answer-held", new ProfileLetter.ProfileAnswerHeld(17, dana));
        letters.put("erasure-asked", new ProfileLetter.ErasureAsked("mail-17", gone(dana), SampleLetters.THEIRS));
        proposals(language, dana, wanted, letters);
        letters.put("address-change-asked", new ProfileLetter.AddressChangeAsked(3, dana, wanted));
        letters.put("address-to-confirm", new ProfileLetter.AddressToConfirm(3, dana, wanted));
        letters.put(
                "address-change-waits",
                new ProfileLetter.AddressChangeWaits(3, dana, wanted, MailAddress.of("dana@slip.example")));
        letters.put(
                "address-agreed",
                new ProfileLetter.AddressAgreed(3, dana, dana.address(), wanted, SampleLetters.THEIRS));
        letters.put("address-moved", new ProfileLetter.AddressMoved(3, dana, dana.address(), wanted));
        letters.put("restart-asked", new ProfileLetter.RestartAsked(dana, NAMES, "2026-11-16"));
        Specialist unasked = unasked(dana);
        letters.put("restart-asked-first", new ProfileLetter.RestartAsked(unasked, NAMES, "2026-11-16"));
        letters.put(
                "profile-declined",
                new ProfileLetter.ProfileChanged(
                        "mail-17",
                        "declined",
                        unasked,
                        unasked.profile(),
                        NAMES,
                        NotTaken.NOTHING,
                        SampleLetters.THEIRS));
        letters.put(
                "profile-changed-unasked",
                new ProfileLetter.ProfileChanged(
                        "mail-17",
                        "changed",
                        unasked,
                        bare,
                        NAMES,
                        new NotTaken(
                                List.of("by the <b>moon</b>", "our ticket is 4711"),
                                List.of("900 EUR a day"),
                                List.of("Berlin")),
                        SampleLetters.THEIRS));
        letters.putAll(SampleDigests.all(language, dana));
        return letters;
    }

    private static void proposals(String language, Specialist dana, MailAddress wanted, Map<String, Letter> letters) {
        Specialist before = SampleLetters.specialist(language);
        letters.put("change-proposed-erase", proposed(4, dana, dana, "erase", Optional.empty()));
        letters.put("change-proposed", proposed(4, before, dana, "", Optional.empty()));
        letters.put("change-proposed-address", proposed(5, before, dana, "", Optional.of(wanted)));
        letters.put("change-proposed-leave", proposed(4, dana, dana, "leave", Optional.empty()));
        letters.put(
                "change-proposed-several",
                new ProfileLetter.ChangeProposed(
                        6,
                        before,
                        dana.profile(),
                        "",
                        Optional.empty(),
                        NAMES,
                        new NotTaken(List.of("our ticket is 4711"), List.of(), List.of()),
                        true,
                        Optional.of(19L),
                        SampleLetters.THEIRS));
    }

    private static Letter proposed(
            long id, Specialist before, Specialist after, String deed, Optional<MailAddress> wanted) {
        return new ProfileLetter.ChangeProposed(
                id,
                before,
                after.profile(),
                deed,
                wanted,
                NAMES,
                NotTaken.NOTHING,
                false,
                Optional.empty(),
                SampleLetters.THEIRS);
    }

    private static Letter readBack(
            int revision, Mailbox to, Profile profile, String question, Optional<Unchanged> unchanged) {
        return new ProfileLetter.JoinReadBack(
                5,
                revision,
                to,
                profile,
                NAMES,
                question,
                List.of(),
                NotTaken.NOTHING,
                false,
                false,
                revision > 1 && unchanged.isEmpty(),
                unchanged,
                SampleLetters.THEIRS);
    }

    /** An entered profile whose owner has not agreed to anything. */
    private static Specialist unasked(Specialist known) {
        return new Specialist(
                known.id(),
                known.externalReferenceId(),
                known.address(),
                known.profile(),
                Optional.empty(),
                known.suppression(),
                known.createdAt(),
                known.updatedAt(),
                known.version());
    }

    private static Specialist gone(Specialist known) {
        return new Specialist(
                known.id(),
                known.externalReferenceId(),
                known.address(),
                known.profile(),
                known.consent(),
                Optional.of(new Suppression(Specialist.UNSUBSCRIBED, SampleLetters.NOW)),
                known.createdAt(),
                known.updatedAt(),
                known.version());
    }

    private static Specialist specialist(String language) {
        Specialist plain = SampleLetters.specialist(language);
        return new Specialist(
                plain.id(),
                plain.externalReferenceId(),
                plain.address(),
                full(language),
                plain.consent(),
                plain.suppression(),
                plain.createdAt(),
                plain.updatedAt(),
                plain.version());
    }

    private static Profile full(String language) {
        return new Profile(
                "Weber & Söhne Consulting",
                "Dana Weber",
                List.of(),
                "We move firms to Business Central.",
                Optional.of(language),
                List.of("dynamics-365-business-central", "power-bi", "crystal reports"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("DE", "AT", "CH-ZH"),
                List.of("de", "en"),
                List.of("remote", "on site"),
                Optional.of(20_000L),
                Optional.of("EUR"),
                Optional.of(2),
                Optional.of(LocalDate.of(2027, 3, 1)),
                List.of("contoso.example"),
                Optional.of(3),
                Optional.of(LocalDate.of(2027, 1, 15)),
                Map.of(),
                Optional.of(Frequency.WEEKLY),
                Optional.of(new DeliveryHours(LocalTime.of(9, 0), LocalTime.of(17, 0))),
                Optional.of("Europe/Berlin"),
                Optional.of("+business -sap"),
                Optional.of(LocalDate.of(2026, 12, 20)));
    }
}

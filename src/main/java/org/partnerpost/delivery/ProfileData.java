package org.partnerpost.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.delivery.NeedShown.Fact;
import org.partnerpost.specialist.Specialist;

/** What the templates about profiles may speak of. */
final class ProfileData {
    private ProfileData() {}

    static void put(ProfileLetter letter, LetterLinks links, Map<String, Object> data, Words words) {
        switch (letter) {
            case ProfileLetter.JoinReadBack l -> {
                facts(new ProfileShown(l.names(), words).facts(l.profile()), data);
                data.put("question", l.question());
                data.put("unread", unread(l.unread()));
                notTaken(l.notTaken(), data, words);
                data.put("entered", l.entered());
                data.put("explains", l.explains());
                data.put(
                        "unchanged",
                        l.unchanged()
                                .map(answer -> answer.because().name().toLowerCase(Locale.ROOT))
                                .orElse(""));
                data.put("agreed", l.agreed());
                data.put("page", links.pages().getOrDefault("join", ""));
                data.put("version", ConsentText.VERSION);
            }
            case ProfileLetter.JoinNotUnderstood l -> {
                data.put("explains", l.explains());
                data.put("unread", unread(l.unread()));
            }
            case ProfileLetter.JoinEnded l -> data.put("draft", l.draft());
            case ProfileLetter.Joined l -> {
                facts(new ProfileShown(l.names(), words).facts(l.specialist().profile()), data);
                notTaken(l.notTaken(), data, words);
            }
            case ProfileLetter.ProfileChanged l -> {
                facts(
                        new ProfileShown(l.names(), words)
                                .changes(l.before(), l.specialist().profile()),
                        data);
                data.put("what", l.what());
                notTaken(l.notTaken(), data, words);
                data.put("address", l.specialist().address().toString());
            }
            case ProfileLetter.ProfileNotUnderstood l -> data.put("notUnderstood", quoted(l.parts(), words));
            case ProfileLetter.ProfileAnswerHeld l -> {}
            case ProfileLetter.ErasureAsked l -> {}
            case ProfileLetter.ChangeProposed l -> {
                facts(new ProfileShown(l.names(), words).changes(l.specialist().profile(), l.after()), data);
                data.put("deed", l.deed());
                notTaken(l.notTaken(), data, words);
                data.put("several", l.several());
                data.put("older", l.older().isPresent());
                data.put("wanted", l.wanted().map(String::valueOf).orElse(""));
            }
            case ProfileLetter.AddressChangeAsked l -> {
                data.put("wanted", l.wanted().toString());
                data.put("page", links.pages().getOrDefault("address", ""));
            }
            case ProfileLetter.AddressToConfirm l -> {
                data.put("present", l.specialist().address().toString());
                data.put("page", links.pages().getOrDefault("address", ""));
            }
            case ProfileLetter.AddressChangeWaits l -> {
                data.put("wanted", l.wanted().toString());
                data.put("asked", l.asked().toString());
            }
            case ProfileLetter.AddressAgreed l -> data.put("other", l.other().toString());
            case ProfileLetter.AddressMoved l -> data.put("wanted", l.wanted().toString());
            case ProfileLetter.RestartAsked l -> {
                facts(new ProfileShown(l.names(), words).facts(l.specialist().profile()), data);
                data.put("page", links.pages().getOrDefault("restart", ""));
                data.put("version", ConsentText.VERSION);
            }
        }
    }

    /** What was said of the profile in a letter about something else. */
    static void put(Optional<ProfileBeside> beside, Map<String, Object> data, Words words) {
        List<Fact> changes = beside.map(
                        said -> new ProfileShown(said.names(), words).changes(said.before(), said.after()))
                .orElse(List.of());
        boolean taken = beside.map(ProfileBeside::notTaken)
                .filter(ProfileLetter.NotTaken.NOTHING::equals)
                .isPresent();
        data.put("same", taken && changes.isEmpty());
        data.put("profile", Map.of("facts", changes.stream().map(Fact::names).toList()));
        notTaken(beside.map(ProfileBeside::notTaken).orElse(ProfileLetter.NotTaken.NOTHING), data, words);
    }

    static void put(DigestLetter letter, LetterLinks links, Map<String, Object> data, Words words) {
        data.put(
                "offers",
                letter.offers().stream()
                        .map(offer -> offer(offer, letter.specialist(), links, words))
                        .toList());
        data.put("many", letter.offers().size());
        data.put(
                "closed",
                letter.closed().stream()
                        .map(DigestLetter.Closed::opportunity)
                        .map(opportunity -> Map.of(
                                "reference", opportunity.reference(),
                                "name",
                                        ShownText.line(
                                                NeedShown.of(opportunity.effectiveNeed(), words)
                                                        .name(),
                                                200)))
                        .toList());
    }

    private static Map<String, Object> offer(
            DigestLetter.Offer offer, Specialist reader, LetterLinks links, Words words) {
        Map<String, Object> shown = new HashMap<>();
        long id = offer.invitation().id();
        shown.put("reference", offer.opportunity().reference());
        shown.put(
                "need",
                NeedShown.of(offer.opportunity().effectiveNeed(), words)
                        .ofProject(offer.slot(), words)
                        .names());
        shown.put(
                "why",
                WhyYou.line(
                        offer.matched(),
                        offer.missing(),
                        offer.opportunity().effectiveNeed(),
                        reader.profile().places(),
                        words));
        shown.put("reply", links.pages().getOrDefault("reply " + id, ""));
        shown.put("answer", links.pages().getOrDefault("answer " + id, ""));
        return shown;
    }

    /** Under the name that the list of facts is included by. */
    private static void facts(List<Fact> facts, Map<String, Object> data) {
        data.put(
                "need",
                Map.of(
                        "name",
                        "",
                        "summary",
                        List.of(),
                        "facts",
                        facts.stream().map(Fact::names).toList()));
    }

    private static void notTaken(ProfileLetter.NotTaken parts, Map<String, Object> data, Words words) {
        data.put("notUnderstood", quoted(parts.notUnderstood(), words));
        data.put("rates", quoted(parts.rates(), words));
        data.put("covered", quoted(parts.covered(), words));
    }

    private static String quoted(List<String> parts, Words words) {
        return String.join(
                ", ",
                parts.stream()
                        .map(part -> words.say("quoted", ShownText.line(part, 200)))
                        .toList());
    }

    private static String unread(List<String> names) {
        return String.join(
                ", ",
                names.stream().limit(5).map(name -> ShownText.line(name, 80)).toList());
    }
}

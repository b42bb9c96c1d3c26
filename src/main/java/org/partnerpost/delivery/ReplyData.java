package org.partnerpost.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnerpost.delivery.ReplyLetter.Introduced;
import org.partnerpost.delivery.ReplyLetter.Unnamed;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Profile;

/** What the templates about answers may speak of. */
final class ReplyData {
    private static final int LONGEST_WORDS = 3_000;
    private static final int LONGEST_CONDITION = 400;

    private ReplyData() {}

    static void put(ReplyLetter letter, Map<String, Object> data, Letterhead head, Words words) {
        data.put("join", head.address("join").toString());
        switch (letter) {
            case ReplyLetter.AnswerTaken l -> {
                opportunity(l.asked().opportunity(), data, words);
                data.put("what", l.what());
                data.put("reason", l.reason());
                data.put("from", date(l.from(), words));
                data.put("until", date(l.until(), words));
                data.put("condition", ShownText.line(l.condition(), LONGEST_CONDITION));
                data.put("attached", l.answered().attached());
                ProfileData.put(l.profile(), data, words);
                // What was answered is not open any more, whatever the answer was.
                data.put("open", l.asked().invitation().state() == InvitationState.SENT);
            }
            case ReplyLetter.Stopped l -> {
                opportunity(l.asked().opportunity(), data, words);
                data.put("unpassed", l.unpassed());
                data.put("own", !l.unpassed() || l.asked().specialist().unsubscribed());
            }
            case ReplyLetter.AnswerUnclear l -> {
                opportunity(l.asked().opportunity(), data, words);
                data.put("why", l.why());
            }
            case ReplyLetter.AnswerHeld l -> opportunity(l.asked().opportunity(), data, words);
            case ReplyLetter.AnswerAstray l -> opportunity(l.asked().opportunity(), data, words);
            case ReplyLetter.RequesterAsks l -> {
                opportunity(l.asked().opportunity(), data, words);
                data.put("question", ShownText.paragraphs(l.question(), LONGEST_WORDS));
                data.put("attached", l.answered().attached());
            }
            case ReplyLetter.OpportunityClosed l -> {
                opportunity(l.asked().opportunity(), data, words);
                data.put("how", l.how());
                data.put("late", l.late().isPresent());
            }
            case ReplyLetter.RequesterIntroduced l -> {
                opportunity(l.asked().opportunity(), data, words);
                data.put(
                        "need",
                        NeedShown.introduced(l.asked().opportunity().effectiveNeed(), words)
                                .names());
                data.put("other", other(l.requester()));
                data.put("words", ShownText.paragraphs(l.words(), LONGEST_WORDS));
                data.put("otherWords", ShownText.paragraphs(l.requesterWords(), LONGEST_WORDS));
            }
            case ReplyLetter.SpecialistIntroduced l -> {
                opportunity(l.asked().opportunity(), data, words);
                Profile profile = l.asked().specialist().profile();
                data.put(
                        "other",
                        other(new Introduced(
                                new Mailbox(l.name(), l.asked().specialist().address()), profile.organization(), "")));
                unnamed(l.known(), data, words);
            }
            case ReplyLetter.SpecialistInterested l -> {
                opportunity(l.opportunity(), data, words);
                unnamed(l.specialist(), data, words);
                data.put("attached", l.answered().attached());
            }
            case ReplyLetter.InterestEnded l -> {
                opportunity(l.opportunity(), data, words);
                data.put("number", l.number());
                data.put("saidYes", l.saidYes());
                data.put("open", numbers(l.open(), words));
                data.put("several", l.open().size() > 1);
            }
            case ReplyLetter.SpecialistAsks l -> {
                opportunity(l.opportunity(), data, words);
                data.put("number", l.number());
                data.put("question", ShownText.paragraphs(l.question(), LONGEST_WORDS));
                data.put("attached", l.answered().attached());
            }
            case ReplyLetter.DecisionTaken l -> {
                opportunity(l.opportunity(), data, words);
                data.put("what", l.what());
                data.put("numbers", numbers(l.numbers(), words));
                data.put("several", l.numbers().size() > 1);
                data.put("until", date(l.until(), words));
                data.put("attached", l.answered().attached());
            }
            case ReplyLetter.DecisionUnclear l -> {
                opportunity(l.opportunity(), data, words);
                data.put("why", l.why());
                data.put("open", numbers(l.open(), words));
            }
            case ReplyLetter.DecisionAwaited l -> {
                opportunity(l.opportunity(), data, words);
                data.put("open", numbers(l.open(), words));
                data.put("several", l.open().size() > 1);
                data.put("until", date(Optional.of(l.until()), words));
            }
            case ReplyLetter.DecisionHeld l -> opportunity(l.opportunity(), data, words);
            case ReplyLetter.RequesterErasureAsked l -> opportunity(l.opportunity(), data, words);
            case ReplyLetter.DecisionAstray l -> opportunity(l.opportunity(), data, words);
            case ReplyLetter.NobodyAnswered l -> {
                opportunity(l.opportunity(), data, words);
                data.put("asked", l.asked());
                data.put("declined", l.declined());
                data.put("open", l.open());
            }
            case ReplyLetter.RequestClosed l -> {
                opportunity(l.opportunity(), data, words);
                data.put("how", l.how());
                data.put("late", l.late().isPresent());
            }
        }
    }

    private static void unnamed(Unnamed specialist, Map<String, Object> data, Words words) {
        var say = new NeedWording(words);
        var called = new SkillWording(words.language());
        data.put("number", specialist.number());
        data.put(
                "fit",
                words.and(specialist.why().stream()
                        .map(skill -> ShownText.line(called.of(skill), 80))
                        .limit(8)
                        .toList()));
        data.put("places", say.placesOfWork(specialist.places()));
        data.put("languages", say.languages(fields(specialist.languages())));
        data.put("words", ShownText.paragraphs(specialist.words(), LONGEST_WORDS));
        data.put("condition", ShownText.line(specialist.condition(), LONGEST_CONDITION));
    }

    static List<Field<String>> fields(List<String> values) {
        return values.stream().map(value -> Field.entered(value, "")).toList();
    }

    private static Map<String, Object> other(Introduced other) {
        return Map.of(
                "name", ShownText.line(other.mailbox().name(), 100),
                "firm", ShownText.line(other.firm(), 150),
                "phone", ShownText.line(other.phone(), 40),
                "address", other.mailbox().address().toString());
    }

    private static String date(Optional<LocalDate> day, Words words) {
        return new NeedWording(words).date(day.map(date -> Field.entered(date, "")));
    }

    private static String numbers(Set<Integer> numbers, Words words) {
        return words.and(new TreeSet<>(numbers).stream().map(String::valueOf).collect(Collectors.toList()));
    }

    private static void opportunity(Opportunity opportunity, Map<String, Object> data, Words words) {
        data.put("reference", opportunity.reference());
        data.put("need", NeedShown.of(opportunity.effectiveNeed(), words).names());
    }
}

package org.partnerpost.delivery;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.delivery.ProfileLetter.NotTaken;
import org.partnerpost.delivery.ReplyLetter.Answered;
import org.partnerpost.delivery.ReplyLetter.Asked;
import org.partnerpost.delivery.ReplyLetter.Introduced;
import org.partnerpost.delivery.ReplyLetter.Unnamed;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.ProfileJson;

/** One of each kind of letter about answers. */
final class SampleReplyLetters {
    private static final Answered ANSWERED =
            new Answered("mail 21", SampleLetters.THEIRS, "Yes, from 11 January.", false);
    private static final Answered WITH_FILE = new Answered("mail 23", SampleLetters.THEIRS, "Yes, CV attached.", true);
    private static final Optional<LocalDate> MAY = Optional.of(LocalDate.of(2027, 5, 1));

    private SampleReplyLetters() {}

    static Map<String, Letter> all(String language) {
        Map<String, Letter> letters = new LinkedHashMap<>();
        toSpecialists(language, letters);
        toRequesters(language, letters);
        return letters;
    }

    private static void toSpecialists(String language, Map<String, Letter> letters) {
        Asked asked = asked(language, SampleLetters.need());
        Asked bare = asked(language, Need.UNKNOWN);
        letters.put("answer-taken-yes", taken(asked, "yes", "", Optional.empty()));
        letters.put(
                "answer-taken-yes-condition", ReplyLetter.AnswerTaken.yes(asked, "only if travel is paid", ANSWERED));
        letters.put("answer-taken-yes-attached", ReplyLetter.AnswerTaken.yes(asked, "", WITH_FILE));
        letters.put("answer-taken-no", taken(asked, "no", "capacity", MAY));
        letters.put("answer-taken-no-bare", taken(bare, "no", "", Optional.empty()));
        letters.put("answer-taken-pause", taken(bare, "pause", "", MAY));
        letters.put("answer-taken-question", taken(asked, "question", "", Optional.empty()));
        letters.put("answer-taken-answer", taken(asked, "answer", "", Optional.empty()));
        letters.put(
                "answer-taken-pause-later",
                new ReplyLetter.AnswerTaken(
                        asked,
                        "pause",
                        "",
                        Optional.of(LocalDate.of(2026, 12, 10)),
                        Optional.of(LocalDate.of(2027, 1, 10)),
                        "",
                        Optional.empty(),
                        ANSWERED));
        letters.put(
                "answer-taken-yes-profile",
                ReplyLetter.AnswerTaken.yes(asked, "", ANSWERED)
                        .telling(Optional.of(dropped(asked, List.of("Zorglub")))));
        letters.put(
                "answer-taken-no-profile",
                new ReplyLetter.AnswerTaken(
                        asked,
                        "no",
                        "skill",
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.of(dropped(asked, List.of())),
                        ANSWERED));
        letters.put(
                "answer-taken-yes-profile-same",
                ReplyLetter.AnswerTaken.yes(asked, "", ANSWERED).telling(Optional.of(same(asked))));
        letters.put("stopped", new ReplyLetter.Stopped(asked, false, ANSWERED));
        letters.put("stopped-unpassed", new ReplyLetter.Stopped(asked, true, ANSWERED));
        letters.put(
                "requester-asks-attached", new ReplyLetter.RequesterAsks(asked, "Can you read the plan?", WITH_FILE));
        letters.put("answer-unclear", new ReplyLetter.AnswerUnclear(asked, "two-readings", ANSWERED));
        letters.put("answer-held", new ReplyLetter.AnswerHeld(asked));
        letters.put("answer-astray", new ReplyLetter.AnswerAstray(asked, ANSWERED));
        letters.put(
                "requester-asks",
                new ReplyLetter.RequesterAsks(asked, "Have you moved item tracking?\nCall […].", ANSWERED));
        letters.put("opportunity-closed", new ReplyLetter.OpportunityClosed(asked, "filled", Optional.empty()));
        letters.put(
                "opportunity-closed-unanswered",
                new ReplyLetter.OpportunityClosed(asked, "unanswered", Optional.empty()));
        letters.put(
                "opportunity-closed-late", new ReplyLetter.OpportunityClosed(bare, "withdrawn", Optional.of(ANSWERED)));
        letters.put(
                "requester-introduced",
                new ReplyLetter.RequesterIntroduced(
                        asked,
                        new Introduced(
                                new Mailbox("Pat Novak", MailAddress.of("pat@partner.example")),
                                "Novak Handels GmbH",
                                "+49 89 1234567"),
                        "We can start on 11 January.",
                        "Shall we talk on Monday?"));
    }

    private static void toRequesters(String language, Map<String, Letter> letters) {
        Asked asked = asked(language, SampleLetters.need());
        Opportunity opportunity = asked.opportunity();
        Unnamed one = new Unnamed(
                1,
                List.of("Business Central", "data migration"),
                List.of("DE", "AT"),
                List.of("de", "en"),
                "We can start on 11 January.\nTwo people, both in Munich.",
                "");
        Unnamed conditional = new Unnamed(
                3,
                List.of("Business Central"),
                List.of("DE"),
                List.of("de"),
                "Yes, but only if travel is paid.",
                "only if travel is paid");
        Unnamed silent = new Unnamed(2, List.of(), List.of(), List.of(), "", "");
        letters.put("specialist-interested", new ReplyLetter.SpecialistInterested(opportunity, one, ANSWERED));
        letters.put("specialist-interested-bare", new ReplyLetter.SpecialistInterested(opportunity, silent, ANSWERED));
        letters.put(
                "specialist-interested-attached", new ReplyLetter.SpecialistInterested(opportunity, one, WITH_FILE));
        letters.put(
                "specialist-interested-condition",
                new ReplyLetter.SpecialistInterested(opportunity, conditional, ANSWERED));
        letters.put("interest-ended", new ReplyLetter.InterestEnded(opportunity, 2, true, Set.of(1, 3), ANSWERED));
        letters.put("interest-ended-last", new ReplyLetter.InterestEnded(opportunity, 1, true, Set.of(), ANSWERED));
        letters.put(
                "interest-ended-question", new ReplyLetter.InterestEnded(opportunity, 2, false, Set.of(1), ANSWERED));
        letters.put(
                "specialist-asks",
                new ReplyLetter.SpecialistAsks(opportunity, 2, "How many users are there?", ANSWERED));
        letters.put(
                "specialist-asks-attached",
                new ReplyLetter.SpecialistAsks(opportunity, 2, "How many users are there?", WITH_FILE));
        letters.put("decision-taken-filled", decision(opportunity, "filled", Set.of()));
        letters.put("decision-taken-withdrawn", decision(opportunity, "withdrawn", Set.of()));
        letters.put("decision-taken-extended", decision(opportunity, "extended", Set.of()));
        letters.put(
                "decision-taken-question-attached",
                new ReplyLetter.DecisionTaken(opportunity, "question", Set.of(1), Optional.empty(), WITH_FILE));
        letters.put("decision-taken-question", decision(opportunity, "question", Set.of(1, 3)));
        letters.put("decision-taken-introduced", decision(opportunity, "introduced", Set.of(1, 3)));
        letters.put("decision-taken-no", decision(opportunity, "no", Set.of(2)));
        letters.put(
                "decision-unclear", new ReplyLetter.DecisionUnclear(opportunity, "which-one", Set.of(1, 3), ANSWERED));
        letters.put(
                "decision-unclear-fewer", new ReplyLetter.DecisionUnclear(opportunity, "fewer", Set.of(1), ANSWERED));
        letters.put(
                "decision-unclear-open-longer",
                new ReplyLetter.DecisionUnclear(opportunity, "open-longer", Set.of(1, 3), ANSWERED));
        letters.put(
                "decision-unclear-condition",
                new ReplyLetter.DecisionUnclear(opportunity, "condition", Set.of(1), ANSWERED));
        letters.put(
                "decision-unclear-yes-taken-back",
                new ReplyLetter.DecisionUnclear(opportunity, "yes-taken-back", Set.of(2), ANSWERED));
        letters.put(
                "decision-unclear-several",
                new ReplyLetter.DecisionUnclear(opportunity, "several", Set.of(1, 2), ANSWERED));
        letters.put(
                "decision-awaited",
                new ReplyLetter.DecisionAwaited(opportunity, Set.of(1, 3), LocalDate.of(2027, 1, 4)));
        letters.put(
                "decision-awaited-one",
                new ReplyLetter.DecisionAwaited(
                        SampleLetters.opportunity(language, Need.UNKNOWN), Set.of(2), LocalDate.of(2027, 1, 4)));
        letters.put("decision-held", new ReplyLetter.DecisionHeld(opportunity));
        letters.put("erasure-asked-requester", new ReplyLetter.RequesterErasureAsked(opportunity, ANSWERED));
        letters.put("answer-astray-requester", new ReplyLetter.DecisionAstray(opportunity, ANSWERED));
        letters.put("nobody-answered", new ReplyLetter.NobodyAnswered(opportunity, 5, 2, false));
        letters.put("nobody-answered-all-declined", new ReplyLetter.NobodyAnswered(opportunity, 3, 3, true));
        letters.put("request-closed", new ReplyLetter.RequestClosed(opportunity, "expired", Optional.empty()));
        letters.put("request-closed-late", new ReplyLetter.RequestClosed(opportunity, "filled", Optional.of(ANSWERED)));
        letters.put("specialist-introduced", new ReplyLetter.SpecialistIntroduced(asked, "Dana Weber", one));
    }

    private static Letter taken(Asked asked, String what, String reason, Optional<LocalDate> until) {
        return new ReplyLetter.AnswerTaken(
                asked, what, reason, Optional.empty(), until, "", Optional.empty(), ANSWERED);
    }

    /** It has taken back what it named first. */
    private static ProfileBeside dropped(Asked asked, List<String> notUnderstood) {
        Profile before = asked.specialist().profile();
        Profile after = ProfileJson.read(ProfileJson.write(before).replace("\"Business Central\",", ""));
        return new ProfileBeside(before, after, Map.of(), new NotTaken(notUnderstood, List.of(), List.of()));
    }

    private static ProfileBeside same(Asked asked) {
        Profile profile = asked.specialist().profile();
        return new ProfileBeside(profile, profile, Map.of(), NotTaken.NOTHING);
    }

    private static Letter decision(Opportunity opportunity, String what, Set<Integer> numbers) {
        return new ReplyLetter.DecisionTaken(
                opportunity, what, numbers, what.equals("extended") ? MAY : Optional.empty(), ANSWERED);
    }

    private static Asked asked(String language, Need need) {
        return new Asked(
                SampleLetters.invitation(),
                SampleLetters.opportunity(language, need),
                SampleLetters.specialist(language));
    }
}

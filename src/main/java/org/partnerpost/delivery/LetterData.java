package org.partnerpost.delivery;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.OpenQuestion;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialist;

/**
 * What the templates may speak of: one closed set of names for each letter, all of it fit to be shown. Maps rather than objects, so
 * that no template can reach further.
 */
final class LetterData {
    private LetterData() {}

    static Map<String, Object> of(Letter letter, LetterLinks links, Letterhead head, Words words) {
        Map<String, Object> data = new HashMap<>();
        data.put(
                "house",
                Map.of(
                        "name", head.name(),
                        "postalAddress", head.postalAddress(),
                        "publicUrl", head.publicUrl(),
                        "help", head.help()));
        data.put("unsubscribe", links.unsubscribe().orElse(""));
        data.put("page", links.page().orElse(""));
        data.put("preferences", links.pages().getOrDefault("profile", ""));
        data.put("agreed", agreed(letter));
        data.put("left", left(letter));
        switch (letter) {
            case Letter.NeedReceived l -> {
                readBack(l.opportunity(), data, words);
                data.put("lacking", lacking(l.lacking()));
                data.put(
                        "fitting",
                        l.fitting().map(many -> words.say("fitting", many)).orElse(""));
            }
            case SeveralNeedsReceived l -> {
                opportunity(l.about(), data, words);
                data.put("lacking", lacking(l.lacking()));
                data.put("many", l.needs().size());
                data.put("oneProject", l.oneProject());
                data.put(
                        "needs",
                        l.needs().stream()
                                .map(one -> oneOf(
                                        one, Optional.ofNullable(l.fitting().get(one.id())), links, words))
                                .toList());
            }
            case Letter.NeedKnownAlready l -> {
                opportunity(l.opportunity(), data, words);
                data.put("earlier", l.earlier().reference());
            }
            case Letter.NeedMerged l -> {
                opportunity(l.opportunity(), data, words);
                data.put("other", l.other().reference());
            }
            case Letter.NeedRejected l -> {
                opportunity(l.opportunity(), data, words);
                data.put("reason", code(l.reason()));
                data.put("reasonAsGiven", ShownText.line(l.reason(), 300));
                data.put("note", ShownText.paragraphs(l.note(), 2_000));
            }
            case Letter.NeedTakenBack l -> {
                opportunity(l.opportunity(), data, words);
                data.put("failed", l.failed());
                data.put("note", ShownText.paragraphs(l.note(), 2_000));
            }
            case Letter.NeedQuestion l -> {
                opportunity(l.opportunity(), data, words);
                data.put("question", ShownText.paragraphs(l.question(), 2_000));
            }
            case Letter.GoneOut l -> {
                opportunity(l.opportunity(), data, words);
                data.put("specialists", l.specialists());
            }
            case Letter.NobodyFits l -> {
                opportunity(l.opportunity(), data, words);
                data.put("busy", l.busy());
                data.put(
                        "severalSkills",
                        l.opportunity().effectiveNeed().skills().size() > 1);
            }
            case Letter.NobodyReached l -> opportunity(l.opportunity(), data, words);
            case Letter.OpportunityOffered l -> {
                opportunity(l.opportunity(), data, words);
                data.put(
                        "need",
                        need(l.opportunity(), words)
                                .ofProject(l.slot(), words)
                                .with("reference", l.opportunity().reference(), words)
                                .names());
                data.put(
                        "why",
                        WhyYou.line(
                                l.matched(),
                                l.missing(),
                                l.opportunity().effectiveNeed(),
                                l.specialist().profile().places(),
                                words));
            }
            case Letter.OpportunityWithdrawn l -> {
                opportunity(l.opportunity(), data, words);
                data.put("introduced", l.invitation().state() == InvitationState.SELECTED);
            }
            case Letter.ConsentAsked l -> {
                data.put("organization", ShownText.line(l.specialist().profile().organization(), 150));
                data.put("consent", links.consent().orElse(""));
                data.put("unclear", !l.unclear().isEmpty());
            }
            case ReplyLetter l -> ReplyData.put(l, data, head, words);
            case ReadBackLetter l -> ReadBackCover.put(l, data, words);
            case DigestLetter l -> ProfileData.put(l, links, data, words);
            case ProfileLetter l -> ProfileData.put(l, links, data, words);
            case OperatorLetter l -> data.putAll(OperatorCover.data(l, head));
        }
        return data;
    }

    /** Whether its reader is a specialist who has agreed to get opportunities. */
    private static boolean agreed(Letter letter) {
        return LetterCover.of(letter)
                .flatMap(LetterCover::specialist)
                .flatMap(Specialist::consent)
                .isPresent();
    }

    /** Whether its reader is a specialist to whom nothing goes any more but what answers its own mails. */
    private static boolean left(Letter letter) {
        return LetterCover.of(letter)
                .filter(cover -> cover.template().equals(ReplyCover.STOPPED)
                        || cover.specialist().flatMap(Specialist::suppression).isPresent())
                .isPresent();
    }

    private static void opportunity(Opportunity opportunity, Map<String, Object> data, Words words) {
        data.put("reference", opportunity.reference());
        data.put("need", need(opportunity, words).names());
    }

    /** With what is asked back, as a sentence; empty where nothing is. */
    static void readBack(Opportunity opportunity, Map<String, Object> data, Words words) {
        data.put("reference", opportunity.reference());
        data.put(
                "need",
                NeedShown.ofRequester(opportunity.effectiveNeed(), words).names());
        data.put(
                "question",
                OpenQuestion.of(opportunity.effectiveNeed())
                        .map(question -> words.say("question." + question.code()))
                        .orElse(""));
    }

    private static Map<String, Object> oneOf(
            Opportunity need, Optional<Integer> fitting, LetterLinks links, Words words) {
        Map<String, Object> data = new HashMap<>();
        readBack(need, data, words);
        data.put("fitting", fitting.map(many -> words.say("fitting", many)).orElse(""));
        data.put("reply", links.pages().getOrDefault("reply " + need.id(), ""));
        return data;
    }

    private static String lacking(Optional<Arrival.Topic> topic) {
        return topic.map(lacks -> lacks.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    private static NeedShown need(Opportunity opportunity, Words words) {
        return NeedShown.of(opportunity.effectiveNeed(), words);
    }

    /** {@code Next steps unclear} and {@code next-steps-unclear} are one reason. */
    private static String code(String reason) {
        return ShownText.line(reason, 300)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]s\\b", "")
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
    }
}

package org.partnerpost.relay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerpost.wording.Pauses;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;

/**
 * Reads what a specialist answers to an opportunity. A pure function. Clarity comes before coverage: where two readings are possible,
 * nothing is understood.
 */
final class AnswerReader {
    private static final Phrases PHRASES = Phrases.of("relay/answers");
    private static final Phrases REASONS = Phrases.of("relay/reasons");
    private static final int PAUSE_DAYS = 30;

    private final LocalDate today;

    AnswerReader(LocalDate today) {
        this.today = today;
    }

    /** @param body what was written anew, without quotes */
    SpecialistAnswer read(String body) {
        String words = ReplyBody.of(body);
        List<Sentence> sentences = Sentence.in(words);
        if (sentences.isEmpty()) {
            return new SpecialistAnswer.NotUnderstood(Unclear.EMPTY);
        }
        var seen = new Seen();
        sentences.forEach(sentence -> look(sentence, seen));
        return decide(seen, words, sentences);
    }

    /** What the sentences say. */
    private static final class Seen {
        boolean yes;
        boolean no;
        boolean stop;
        boolean question;
        boolean doubt;
        Optional<DeclineReason> reason = Optional.empty();
        final List<Sentence> pauses = new ArrayList<>();
    }

    private static void look(Sentence sentence, Seen seen) {
        List<Hit> reasons = REASONS.in(sentence.words()).stream()
                .filter(hit -> !sentence.asks() && !Guards.negated(sentence, hit))
                .toList();
        reasons.forEach(hit -> seen.reason = seen.reason.or(() -> DeclineReason.of(hit.value())));
        for (Hit hit : PHRASES.in(sentence.words())) {
            boolean leads = hit.from() == 0
                    && sentence.words().get(hit.to() - 1).closes()
                    && hit.to() < sentence.words().size();
            boolean counts = !sentence.asks() || leads;
            switch (hit.value()) {
                case "yes" -> {
                    // "Das machen wir nicht" is a reason, whatever its first words say alone.
                    if (counts
                            && reasons.stream()
                                    .noneMatch(reason -> reason.from() < hit.to() && hit.from() < reason.to())) {
                        boolean free = Guards.free(sentence, hit);
                        seen.yes |= free;
                        seen.doubt |= !free;
                    }
                }
                case "no" -> seen.no |= counts;
                case "stop" -> seen.stop |= counts && !Guards.negated(sentence, hit);
                case "pause" -> {
                    if (counts && !Guards.negated(sentence, hit)) {
                        seen.pauses.add(sentence);
                    }
                }
                case "question" -> seen.question |= !Guards.negated(sentence, hit);
                case "doubt" -> seen.doubt |= !seen.yes && !sentence.asks();
                default -> {}
            }
        }
        seen.question |= sentence.asks();
    }

    private SpecialistAnswer decide(Seen seen, String words, List<Sentence> sentences) {
        boolean declines = seen.no || seen.reason.isPresent();
        if (seen.yes && (declines || seen.stop || !seen.pauses.isEmpty())) {
            return new SpecialistAnswer.NotUnderstood(Unclear.TWO_READINGS);
        }
        if (seen.stop) {
            return new SpecialistAnswer.Stop();
        }
        if (!seen.pauses.isEmpty()) {
            Optional<SpecialistAnswer.Pause> pause = pause(seen.pauses);
            if (pause.isEmpty() || seen.doubt) {
                return new SpecialistAnswer.NotUnderstood(Unclear.UNTIL_WHEN);
            }
            return declines ? new SpecialistAnswer.No(seen.reason, pause) : pause.get();
        }
        if (seen.yes) {
            return seen.doubt
                    ? new SpecialistAnswer.NotUnderstood(Unclear.TWO_READINGS)
                    : new SpecialistAnswer.Yes(beside(words, sentences));
        }
        if (declines) {
            return seen.doubt && !seen.no
                    ? new SpecialistAnswer.NotUnderstood(Unclear.TWO_READINGS)
                    : new SpecialistAnswer.No(seen.reason, Optional.empty());
        }
        return seen.question
                ? new SpecialistAnswer.Question(words)
                : new SpecialistAnswer.NotUnderstood(seen.doubt ? Unclear.TWO_READINGS : Unclear.NO_ANSWER);
    }

    /** Empty where a time is named that cannot be read; thirty days from now on where none is. */
    private Optional<SpecialistAnswer.Pause> pause(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            Optional<SpecialistAnswer.Pause> pause = sentence.pause(today, PHRASES.in(sentence.words()));
            if (pause.isPresent()) {
                return pause;
            }
        }
        boolean named = sentences.stream()
                .anyMatch(sentence -> sentence.saysUntil()
                        || new Pauses(today).beginsLater(sentence.words(), PHRASES.in(sentence.words())));
        return named ? Optional.empty() : Optional.of(new SpecialistAnswer.Pause(today.plusDays(PAUSE_DAYS)));
    }

    /** A bare "yes" has no words beside it. */
    private static String beside(String words, List<Sentence> sentences) {
        int beside = 0;
        for (Sentence sentence : sentences) {
            beside += sentence.words().size();
            for (Hit hit : PHRASES.in(sentence.words())) {
                beside -= hit.value().equals("yes") ? hit.to() - hit.from() : 0;
            }
        }
        return beside == 0 ? "" : words;
    }
}

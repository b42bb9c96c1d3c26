package org.partnerpost.relay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.wording.ErasureWish;
import org.partnerpost.wording.Pauses;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;

/**
 * Reads what a specialist answers to an opportunity. A pure function. Clarity comes before coverage: where two readings are possible,
 * nothing is understood. What a yes hangs on is told by {@link Reservation}.
 */
final class AnswerReader {
    private static final Phrases PHRASES = Phrases.of("relay/answers");
    private static final Phrases REASONS = Phrases.of("relay/reasons");
    private static final Set<String> YES = Set.of("yes", "liking");
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
        return ErasureWish.in(words) ? new SpecialistAnswer.Stop(true) : decide(seen, words, sentences);
    }

    /** What the sentences say. */
    private static final class Seen {
        boolean yes;
        boolean liking;
        boolean no;
        boolean stop;
        boolean resume;
        boolean question;
        boolean doubt;

        /** Whether it names what would make a no another answer: "at 750 EUR we can talk". */
        boolean negotiable;

        /** Whether it has asked what we know: whether the opportunity is open still. */
        boolean stillOpen;

        /** Whether something after a "but" sounds like a no. */
        boolean refused;

        /** Whether something follows a "but" that is no condition. */
        boolean unnamed;

        /** Whether what follows a "but" leaves nothing of the yes before it. */
        boolean takenBack;

        /** Whether a yes stands after that. */
        boolean again;

        Optional<DeclineReason> reason = Optional.empty();
        final List<Sentence> pauses = new ArrayList<>();
    }

    private void look(Sentence sentence, Seen seen) {
        Optional<Reservation> reservation = Reservation.of(sentence);
        List<Hit> reasons = REASONS.in(sentence.words()).stream()
                .filter(hit -> !sentence.asks() && !Guards.negated(sentence, hit))
                .filter(hit -> !(agrees(sentence, hit, seen)
                        && reservation.filter(after -> after.limits(hit)).isPresent()))
                .toList();
        boolean saidNo = seen.no || seen.reason.isPresent();
        reasons.forEach(hit -> seen.reason = seen.reason.or(() -> DeclineReason.of(hit.value())));
        for (Hit hit : PHRASES.in(sentence.words())) {
            boolean leads = hit.from() == 0
                    && sentence.words().get(hit.to() - 1).closes()
                    && hit.to() < sentence.words().size();
            boolean counts = !sentence.asks() || leads;
            switch (hit.value()) {
                case "yes", "liking" -> {
                    // "Das machen wir nicht" is a reason, whatever its first words say alone.
                    if (counts
                            && reasons.stream()
                                    .noneMatch(reason -> reason.from() < hit.to() && hit.from() < reason.to())) {
                        boolean free = Guards.free(sentence, hit)
                                || seen.stillOpen && hangsOnAnswer(sentence) && !Guards.negated(sentence, hit);
                        boolean afterNo =
                                saidNo || seen.no || reasons.stream().anyMatch(reason -> reason.from() < hit.from());
                        boolean likes = hit.value().equals("liking") && !afterNo;
                        // "Yes, if it is remote we can do it": the first yes stands, on that condition.
                        seen.doubt |= !free && !(seen.yes && !Guards.negated(sentence, hit));
                        seen.liking |= free && likes;
                        seen.yes |= free && !likes;
                        seen.again |= free && seen.takenBack;
                    }
                }
                case "no" -> {
                    // The no of "no capacity" is one with its reason.
                    boolean refuses = counts
                            && !(reservation.isPresent() && reservation.get().bounds(hit))
                            && reasons.stream().noneMatch(reason -> within(hit, reason));
                    seen.no |= refuses;
                    seen.takenBack |= refuses && takesBack(reservation, hit);
                    // "Yes no, unfortunately not": the yes was none before that.
                    seen.again |= refuses
                            && reservation
                                    .filter(after -> hit.from() < after.turned() - 1)
                                    .isPresent();
                }
                case "still-open" -> seen.stillOpen |= sentence.asks();
                case "retract" -> seen.no |= counts && !Guards.negated(sentence, hit);
                case "negotiable" -> seen.negotiable |= !Guards.negated(sentence, hit);
                case "stop" -> {
                    // "Nothing more until September" ends nothing for good.
                    boolean wanted = counts && !Guards.negated(sentence, hit);
                    if (wanted && sentence.ends(today)) {
                        seen.pauses.add(sentence);
                    } else {
                        seen.stop |= wanted;
                    }
                }
                case "resume" -> seen.resume |= counts && Guards.free(sentence, hit);
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
        seen.takenBack |= reasons.stream()
                .filter(hit -> DeclineReason.of(hit.value())
                        .filter(DeclineReason::settles)
                        .isPresent())
                .anyMatch(hit -> takesBack(reservation, hit));
        seen.question |= sentence.asks();
        seen.refused |= reservation.filter(Reservation::refuses).isPresent();
        seen.unnamed |= reservation.filter(after -> !after.named()).isPresent();
    }

    /** "If so, yes": what was asked before decides. */
    private static boolean hangsOnAnswer(Sentence sentence) {
        return PHRASES.startingAt(sentence.words(), 0)
                .filter(hit -> hit.value().equals("hanging"))
                .isPresent();
    }

    private static boolean within(Hit hit, Hit longer) {
        return longer.from() <= hit.from() && hit.to() <= longer.to();
    }

    private boolean takesBack(Optional<Reservation> reservation, Hit phrase) {
        return reservation.filter(after -> after.takesBack(phrase, today)).isPresent();
    }

    /** Whether a yes stands before this phrase: "we only work remotely" is a reason alone, and a condition after one. */
    private static boolean agrees(Sentence sentence, Hit phrase, Seen seen) {
        return seen.yes
                || seen.liking
                || PHRASES.in(sentence.words()).stream()
                        .anyMatch(hit -> YES.contains(hit.value()) && hit.to() <= phrase.from());
    }

    private SpecialistAnswer decide(Seen seen, String words, List<Sentence> sentences) {
        boolean declines = seen.no || seen.reason.isPresent();
        // "Yes, but we have nobody free": who reads it hears a no.
        boolean takenBack = seen.takenBack && !seen.again && !seen.question;
        boolean agrees = seen.yes && !takenBack;
        boolean likes = seen.liking || seen.yes && takenBack;
        if (agrees && (declines || seen.refused) || (agrees || likes) && (seen.stop || !seen.pauses.isEmpty())) {
            return new SpecialistAnswer.NotUnderstood(Unclear.TWO_READINGS);
        }
        if (seen.stop) {
            return new SpecialistAnswer.Stop(false);
        }
        if (!seen.pauses.isEmpty()) {
            Optional<SpecialistAnswer.Pause> pause = pause(seen.pauses);
            if (pause.isEmpty() || seen.doubt) {
                return new SpecialistAnswer.NotUnderstood(Unclear.UNTIL_WHEN);
            }
            return declines ? new SpecialistAnswer.No(seen.reason, pause) : pause.get();
        }
        // "Sounds good, but we have no capacity" is a no: who only likes it has promised nothing.
        if (agrees || likes && !declines) {
            boolean unsure = seen.doubt || !agrees && (seen.refused || seen.unnamed);
            return unsure
                    ? new SpecialistAnswer.NotUnderstood(Unclear.TWO_READINGS)
                    : new SpecialistAnswer.Yes(beside(words, sentences));
        }
        if (declines) {
            return seen.negotiable || seen.doubt && !seen.no
                    ? new SpecialistAnswer.NotUnderstood(Unclear.TWO_READINGS)
                    : new SpecialistAnswer.No(seen.reason, Optional.empty());
        }
        if (seen.resume && !seen.question && !seen.doubt) {
            return new SpecialistAnswer.Resume();
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
                beside -= YES.contains(hit.value()) ? hit.to() - hit.from() : 0;
            }
        }
        return beside == 0 ? "" : words;
    }
}

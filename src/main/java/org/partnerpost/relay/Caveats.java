package org.partnerpost.relay;

import java.util.List;
import java.util.Optional;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * What makes a requester's choice less than it sounds. An introduction cannot be taken back, so whoever leaves somebody out, or says when or
 * after what it would say yes, is asked again. The words stand in {@code index/relay/caveats.tsv}.
 */
final class Caveats {
    private static final Phrases CAVEATS = Phrases.of("relay/caveats");
    private static final Phrases ANSWERS = Phrases.of("relay/answers");
    /** So many words may stand between "will" and the yes, and between "but" and a number. */
    private static final int NEAR = 3;

    private final Sentence sentence;
    private final Words words;
    private final List<Hit> hits;

    private Caveats(Sentence sentence) {
        this.sentence = sentence;
        this.words = sentence.words();
        this.hits = CAVEATS.in(words);
    }

    /** "All except 2", "all but 2": somebody of those named is left out. */
    static boolean leaveOut(Sentence sentence) {
        Caveats caveats = new Caveats(sentence);
        return caveats.hits.stream()
                .anyMatch(hit -> hit.value().equals("except")
                        || hit.value().equals("except-number") && caveats.isNumberNear(hit.to()));
    }

    /** "Once the customer has signed", "I will say yes tomorrow", "next week I say yes", "yes to 1 next week". */
    static boolean postpone(Sentence sentence) {
        Caveats caveats = new Caveats(sentence);
        return !sentence.asks() && caveats.hits.stream().anyMatch(caveats::postpones);
    }

    private boolean postpones(Hit hit) {
        return switch (hit.value()) {
            case "once" -> true;
            case "later" ->
                isYesAfter(hit, words.size()) || hit.from() > 0 && isNumber(hit.from() - 1) && isBeside(hit);
            case "future" -> isYesAfter(hit, NEAR);
            default -> false;
        };
    }

    private boolean isBeside(Hit hit) {
        return !words.get(hit.from() - 1).closes();
    }

    /** Whether a yes begins within so many words, in the same clause. */
    private boolean isYesAfter(Hit hit, int within) {
        for (int at = hit.to();
                at < Math.min(words.size(), hit.to() + within)
                        && !words.get(at - 1).closes();
                at++) {
            Optional<Hit> answer = ANSWERS.startingAt(words, at);
            if (answer.filter(said -> said.value().equals("yes")).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumberNear(int from) {
        for (int at = from; at < Math.min(words.size(), from + NEAR); at++) {
            if (isNumber(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumber(int at) {
        return SpokenNumber.at(sentence, at, true).isPresent();
    }
}

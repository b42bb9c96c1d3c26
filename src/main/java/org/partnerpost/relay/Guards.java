package org.partnerpost.relay;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** Small words before a phrase that turn it round or make it depend on something. */
final class Guards {
    private static final Phrases CONDITIONS = Phrases.of("conditions");
    private static final Phrases SMALL = Phrases.of("relay/answers");
    private static final Set<String> NOT = SMALL.wordingsOf("not");
    private static final Set<String> IF = SMALL.wordingsOf("if");
    private static final Set<String> AFTER = Set.of("not", "nicht", "pas");
    private static final int NEAR = 4;

    private Guards() {}

    /** Whether neither stands before it: a "not" shortly before, in its clause; an "if" anywhere before, in its sentence. */
    static boolean free(Sentence sentence, Hit hit) {
        return !negated(sentence, hit) && !depends(sentence, hit);
    }

    /** A phrase that is a "no" itself is not turned round by another: "ce n'est pas notre domaine". */
    static boolean negated(Sentence sentence, Hit hit) {
        if (NOT.contains(sentence.words().get(hit.from()).folded())) {
            return false;
        }
        Words words = sentence.words();
        for (int at = hit.from() - 1;
                at >= Math.max(0, hit.from() - NEAR) && !words.get(at).closes();
                at--) {
            if (NOT.contains(words.get(at).folded())) {
                return true;
            }
        }
        return turnedAfter(sentence, hit);
    }

    /** "Interessiert nicht"; but "yes, not before May" stays a yes. */
    private static boolean turnedAfter(Sentence sentence, Hit hit) {
        Words words = sentence.words();
        return hit.to() < words.size()
                && !words.get(hit.to() - 1).closes()
                && AFTER.contains(words.get(hit.to()).folded())
                && SMALL.startingAt(words, hit.to())
                        .filter(next -> next.value().equals("nothing"))
                        .isEmpty();
    }

    /** Whether what it says hangs on something: "…, but only if the rate is below 800". "Sí" is a yes, and a first "si" may be one. */
    static boolean conditional(Sentence sentence) {
        return CONDITIONS.in(sentence.words()).stream()
                .filter(hit -> hit.value().equals("condition") && !opensAnother(sentence, hit))
                .anyMatch(hit -> !sentence.words().written(hit.from()).endsWith("í")
                        && !(hit.from() == 0
                                && hit.to() == 1
                                && sentence.words().get(0).folded().equals("si")));
    }

    /** The same of one phrase: "pourvu" means "if" as well as "filled". */
    static boolean hangs(Sentence sentence, Hit said) {
        return conditional(sentence)
                && CONDITIONS.in(sentence.words()).stream()
                        .anyMatch(hit -> hit.value().equals("condition")
                                && (hit.to() <= said.from() || said.to() <= hit.from()));
    }

    /** The full stop of "yes to 1. If you like, …" is taken for that of an ordinal. */
    private static boolean opensAnother(Sentence sentence, Hit hit) {
        int start = sentence.words().get(hit.from()).start();
        return sentence.text().substring(0, start).stripTrailing().endsWith(".");
    }

    /** "If it is still open, yes" depends on nothing: whether it is, we know; nor does "si, adelante", where an accent is missing. */
    static boolean depends(Sentence sentence, Hit hit) {
        Words words = sentence.words();
        List<Hit> empty = SMALL.in(words).stream()
                .filter(phrase -> phrase.value().equals("nothing"))
                .toList();
        int first = words.get(0).folded().equals("si") && words.get(0).closes() ? 1 : 0;
        String joined = IntStream.range(Math.min(first, hit.from()), hit.from())
                .filter(at -> empty.stream().noneMatch(phrase -> phrase.from() <= at && at < phrase.to()))
                .mapToObj(at -> words.get(at).folded())
                .collect(Collectors.joining(" ", " ", " "));
        return IF.stream().anyMatch(word -> joined.contains(" " + word + " "));
    }
}

package org.partnerpost.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * What the words before an amount say of it.
 *
 * @param kind hour, day, month, project, or other for a sum that is no fee; empty where nothing is said
 * @param between a range follows
 * @param opens whether it begins its part of the sentence, small words left out: ", around 15k"
 */
record MoneyContext(Optional<String> kind, Bound bound, boolean between, boolean opens) {
    private static final Phrases FILLER = Phrases.of("reading/rate-cues", "filler");
    private static final Phrases MOST = Phrases.of("reading/rate-cues", "most");
    private static final Phrases LEAST = Phrases.of("reading/rate-cues", "least");
    private static final Phrases BETWEEN = Phrases.of("reading/rate-cues", "between");
    private static final Phrases KINDS = Phrases.of("reading/rate-cues");
    private static final java.util.Set<String> FEES = java.util.Set.of("hour", "day", "month", "project", "other");
    private static final int STEPS = 5;
    private static final int REACH = 12;

    /** Which bound one amount is. */
    enum Bound {
        EXACT,
        MOST,
        LEAST
    }

    /** Reads backwards from the place where the amount begins. */
    static MoneyContext of(Passage passage, int start) {
        Words words = passage.words();
        int at = words.firstFrom(start);
        Bound bound = Bound.EXACT;
        boolean between = false;
        for (int step = 0; step < STEPS && at > 0 && (at >= words.size() || words.beside(at)); step++) {
            int end = at;
            Optional<Phrases.Hit> kind = kindBefore(words, end);
            if (kind.isPresent()) {
                boolean names =
                        bound == Bound.EXACT && MOST.endingAt(words, end).isPresent();
                return new MoneyContext(kind.map(Phrases.Hit::value), names ? Bound.MOST : bound, between, false);
            }
            Optional<Phrases.Hit> most = MOST.endingAt(words, end);
            Optional<Phrases.Hit> least = LEAST.endingAt(words, end);
            between |= BETWEEN.endingAt(words, end).isPresent();
            if (bound == Bound.EXACT) {
                bound = most.isPresent() ? Bound.MOST : least.isPresent() ? Bound.LEAST : Bound.EXACT;
            }
            Optional<Phrases.Hit> passed =
                    most.or(() -> least).or(() -> BETWEEN.endingAt(words, end)).or(() -> FILLER.endingAt(words, end));
            if (passed.isEmpty()) {
                break;
            }
            at = passed.get().from();
        }
        boolean labelled = at > 0
                && at < words.size()
                && passage.text()
                        .substring(words.get(at - 1).end(), words.get(at).start())
                        .contains(":");
        boolean opens = !labelled && (at == 0 || words.get(at - 1).closes() || words.lineBreakBefore(at));
        return new MoneyContext(Optional.empty(), bound, between, opens);
    }

    /** "CA" is a turnover in French, "ca." is about. */
    private static Optional<Phrases.Hit> kindBefore(Words words, int index) {
        return KINDS.endingAt(words, index)
                .filter(hit -> FEES.contains(hit.value()))
                .filter(hit -> hit.to() - hit.from() > 1
                        || words.get(hit.from()).folded().length() > 2
                        || words.written(hit.from())
                                .equals(words.written(hit.from()).toUpperCase(Locale.ROOT)));
    }

    /** What the heading of a column or row of a table says of the amounts in it. */
    static Optional<String> headedBy(List<String> labels) {
        return labels.stream()
                .flatMap(label -> KINDS.in(Words.of(label)).stream())
                .map(Phrases.Hit::value)
                .filter(FEES::contains)
                .findFirst();
    }

    /** The kind of sum that a few words before speak of ("our day rate for this is usually 700 EUR"), no fee among them. */
    Optional<String> around(Passage passage, int start) {
        Words words = passage.words();
        int last = words.firstFrom(start);
        for (int at = last; at > Math.max(0, last - REACH) && (at >= words.size() || words.beside(at)); at--) {
            Optional<Phrases.Hit> kind = kindBefore(words, at);
            if (kind.isPresent()) {
                return kind.map(Phrases.Hit::value);
            }
        }
        return Optional.empty();
    }
}

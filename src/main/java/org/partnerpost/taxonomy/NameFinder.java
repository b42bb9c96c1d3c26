package org.partnerpost.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerpost.taxonomy.NameIndex.Candidate;

/**
 * Finds names in a text. First those that mean one thing wherever they stand, leftmost and longest; then, in what is left, the
 * doubtful ones, twice, so that a name just believed can support its neighbour.
 */
final class NameFinder<T> {

    private static final int ROUNDS = 2;

    private final NameIndex<T> index;
    private final Support<T> support;

    NameFinder(Collection<Spelling<T>> spellings, Support<T> support) {
        this.index = new NameIndex<>(spellings);
        this.support = support;
    }

    NameIndex<T> index() {
        return index;
    }

    /** What is found, in the order of the text, without overlap. */
    List<Found<T>> in(Words words) {
        List<Candidate<T>> candidates = index.candidatesIn(words.text());
        List<Found<T>> found = new ArrayList<>();
        List<Candidate<T>> doubtful = new ArrayList<>();
        int end = 0;
        for (Candidate<T> candidate : candidates) {
            Spelling<T> best = strongest(candidate);
            if (best.strength.needsSupport()) {
                doubtful.add(candidate);
            } else if (candidate.from() >= end) {
                found.add(new Found<>(best.owner, candidate.from(), candidate.to(), best.strength.confidence));
                end = candidate.to();
            }
        }
        for (int round = 0; round < ROUNDS && !doubtful.isEmpty(); round++) {
            List<Found<T>> believed = believe(doubtful, found, words);
            if (believed.isEmpty()) {
                break;
            }
            found.addAll(believed);
            found.sort(Comparator.comparingInt(Found::from));
        }
        return found;
    }

    private List<Found<T>> believe(List<Candidate<T>> doubtful, List<Found<T>> sure, Words words) {
        List<Found<T>> believed = new ArrayList<>();
        int next = 0;
        int end = 0;
        for (Candidate<T> candidate : doubtful) {
            while (next < sure.size() && sure.get(next).from() < candidate.from()) {
                next++;
            }
            boolean free = candidate.from() >= end
                    && (next == 0 || sure.get(next - 1).to() <= candidate.from())
                    && (next == sure.size() || sure.get(next).from() >= candidate.to());
            @Nullable Found<T> best = free ? bestSupported(candidate, words, sure, next) : null;
            if (best != null) {
                believed.add(best);
                end = best.to();
            }
        }
        return believed;
    }

    private @Nullable Found<T> bestSupported(Candidate<T> candidate, Words words, List<Found<T>> sure, int next) {
        Found<T> best = null;
        boolean tie = false;
        for (Spelling<T> spelling : candidate.spellings()) {
            double confidence = support.of(spelling, candidate.from(), candidate.to(), words, sure, next);
            if (best != null && confidence == best.confidence()) {
                tie |= !support.isFirstMeant(best.owner(), spelling.owner);
            } else if (confidence > (best == null ? 0 : best.confidence())) {
                tie = false;
                best = new Found<>(spelling.owner, candidate.from(), candidate.to(), confidence);
            }
        }
        return tie ? null : best;
    }

    private static <T> Spelling<T> strongest(Candidate<T> candidate) {
        Spelling<T> best = candidate.spellings().getFirst();
        for (Spelling<T> spelling : candidate.spellings()) {
            if (spelling.strength.compareTo(best.strength) < 0) {
                best = spelling;
            }
        }
        return best;
    }
}

package org.partnerpost.taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.partnerpost.taxonomy.FoldedText.Gap;
import org.partnerpost.taxonomy.Spelling.Strength;

/**
 * All spellings, sorted, so that a walk along the letters of a text narrows a range of them. A walk begins at the start of each
 * word and ends after at most 64 letters: the time is linear in the text.
 */
final class NameIndex<T> {

    /** Spellings that the text writes from the folded letter {@code from} up to {@code to}. */
    record Candidate<T>(int from, int to, List<Spelling<T>> spellings) {}

    private final String[] names;
    private final List<List<Spelling<T>>> spellings;
    private final Map<Character, int[]> rangeByFirstLetter = new LinkedHashMap<>();

    NameIndex(Collection<Spelling<T>> all) {
        TreeMap<String, List<Spelling<T>>> sorted = new TreeMap<>();
        for (Spelling<T> spelling : all) {
            sorted.computeIfAbsent(spelling.letters, name -> new ArrayList<>()).add(spelling);
        }
        for (Spelling<T> spelling : all) {
            if (spelling.hasSingular()) {
                String singular = spelling.letters.substring(0, spelling.letters.length() - 1);
                sorted.computeIfAbsent(singular, name -> new ArrayList<>(List.of(spelling)));
            }
        }
        names = sorted.keySet().toArray(String[]::new);
        spellings = List.copyOf(sorted.values());
        for (int i = 0; i < names.length; i++) {
            int at = i;
            rangeByFirstLetter.computeIfAbsent(names[i].charAt(0), letter -> new int[] {at, at})[1] = i + 1;
        }
    }

    /** Whose name these letters are, however broken or capitalised: those with the strongest claim, in the order of the files. */
    List<T> ownersOf(String name) {
        FoldedText folded = new FoldedText(name);
        int at = Arrays.binarySearch(names, folded.letters(0, folded.length()));
        if (at < 0) {
            return List.of();
        }
        Strength best = spellings.get(at).stream()
                .map(spelling -> spelling.strength)
                .min(Comparator.naturalOrder())
                .get();
        return spellings.get(at).stream()
                .filter(spelling -> spelling.strength == best)
                .map(spelling -> spelling.owner)
                .distinct()
                .toList();
    }

    /** The one owner with the strongest claim to a name; none where several have the same. */
    Optional<T> ownerOf(String name) {
        List<T> owners = ownersOf(name);
        return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
    }

    /** As {@link #ownerOf}, but of several the first. */
    Optional<T> firstOwnerOf(String name) {
        return ownersOf(name).stream().findFirst();
    }

    /** Every place where a spelling stands, by start; among those of one start the longest first. */
    List<Candidate<T>> candidatesIn(FoldedText text) {
        List<Candidate<T>> found = new ArrayList<>();
        for (int from = 0; from < text.length(); from++) {
            if (text.startsWord(from)) {
                int before = found.size();
                walk(text, from, found);
                if (found.size() - before > 1) {
                    found.subList(before, found.size())
                            .sort(Comparator.comparingInt((Candidate<T> c) -> c.to())
                                    .reversed());
                }
            }
        }
        return found;
    }

    private void walk(FoldedText text, int from, List<Candidate<T>> found) {
        int[] range = rangeByFirstLetter.get(text.letter(from));
        if (range == null) {
            return;
        }
        int low = range[0];
        int high = range[1];
        long gaps = 0;
        long capitals = text.isUpper(from) ? 1 : 0;
        for (int depth = 1; ; depth++) {
            if (names[low].length() == depth) {
                accept(text, from, from + depth, spellings.get(low), gaps, capitals, found);
            }
            int at = from + depth;
            if (at >= text.length() || depth >= Spelling.LONGEST || text.gapBefore(at) == Gap.CLAUSE) {
                return;
            }
            low = firstAtLeast(low, high, depth, text.letter(at));
            high = firstAtLeast(low, high, depth, (char) (text.letter(at) + 1));
            if (low >= high) {
                return;
            }
            gaps |= text.gapBefore(at) == Gap.WORD ? 1L << depth : 0;
            capitals |= text.isUpper(at) ? 1L << depth : 0;
        }
    }

    private int firstAtLeast(int low, int high, int depth, char letter) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (names[middle].length() <= depth || names[middle].charAt(depth) < letter) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private void accept(
            FoldedText text,
            int from,
            int to,
            List<Spelling<T>> written,
            long gaps,
            long capitals,
            List<Candidate<T>> found) {
        boolean ends = text.startsWord(to);
        boolean plural = !ends && text.letter(to) == 's' && text.startsWord(to + 1);
        boolean version = !ends && text.isDigit(to);
        List<Spelling<T>> accepted = new ArrayList<>(1);
        for (Spelling<T> spelling : written) {
            boolean bounded = ends
                    || (plural && spelling.maySwallowPlural())
                    || (version && spelling.mayHaveVersion())
                    || (!version && spelling.isOpenEnded());
            if (bounded && spelling.accepts(gaps, capitals)) {
                accepted.add(spelling);
            }
        }
        if (!accepted.isEmpty() && !text.isSumBefore(to)) {
            int end = plural && accepted.getFirst().maySwallowPlural() ? to + 1 : to;
            found.add(new Candidate<>(from, end, accepted));
        }
    }
}

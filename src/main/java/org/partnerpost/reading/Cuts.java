package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** Where a sentence of an answer is cut, so that each part speaks of one thing: "start in April | and forget the training". */
final class Cuts {
    private static final Set<String> SMALL = Set.of("filler", "is");
    private static final Set<String> BEGINNING = Set.of("add", "remove", "only", "confirm", "wrong", "from", "instead");

    private static final Pattern PARTING = Pattern.compile("[,;.!–—)]{1,3}\\s|\\s{1,3}[(–—-]");
    private static final int MOST_CLAUSES = 12;

    private final Words words;
    private final List<Hit> hits;
    private final BitSet small = new BitSet();
    private final BitSet links = new BitSet();

    /** @param hits of {@code corrections.tsv}, in the order of the words */
    Cuts(Words words, List<Hit> hits) {
        this.words = words;
        this.hits = hits;
        for (Hit hit : hits) {
            (hit.value().equals("and") ? links : small)
                    .set(hit.from(), hit.to(), hit.value().equals("and") || SMALL.contains(hit.value()));
        }
    }

    /** The parts one after the other; together they are the sentence. */
    List<String> parts() {
        BitSet cuts = new BitSet();
        boolean refused = false;
        for (int at = 0; at < hits.size(); at++) {
            Hit hit = hits.get(at);
            boolean but = hit.value().equals("but");
            boolean contrasts = but && refused;
            if (!contrasts && begins(at, but) && hit.from() > 0) {
                cuts.set(hit.from());
                refused = false;
            }
            refused |= Remark.NEGATING.contains(hit.value());
            if (hit.value().equals("enough") || hit.value().equals("remove") && fallsAway(hit)) {
                clause(hit, cuts);
            }
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int cut : cuts.stream().filter(cut -> cut > 0).toArray()) {
            parts.add(words.text().substring(from, words.get(cut).start()));
            from = words.get(cut).start();
        }
        parts.add(words.text().substring(from));
        return parts;
    }

    /** "Two people, and English is enough": what is enough is said of its own clause alone. */
    private void clause(Hit enough, BitSet cuts) {
        int from = clauseBegin(enough);
        int to = enough.to();
        while (to < words.size() && !closes(to - 1) && !links.get(to)) {
            to++;
        }
        if (from < enough.from()) {
            cuts.set(from);
        }
        cuts.set(to, to + (to < words.size() ? 1 : 0));
    }

    /** The point of "am 15. März" closes nothing. */
    private boolean closes(int word) {
        int end = words.get(word).end();
        boolean ordinal = words.get(word).folded().chars().allMatch(Character::isDigit)
                && end < words.text().length()
                && words.text().charAt(end) == '.';
        return words.get(word).closes() && !ordinal;
    }

    private int clauseBegin(Hit said) {
        int from = said.from();
        while (from > 0 && !closes(from - 1) && (!links.get(from - 1) || joinsNames(from - 1))) {
            from--;
        }
        return from;
    }

    /** "We start in April and the training is not needed": said behind its subject, where another field is told before. */
    private boolean fallsAway(Hit remove) {
        boolean ends = remove.to() == words.size() || words.get(remove.to() - 1).closes() || links.get(remove.to());
        int from = clauseBegin(remove);
        return ends
                && from < remove.from()
                && hits.stream()
                        .takeWhile(hit -> hit.from() < from)
                        .anyMatch(hit -> Aspect.named(hit.value()).isPresent());
    }

    /** "German and English are enough" is one clause: a single word stands before the "and". */
    private boolean joinsNames(int and) {
        boolean first = and == 1 || and > 1 && closes(and - 2);
        return first && !small.get(and - 1);
    }

    /** What stands between commas and each "and", the first ones of it. */
    List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= words.size() && clauses.size() < MOST_CLAUSES; at++) {
            boolean linked = links.get(at);
            if ((at == words.size() || linked || isParted(at)) && from < at) {
                clauses.add(words.text()
                        .substring(words.get(from).start(), words.get(at - 1).end()));
                from = linked ? links.nextClearBit(at) : at;
            }
        }
        return clauses;
    }

    /** A point within a sum and a colon behind a label part nothing. */
    private boolean isParted(int at) {
        return words.get(at - 1).closes()
                && PARTING.matcher(words.text()
                                .substring(
                                        words.get(at - 1).end(), words.get(at).start()))
                        .lookingAt();
    }

    /** Whether a new thing begins with this phrase: behind a comma or an "and", and by words of its own. */
    private boolean begins(int at, boolean but) {
        Hit hit = hits.get(at);
        boolean behind = hit.from() > 0 && words.get(hit.from() - 1).closes();
        boolean link = hit.value().equals("and") || but;
        if (!behind && !link) {
            return false;
        }
        int next = at + (link ? 1 : 0);
        while (next < hits.size() && SMALL.contains(hits.get(next).value())) {
            next++;
        }
        if (next >= hits.size()) {
            return false;
        }
        Hit first = hits.get(next);
        boolean adjoins = IntStream.range(hit.to(), first.from()).allMatch(word -> small.get(word) || links.get(word));
        return adjoins
                && (BEGINNING.contains(first.value())
                        || Aspect.named(first.value()).isPresent());
    }
}

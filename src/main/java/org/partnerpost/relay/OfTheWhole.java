package org.partnerpost.relay;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * Whether words that end a need speak of all of it. "The training is no longer needed" takes back a part, which is a correction; what nothing
 * takes back is believed only where the clause names the whole ("the project", "it"), or nothing at all. The words are in {@code
 * index/relay/whole.tsv}.
 */
final class OfTheWhole {
    private static final Phrases WORDS = Phrases.of("relay/whole");
    private static final String REFERENCE = "pp";

    private final SkillTaxonomy skills;

    OfTheWhole(SkillTaxonomy skills) {
        this.skills = skills;
    }

    /** Whether something of it stays, whatever else is said. */
    static boolean leavesSomething(List<Sentence> sentences) {
        return sentences.stream()
                .flatMap(sentence -> WORDS.in(sentence.words()).stream())
                .anyMatch(hit -> hit.value().equals("rest"));
    }

    /** @param end words for filled or withdraw */
    boolean isMeant(Sentence sentence, Hit end) {
        Words words = sentence.words();
        List<Hit> hits = WORDS.in(words);
        int from = IntStream.iterate(end.from(), at -> at > 0, at -> at - 1)
                .filter(at -> words.get(at - 1).closes())
                .findFirst()
                .orElse(0);
        int to = IntStream.range(end.to(), words.size())
                .filter(at -> words.get(at - 1).closes() || starts(hits, "why", at))
                .findFirst()
                .orElse(words.size());
        boolean whole = hits.stream()
                .filter(hit -> hit.value().equals("whole"))
                .anyMatch(hit -> from <= hit.from() && hit.to() <= to);
        if (end.value().equals("filled")) {
            String clause = words.text()
                    .substring(words.get(from).start(), words.get(to - 1).end());
            return whole || skills.mentionsIn(clause).isEmpty();
        }
        return whole || isCovered(words, hits, end, from, to);
    }

    private static boolean starts(List<Hit> hits, String value, int word) {
        return hits.stream().anyMatch(hit -> hit.value().equals(value) && hit.from() == word);
    }

    private static boolean isCovered(Words words, List<Hit> hits, Hit end, int from, int to) {
        BitSet covered = new BitSet();
        covered.set(end.from(), end.to());
        hits.forEach(hit -> covered.set(hit.from(), hit.to()));
        for (int at = from; at < to; at++) {
            if (words.get(at).folded().equals(REFERENCE)) {
                covered.set(at, at + 2);
            }
        }
        return covered.nextClearBit(from) >= to;
    }
}

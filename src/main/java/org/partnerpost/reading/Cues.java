package org.partnerpost.reading;

import java.util.Optional;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** Words around a place of a text that tell how it is meant, with small words allowed between. */
final class Cues {
    private static final int FILLERS = 4;

    private final Phrases cues;
    private final Optional<Phrases> fillers;

    Cues(Phrases cues, Optional<Phrases> fillers) {
        this.cues = cues;
        this.fillers = fillers;
    }

    /** Of a file with a value for the cues and the value {@code filler}. */
    static Cues of(String table, String value) {
        return new Cues(Phrases.of(table, value), Optional.of(Phrases.of(table, "filler")));
    }

    /** Cues that must stand right beside. */
    static Cues adjacent(String table, String value) {
        return new Cues(Phrases.of(table, value), Optional.empty());
    }

    /** Whether such words stand before the word with this index. */
    boolean before(Words words, int index) {
        return endBefore(words, index).isPresent();
    }

    /** The cue before the word with this index. */
    Optional<Phrases.Hit> endBefore(Words words, int index) {
        int at = index;
        for (int step = 0; step <= FILLERS && at > 0 && (at == words.size() || words.beside(at)); step++) {
            Optional<Phrases.Hit> cue = cues.endingAt(words, at);
            if (cue.isPresent()) {
                return cue;
            }
            int end = at;
            Optional<Phrases.Hit> filler = fillers.flatMap(phrases -> phrases.endingAt(words, end));
            if (filler.isEmpty()) {
                return Optional.empty();
            }
            at = filler.get().from();
        }
        return Optional.empty();
    }

    /** Whether such words stand after the last word before this index. */
    boolean after(Words words, int index) {
        int at = index;
        for (int step = 0; step <= FILLERS && at < words.size() && words.beside(at); step++) {
            if (cues.startingAt(words, at).isPresent()) {
                return true;
            }
            int begin = at;
            Optional<Phrases.Hit> filler = fillers.flatMap(phrases -> phrases.startingAt(words, begin));
            if (filler.isEmpty()) {
                return false;
            }
            at = filler.get().to();
        }
        return false;
    }
}

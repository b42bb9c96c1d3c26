package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** Remote, on site or hybrid. A remote desktop and a hybrid cloud are something else. */
final class WorkModeReader {
    private static final Phrases MODES = Phrases.of("work-modes");
    private static final Phrases ALSO = Phrases.of("standing-wishes", "also");
    private static final String REMOTE = "remote";
    private static final String ON_SITE = "on site";
    private static final String HYBRID = "hybrid";
    /** So many words may name the place: "in Graz". */
    static final int PLACE = 3;

    private static final double SURE = 0.9;

    private WorkModeReader() {}

    static Optional<Field<String>> in(List<Passage> passages) {
        Set<String> modes = new TreeSet<>();
        List<Evidence> evidence = new ArrayList<>();
        double confidence = SURE;
        boolean either = true;
        for (Passage passage : passages) {
            Words words = passage.words();
            for (Phrases.Hit hit : MODES.in(words)) {
                if (hit.value().equals("no")) {
                    continue;
                }
                boolean refused = Refusals.of(words, hit.from(), hit.to());
                if (refused && hit.value().equals(HYBRID)) {
                    continue;
                }
                either &= !refused && ALSO.endingAt(words, hit.from()).isPresent();
                modes.add(refused ? opposite(hit.value()) : SharedWeek.of(passage, hit) ? HYBRID : hit.value());
                confidence = refused ? 0.7 : confidence;
                evidence.add(new Evidence(
                        passage.in(),
                        words.get(hit.from()).start(),
                        words.get(hit.to() - 1).end()));
            }
        }
        // "In Kassel, gern auch remote" leaves it open: whoever works either way may do it.
        if (modes.isEmpty() || either) {
            return Optional.empty();
        }
        String mode = modes.size() > 1 ? HYBRID : modes.iterator().next();
        return Optional.of(new Field<>(mode, "", modes.size() > 1 ? 0.75 : confidence, evidence));
    }

    /** Words such as "on site" that begin with this word. */
    static Optional<Phrases.Hit> modeStarting(Words words, int index) {
        return MODES.startingAt(words, index).filter(hit -> !hit.value().equals("no"));
    }

    /** Whether words such as "on site" begin here, perhaps after one small word. */
    static boolean placeAfter(Words words, int index) {
        for (int at = index; at < Math.min(index + 2, words.size()) && words.beside(at); at++) {
            if (words.lineBreakBefore(at)) {
                return false;
            }
            Optional<Phrases.Hit> hit = MODES.startingAt(words, at);
            if (hit.isPresent()) {
                return !hit.get().value().equals("no");
            }
        }
        return false;
    }

    /** Whether words such as "on site" end right here, perhaps with the place between: "hybrid London 2 days a week". */
    static boolean placeBefore(Words words, int index) {
        for (int at = index;
                at > 0
                        && index - at <= PLACE
                        && words.beside(at)
                        && !words.lineBreakBefore(at)
                        && (at == index || !words.get(at - 1).closes());
                at--) {
            Optional<Phrases.Hit> hit = MODES.endingAt(words, at);
            if (hit.isPresent()) {
                return !hit.get().value().equals("no")
                        && (at == index || !hit.get().value().equals(REMOTE));
            }
        }
        return false;
    }

    private static String opposite(String mode) {
        return mode.equals(REMOTE) ? ON_SITE : REMOTE;
    }
}

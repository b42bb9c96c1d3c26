package org.partnerpost.joining;

import java.util.List;
import java.util.Optional;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** The ways of working that somebody offers: "remote and on site" is one of a project, and two of whoever offers it. */
final class WorkModes {
    private static final String REMOTE = "remote";
    private static final String ON_SITE = "on site";
    private static final List<String> BOTH = List.of(REMOTE, ON_SITE);
    private static final Phrases MODES = Phrases.of("work-modes");
    private static final Phrases ALSO = Phrases.of("standing-wishes", "also");

    private WorkModes() {}

    static List<Hit> in(Words words) {
        return MODES.in(words).stream().filter(hit -> !hit.value().equals("no")).toList();
    }

    /** What one phrase means. */
    static List<String> meant(Words words, Hit hit) {
        return isJoined(words, hit) ? BOTH : List.of(hit.value());
    }

    /** The other one that "also remote" takes for granted, of whoever has not said how it works. */
    static Optional<String> grantedIn(String text) {
        Words words = Words.loose(text);
        List<Hit> hits = in(words);
        return hits.size() == 1 && BOTH.contains(hits.getFirst().value()) && isAlso(words, hits.getFirst())
                ? Optional.of(hits.getFirst().value().equals(REMOTE) ? ON_SITE : REMOTE)
                : Optional.empty();
    }

    private static boolean isAlso(Words words, Hit hit) {
        return ALSO.endingAt(words, hit.from()).isPresent()
                || ALSO.startingAt(words, hit.to()).isPresent();
    }

    /** Two with one word between them; "remote with some on site" is hybrid. */
    private static boolean isJoined(Words words, Hit hit) {
        return BOTH.stream()
                .anyMatch(first -> Phrases.of("work-modes", first).in(words).stream()
                        .filter(one -> hit.from() <= one.from())
                        .anyMatch(one -> one.to() + 1 < hit.to()
                                && Phrases.of("work-modes", first.equals(REMOTE) ? ON_SITE : REMOTE)
                                        .startingAt(words, one.to() + 1)
                                        .filter(other -> other.to() == hit.to())
                                        .isPresent()));
    }
}

package org.partnerpost.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** Whether words beside a yes only say once more what an earlier yes has said. */
final class Repeated {
    private static final Phrases ANSWERS = Phrases.of("relay/answers");
    private static final Phrases EDGES = Phrases.of("relay/edges");
    private static final Set<String> AGREEING = Set.of("yes", "liking");
    private static final Set<String> EMPTY = Set.of("again", "greeting", "closing");

    private Repeated() {}

    static boolean in(String words, String before) {
        Set<String> said = Sentence.in(before).stream().map(Repeated::content).collect(Collectors.toSet());
        return Sentence.in(words).stream()
                .allMatch(sentence ->
                        !sentence.asks() && (content(sentence).isEmpty() || said.contains(content(sentence))));
    }

    /** What is left of a sentence without its yes and what only says that it is said again. */
    private static String content(Sentence sentence) {
        Words words = sentence.words();
        List<String> left = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int from = at;
            Optional<Hit> empty = ANSWERS.startingAt(words, at)
                    .filter(hit -> AGREEING.contains(hit.value()))
                    .or(() -> EDGES.startingAt(words, from).filter(hit -> EMPTY.contains(hit.value())));
            if (empty.isEmpty()) {
                left.add(words.get(at).folded());
            }
            at = empty.map(Hit::to).orElse(at + 1);
        }
        return String.join(" ", left);
    }
}

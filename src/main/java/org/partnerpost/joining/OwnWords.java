package org.partnerpost.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerpost.joining.Phrases.Hit;

/** What a mail says between its greeting and its closing line. */
final class OwnWords {
    private static final int SHORT_LINE = 6;

    private OwnWords() {}

    static String of(String text) {
        List<String> kept = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Words words = new Words(line);
            Optional<String> opening = Phrases.of("openings").at(words, 0).map(Hit::value);
            boolean isShort = words.size() <= SHORT_LINE;
            if (opening.filter("closing"::equals).isPresent() && isShort && !kept.isEmpty()) {
                break;
            }
            if (opening.isEmpty() || !isShort) {
                kept.add(line);
            }
        }
        return kept.stream().collect(Collectors.joining("\n")).strip();
    }
}

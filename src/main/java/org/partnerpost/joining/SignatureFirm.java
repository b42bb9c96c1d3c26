package org.partnerpost.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** A firm that stands below a mail's closing line or in its signature: known by its legal form, as the rest of it may be anything. */
final class SignatureFirm {
    private static final int MOST_LINES = 12;
    private static final int MOST_WORDS = 8;
    private static final int SHORT_LINE = 6;

    private SignatureFirm() {}

    /**
     * @param body what was written anew, with its closing
     * @param signature what was cut off behind a delimiter
     */
    static Optional<String> in(String body, String signature) {
        List<String> lines = new ArrayList<>(below(body));
        lines.addAll(signature.lines().toList());
        return lines.stream()
                .limit(MOST_LINES)
                .flatMap(line -> List.of(line.split("[|·,•]|\\s[-–—]\\s")).stream())
                .map(String::strip)
                .filter(SignatureFirm::isFirm)
                .findFirst();
    }

    private static List<String> below(String body) {
        List<String> lines = body.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            Words words = Words.loose(lines.get(i));
            boolean closes = words.size() <= SHORT_LINE
                    && Phrases.of("joining/openings")
                            .startingAt(words, 0)
                            .map(Hit::value)
                            .filter("closing"::equals)
                            .isPresent();
            if (closes) {
                return lines.subList(i + 1, lines.size());
            }
        }
        return List.of();
    }

    private static boolean isFirm(String part) {
        Words words = Words.loose(part);
        return words.size() >= 2
                && words.size() <= MOST_WORDS
                && Character.isUpperCase(part.codePointAt(0))
                && Phrases.of("legal-forms").in(words).stream().anyMatch(hit -> hit.to() == words.size());
    }
}

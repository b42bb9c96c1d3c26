package org.partnerpost.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** A firm's name in a mail of its own, known by its legal form, as the rest of it may be anything. */
final class SignatureFirm {
    private static final int MOST_LINES = 12;
    private static final int MOST_WORDS = 8;
    private static final int SHORT_LINE = 6;

    private SignatureFirm() {}

    /**
     * The firm that stands below a mail's closing line, as its last line, or in its signature.
     *
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

    /** The firm that a line begins with, where it goes on to say what the firm does: "Faro Verde S.L. offers …". */
    static Optional<String> atStart(String line) {
        List<String> words = List.of(line.strip().split("\\s+", MOST_WORDS + 2));
        for (int form = 1; form < Math.min(words.size() - 1, MOST_WORDS) && isCapital(words.get(form)); form++) {
            boolean does = Phrases.of("joining/firm-does")
                    .startingAt(Words.loose(words.get(form + 1)), 0)
                    .isPresent();
            if (isForm(words.get(form)) && does && isCapital(words.getFirst())) {
                return Optional.of(String.join(" ", words.subList(0, form + 1)));
            }
        }
        return Optional.empty();
    }

    /** "Petit Pont SAS" is a company; SAS is no product here. */
    static String withoutForm(String firm) {
        int last = firm.lastIndexOf(' ');
        return last > 0 && isForm(firm.substring(last + 1)) ? firm.substring(0, last) : firm;
    }

    /** With or without its full stops: "S.L.", "SL". */
    private static boolean isForm(String word) {
        Words bare = Words.loose(word.replaceAll("[.,]", ""));
        return Phrases.of("legal-forms")
                .startingAt(bare, 0)
                .filter(hit -> hit.to() == bare.size())
                .isPresent();
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && !Character.isLowerCase(word.codePointAt(0));
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
        List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
        return written.size() > 1 ? List.of(written.getLast()) : List.of();
    }

    private static boolean isFirm(String part) {
        List<String> words = List.of(part.split("\\s+"));
        return words.size() >= 2
                && words.size() <= MOST_WORDS
                && Character.isUpperCase(part.codePointAt(0))
                && isForm(words.getLast());
    }
}

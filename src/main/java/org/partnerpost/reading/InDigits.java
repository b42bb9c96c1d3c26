package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.wording.Words;
import org.partnerpost.wording.expression.NumberWords;

/**
 * A text whose numbers in words stand in digits, so that rules for digits read them too: "sixty thousand euros". The text keeps its
 * length, and all else in it its place: digits end where the words ended, with blanks before them.
 */
final class InDigits {
    /** Smaller ones count people, weeks and days. */
    private static final long LEAST = 15;

    private final Passage written;
    private final StringBuilder text;
    private final List<Number> numbers = new ArrayList<>();

    /**
     * @param start where the first word begins
     * @param digits where the first digit stands in its place
     */
    private record Number(int start, int digits) {}

    private InDigits(Passage written) {
        this.written = written;
        this.text = new StringBuilder(written.text());
    }

    /** @param language of the text; one whose numbers are not known leaves it as it is */
    static InDigits of(Passage written, String language) {
        InDigits inDigits = new InDigits(written);
        inDigits.replace(NumberWords.of(language));
        return inDigits;
    }

    /** The text in digits. */
    Passage passage() {
        return numbers.isEmpty() ? written : Passage.of(written.in(), text.toString());
    }

    /** What was read in it, with its evidence and its label as they were written. */
    <T> Field<T> asWritten(Field<T> field) {
        List<Evidence> evidence = field.evidence().stream()
                .map(place -> new Evidence(place.in(), begin(place.start()), place.end()))
                .toList();
        return evidence.equals(field.evidence())
                ? field
                : new Field<>(
                        field.value(),
                        written.text()
                                .substring(
                                        evidence.getFirst().start(),
                                        evidence.getFirst().end()),
                        field.confidence(),
                        evidence);
    }

    private int begin(int start) {
        return numbers.stream()
                .filter(number -> number.digits() == start)
                .mapToInt(Number::start)
                .findFirst()
                .orElse(start);
    }

    private void replace(NumberWords known) {
        Words words = written.words();
        for (int i = 0; i < words.size(); i++) {
            if (known.begins(words.get(i).folded()) && !multiplies(words, i)) {
                List<String> clause = clause(words, i);
                Optional<NumberWords.Read> read = known.startingAt(at -> at < clause.size() ? clause.get(at) : "", 0);
                if (read.filter(number -> number.value() >= LEAST).isPresent()) {
                    int last = i
                            + (int) clause.subList(0, read.get().to()).stream()
                                    .filter(word -> !word.equals("-"))
                                    .count()
                            - 1;
                    put(
                            words.get(i).start(),
                            words.get(last).end(),
                            String.valueOf(read.get().value()));
                    i = last;
                }
            }
        }
    }

    /** "50 thousand" is read as it stands. */
    private static boolean multiplies(Words words, int at) {
        return at > 0
                && words.inPhrase(at)
                && words.get(at - 1).folded().chars().allMatch(Character::isDigit);
    }

    /** The words from one on that may make up a number with it, each hyphen between two a word of its own. */
    private static List<String> clause(Words words, int from) {
        List<String> clause = new ArrayList<>(List.of(words.get(from).folded()));
        for (int at = from + 1; at < Math.min(words.size(), from + 12) && words.inPhrase(at); at++) {
            if (words.text()
                    .substring(words.get(at - 1).end(), words.get(at).start())
                    .equals("-")) {
                clause.add("-");
            }
            clause.add(words.get(at).folded());
        }
        return clause;
    }

    private void put(int start, int end, String digits) {
        int first = end - digits.length();
        if (first >= start) {
            text.replace(start, end, " ".repeat(first - start) + digits);
            numbers.add(new Number(start, first));
        }
    }
}

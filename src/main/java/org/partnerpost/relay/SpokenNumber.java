package org.partnerpost.relay;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** The number by which a requester knows a specialist, as it writes it. */
final class SpokenNumber {
    private static final Set<String> UNITS = unitsOfTime();

    private SpokenNumber() {}

    /** A number of one or two digits that counts no hours or days; a capital A to H where a list is under way. */
    static Optional<Integer> at(Sentence sentence, int at, boolean list) {
        Words words = sentence.words();
        String word = words.written(at);
        if (word.matches("\\d{1,2}")) {
            boolean measures = at + 1 < words.size()
                    && !words.get(at).closes()
                    && UNITS.contains(words.get(at + 1).folded());
            return measures || partOfMore(sentence.text(), words.get(at))
                    ? Optional.empty()
                    : Optional.of(Integer.valueOf(word));
        }
        boolean letter = word.length() == 1 && word.charAt(0) >= 'A' && word.charAt(0) <= 'H';
        return letter && list ? Optional.of(word.charAt(0) - 'A' + 1) : Optional.empty();
    }

    /** Of a date, a time or an amount: "2026-12-15", "31.1.", "9:30". */
    private static boolean partOfMore(String text, Words.Word word) {
        return word.start() > 1 && joins(text, word.start() - 1, word.start() - 2)
                || word.end() + 1 < text.length() && joins(text, word.end(), word.end() + 1);
    }

    private static boolean joins(String text, int sign, int beyond) {
        return "-./:".indexOf(text.charAt(sign)) >= 0 && Character.isDigit(text.charAt(beyond));
    }

    private static Set<String> unitsOfTime() {
        Set<String> units = new HashSet<>(
                Set.of("am", "pm", "h", "uhr", "eur", "euro", "percent", "prozent", "fte", "hours", "stunden"));
        Phrases time = Phrases.of("units");
        Stream.of("D", "W", "M").map(time::wordingsOf).forEach(units::addAll);
        Phrases months = Phrases.of("months");
        IntStream.rangeClosed(1, 12)
                .mapToObj(String::valueOf)
                .map(months::wordingsOf)
                .forEach(units::addAll);
        return Set.copyOf(units);
    }
}

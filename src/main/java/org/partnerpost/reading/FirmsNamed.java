package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * Firms that no word calls a customer: by a trade in their name ("Stadtwerke Hollerbach", "Larkspur Foods"), or as two names behind "for"
 * or before "wants". Products, places, months and ordinary nouns are none. The words are in {@code index/reading/customers.tsv}.
 */
final class FirmsNamed {
    private static final Phrases TRADE = Phrases.of("reading/customers", "trade");
    private static final Phrases WANTS = Phrases.of("reading/customers", "wants");
    private static final Phrases INTRODUCES = Phrases.of("reading/customers", "introduces");
    private static final Phrases CONNECTS = Phrases.of("reading/customers", "connects");
    private static final Phrases WITHIN = Phrases.of("reading/customers", "within");
    private static final Phrases PERSONS = Phrases.of("reading/people", "person");
    private static final int MOST_WORDS = 6;

    private final Words words;
    private final Known known;
    private final Unaccounted unaccounted;
    private final boolean german;

    /**
     * @param from index of its first word
     * @param to one past its last
     * @param told whether words around it say that it is one for whom something is done
     * @param trade whether its name says what it does
     */
    record Firm(int from, int to, boolean told, boolean trade) {}

    FirmsNamed(Words words, Known known, String language) {
        this.words = words;
        this.known = known;
        this.unaccounted = new Unaccounted(words, known, language);
        this.german = language.equals("de");
    }

    /** In the order of the text. */
    List<Firm> all() {
        List<Firm> firms = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = isCapital(at) ? end(at) : at + 1;
            if (isCapital(at)) {
                firm(at, end).filter(this::isName).ifPresent(firms::add);
            }
            at = end;
        }
        return firms;
    }

    /** Without the words before and behind that are no part of a name: "Die", or a product. */
    private Optional<Firm> firm(int from, int to) {
        int first = from;
        while (first < to && !mayName(first)) {
            first++;
        }
        int last = to;
        while (last > first && !mayName(last - 1)) {
            last--;
        }
        if (last - first < 2) {
            return Optional.empty();
        }
        boolean trade = IntStream.range(first, last).anyMatch(this::isTrade);
        return Optional.of(new Firm(first, last, isTold(first, last), trade));
    }

    private boolean isName(Firm firm) {
        IntStream capitals = IntStream.range(firm.from(), firm.to()).filter(this::isCapital);
        return firm.trade()
                ? capitals.anyMatch(at -> !isTrade(at) && (isStrange(at) || known.town(words, at)))
                : firm.told() && capitals.allMatch(at -> unaccounted.surely(at) && !isPerson(at));
    }

    private boolean isStrange(int at) {
        return german ? unaccounted.surely(at) : unaccounted.at(at);
    }

    private boolean mayName(int at) {
        return isCapital(at) && (isTrade(at) || unaccounted.at(at) || known.town(words, at));
    }

    private boolean isTrade(int at) {
        return isCapital(at) && TRADE.startingAt(words, at).isPresent();
    }

    private boolean isPerson(int at) {
        return PERSONS.startingAt(words, at).isPresent();
    }

    /** "For the firm Larkspur Foods", "Larkspur Foods wants". */
    private boolean isTold(int from, int to) {
        int before = from;
        while (before > 0 && CONNECTS.endingAt(words, before).isPresent()) {
            before = CONNECTS.endingAt(words, before).get().from();
        }
        return INTRODUCES.endingAt(words, before).isPresent()
                || INTRODUCES.endingAt(words, from).isPresent()
                || WANTS.startingAt(words, to).isPresent() && words.beside(to);
    }

    /** One past the last word that may belong to the name which begins here. */
    private int end(int from) {
        int end = from + 1;
        for (int at = from + 1; at < Math.min(words.size(), from + MOST_WORDS) && goesOn(at); at++) {
            if (isCapital(at)) {
                end = at + 1;
            } else if (WITHIN.startingAt(words, at).isEmpty()) {
                break;
            }
        }
        return end;
    }

    private boolean goesOn(int at) {
        return words.text()
                .substring(words.get(at - 1).end(), words.get(at).start())
                .matches("[ \\u00a0]|[ \\u00a0]?[&+][ \\u00a0]?|[.'’-]");
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(words.written(at).codePointAt(0));
    }
}

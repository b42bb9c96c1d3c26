package org.partnerpost.reading;

import java.util.Optional;
import java.util.stream.IntStream;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** Where in a sentence a name stands, even if it looks like an ordinary word, or like a product or a town. */
final class NameCues {
    private static final Phrases CUSTOMER = Phrases.of("reading/mail-phrases", "customer");
    private static final Phrases PERSON = Phrases.of("reading/mail-phrases", "person");
    private static final Phrases CONNECTS = Phrases.of("reading/mail-phrases", "connects");
    private static final Phrases WANTS = Phrases.of("reading/mail-phrases", "wants");
    private static final Phrases INTRODUCES = Phrases.of("reading/name-cues", "introduces");
    private static final Phrases WORKS = Phrases.of("reading/name-cues", "works");
    private static final Phrases INSTITUTION = Phrases.of("reading/name-cues", "institution");
    private static final Phrases WISHES = Phrases.of("reading/name-cues", "wishes");
    private static final OrdinaryWords ORDINARY = OrdinaryWords.shipped();
    private static final int SUBJECT = 4;
    private static final int NAMED_BEHIND = 8;
    private static final int PERSON_REACH = 2;
    private static final int TOWN_REACH = 3;

    private final Words words;
    private final Known known;
    private final Unaccounted unaccounted;

    NameCues(Words words, Known known, Unaccounted unaccounted) {
        this.words = words;
        this.known = known;
        this.unaccounted = unaccounted;
    }

    /** Whether any place of the sentence names somebody. */
    boolean any() {
        for (int i = 0; i < words.size(); i++) {
            if (customer(i) || person(i) || introduced(i) || owner(i) || institution(i) || ofTown(i)) {
                return true;
            }
        }
        return words.size() > 0 && unaccounted.strange(0) || wants();
    }

    /** Whether a name stands at this word that can be left out: where else one does, nobody knows how far it goes. */
    boolean at(int i) {
        return introduced(i)
                || owner(i)
                || institution(i)
                || i + 1 < words.size() && ofTown(i + 1)
                || IntStream.range(Math.max(0, i - NAMED_BEHIND), i).anyMatch(cue -> customerBehind(cue) == i);
    }

    /** "Our customer Siemens", "der Kunde ist die fabrikam": what follows directly is a name, also where it is known as a product. */
    private boolean customer(int i) {
        return customerBehind(i) > 0;
    }

    /** The word that names the customer behind the words that begin here; 0 where none does. */
    private int customerBehind(int i) {
        return CUSTOMER.startingAt(words, i)
                .filter(hit -> hit.to() < words.size() && follows(hit.to()))
                .map(hit -> connected(hit.to()))
                .filter(at -> at < words.size())
                .filter(at -> unaccounted.strange(at)
                                && !(unaccounted.deed(at)
                                        && !WANTS.startingAt(words, at + 1).isPresent())
                        || unaccounted.hasCapital(at)
                                && known.named(words, at)
                                && words.get(at).start() - words.get(at - 1).end() == 1)
                .orElse(0);
    }

    private boolean person(int i) {
        return PERSON.startingAt(words, i)
                .filter(hit -> {
                    for (int at = hit.to(); at < Math.min(words.size(), hit.to() + PERSON_REACH); at++) {
                        if (unaccounted.hasCapital(at) && !known.named(words, at)) {
                            return true;
                        }
                    }
                    return false;
                })
                .isPresent();
    }

    /** "for fabrikam", "the acme project": only names and few other words stand there without an article. */
    private boolean introduced(int i) {
        if (!unaccounted.strange(i)) {
            return false;
        }
        boolean work = i + 1 < words.size()
                && follows(i + 1)
                && WORKS.startingAt(words, i + 1).isPresent();
        int first = i;
        while (first > 0 && hyphenated(first)) {
            first--;
        }
        boolean opened =
                first > 0 && follows(first) && INTRODUCES.endingAt(words, first).isPresent();
        return work || opened;
    }

    private boolean hyphenated(int i) {
        return words.text()
                .substring(words.get(i - 1).end(), words.get(i).start())
                .equals("-");
    }

    /** "fabrikam's". */
    private boolean owner(int i) {
        return i + 1 < words.size()
                && words.get(i + 1).folded().equals("s")
                && "'’".indexOf(words.text().charAt(words.get(i).end())) >= 0
                && unaccounted.strange(i);
    }

    /** "Universität Bonn", "the airport of Lyon": there is one. */
    private boolean institution(int i) {
        Optional<Phrases.Hit> hit = INSTITUTION.startingAt(words, i);
        if (hit.isEmpty() || unaccounted.oneOfMany(i)) {
            return false;
        }
        if (i > 0 && words.beside(i) && known.town(words, i - 1)) {
            return true;
        }
        int end = hit.get().to();
        for (int at = end; at < Math.min(words.size(), end + TOWN_REACH) && words.beside(at); at++) {
            if (known.town(words, at)) {
                return true;
            }
        }
        return false;
    }

    /** "havenbedrijf Rotterdam", "Wohnbau Bielefeld": a noun right before a town, without "in". */
    private boolean ofTown(int i) {
        if (i == 0 || !known.town(words, i) || known.named(words, i - 1)) {
            return false;
        }
        boolean adjacent = words.get(i).start() - words.get(i - 1).end() == 1;
        return adjacent && (unaccounted.strange(i - 1) || unaccounted.nounOfName(i - 1));
    }

    /** "Fabrikam wants …": the sentence begins with who wants it. */
    private boolean wants() {
        for (int to = 1; to <= SUBJECT && to < words.size() && follows(to); to++) {
            if (WISHES.startingAt(words, to).isPresent() && somebody(to)) {
                return true;
            }
            if (WANTS.startingAt(words, to).isPresent()) {
                return unaccounted.hasCapital(0)
                        && !known.named(words, 0)
                        && !ORDINARY.plain(words.get(0).folded());
            }
        }
        return false;
    }

    /** Whether all words before this one are known with a capital: a town that wants something is a customer. */
    private boolean somebody(int to) {
        for (int i = 0; i < to; i++) {
            if (!known.named(words, i) || !unaccounted.hasCapital(i)) {
                return false;
            }
        }
        return true;
    }

    private int connected(int from) {
        int at = from;
        for (Optional<Phrases.Hit> hit = CONNECTS.startingAt(words, at); hit.isPresent(); ) {
            at = hit.get().to();
            hit = CONNECTS.startingAt(words, at);
        }
        return at;
    }

    /** Whether this word stands in one clause with the one before. */
    private boolean follows(int i) {
        return words.beside(i) || words.lineBreakBefore(i);
    }
}

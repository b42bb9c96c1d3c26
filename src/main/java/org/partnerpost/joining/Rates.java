package org.partnerpost.joining;

import java.util.List;
import org.partnerpost.wording.Amount;
import org.partnerpost.wording.Phrases;

/** What somebody costs an hour or a day. A profile has no place for it, so it is told that it is not kept. */
final class Rates {
    private static final Phrases RATES = Phrases.of("joining/rates");

    private Rates() {}

    /** The parts of a clause that name one. */
    static List<Clause> in(Clause clause) {
        return names(clause) ? clause.pieces().stream().filter(Rates::names).toList() : List.of();
    }

    private static boolean names(Clause clause) {
        return !RATES.in(clause.words()).isEmpty()
                && Amount.in(clause.text()).flatMap(Amount::currency).isPresent();
    }
}

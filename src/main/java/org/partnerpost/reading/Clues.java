package org.partnerpost.reading;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.wording.DayMention;
import org.partnerpost.wording.Days;

/**
 * What is found in one text, before it is decided what counts.
 *
 * @param dates all of them
 * @param roles what they are dates of
 * @param money fees, the surest first
 */
record Clues(Passage passage, List<DayMention> dates, DateRoles roles, List<Field<Money>> money) {
    private static final int HOURS_WEST = -3;

    static Clues of(Passage passage, Writing writing, String language) {
        // Of those who write English, the ones west of the Atlantic put the month first.
        boolean west = writing.at()
                .filter(at -> at.getOffset().getTotalSeconds() <= HOURS_WEST * 3600)
                .isPresent();
        Optional<LocalDate> today = writing.at().map(OffsetDateTime::toLocalDate);
        boolean monthFirst = west && language.equals("en") || Days.putsMonthFirst(passage.text());
        List<DayMention> dates = new Days(today, monthFirst).in(passage.text());
        return new Clues(passage, dates, new DateRoles(passage, today, dates), money(passage, language));
    }

    private static List<Field<Money>> money(Passage passage, String language) {
        InDigits inDigits = InDigits.of(passage, language);
        return MoneyReader.in(inDigits.passage()).stream()
                .map(inDigits::asWritten)
                .toList();
    }

    /** What names no person and no firm. */
    Known known(TaxonomyReader terms) {
        BitSet named = new BitSet();
        named.or(terms.named(passage));
        dates.forEach(date -> named.set(date.start(), date.end()));
        money.forEach(fee -> fee.evidence().forEach(at -> named.set(at.start(), at.end())));
        named.or(LanguageWishReader.named(passage));
        return new Known(named, terms.towns(passage));
    }
}

package org.partnerpost.reading;

import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.List;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;

/**
 * What is found in one text, before it is decided what counts.
 *
 * @param dates all of them
 * @param roles what they are dates of
 * @param money fees, the surest first
 */
record Clues(Passage passage, List<DateMention> dates, DateRoles roles, List<Field<Money>> money) {
    private static final int HOURS_WEST = -3;

    static Clues of(Passage passage, Writing writing, String language) {
        Calendar calendar = new Calendar(writing.at().map(OffsetDateTime::toLocalDate));
        // Of those who write English, the ones west of the Atlantic put the month first.
        boolean west = writing.at()
                .filter(at -> at.getOffset().getTotalSeconds() <= HOURS_WEST * 3600)
                .isPresent();
        DateForms.Setting setting = new DateForms.Setting(calendar, west && language.equals("en"));
        List<DateMention> dates = new DatesReader(setting).in(passage);
        return new Clues(passage, dates, new DateRoles(passage, calendar, dates), MoneyReader.in(passage));
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

package org.partnerpost.reading;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.reading.LanguageDetection.Detected;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.taxonomy.Vocabularies;

/**
 * The door: reads what is asked for. Pure, and safe for any number of threads.
 *
 * <p>Of the subject and the body the first 256 Ki UTF-16 units each are read, in time in proportion to them. What is not found is
 * absent; nothing is guessed to fill a field.
 */
public final class OpportunityReader {
    private static final Phrases ASKING = Phrases.table("mail-phrases", "ask");
    private static final int HOURS_WEST = -3;

    private final SkillTaxonomy skills;
    private final Places places;
    private final Vocabularies vocabularies;

    public OpportunityReader(SkillTaxonomy skills, Places places, Vocabularies vocabularies) {
        this.skills = skills;
        this.places = places;
        this.vocabularies = vocabularies;
    }

    /** With the taxonomy as shipped. */
    public static OpportunityReader shipped() {
        return new OpportunityReader(SkillTaxonomy.shipped(), Places.shipped(), Vocabularies.shipped());
    }

    /** Reads a mail's own text; quotes, signatures and attachments are not given here. */
    public Reading read(Writing writing) {
        Passage subject = Passage.of("subject", writing.subject());
        Passage body = Passage.of("body", writing.body());
        Detected language = LanguageDetection.of(
                writing.body().length() > 40 ? writing.body() : writing.subject() + "\n" + writing.body());
        Need need = need(writing, List.of(body, subject), language.code());
        boolean silent = subject.words().size() + body.words().size() == 0;
        boolean asks = !ASKING.in(body.words()).isEmpty()
                || !ASKING.in(subject.words()).isEmpty();
        boolean told = !need.skills().isEmpty()
                || !need.roles().isEmpty()
                || need.rate().isPresent()
                || need.duration().isPresent();
        if (silent) {
            return new Reading.NothingAsked(need, language.code(), "the mail has no text");
        }
        return asks || told
                ? new Reading.Understood(need, language.code(), language.confidence())
                : new Reading.NothingAsked(need, language.code(), "nothing in it says what is needed");
    }

    private Need need(Writing writing, List<Passage> passages, String language) {
        Passage body = passages.getFirst();
        TaxonomyReader terms = new TaxonomyReader(passages.reversed());
        List<Field<String>> skillFields = terms.skills(skills);
        List<Field<String>> placeFields = terms.places(places);
        List<Field<String>> industries = terms.terms(vocabularies.industries());
        List<Field<String>> roles = terms.terms(vocabularies.roles());
        Calendar calendar = new Calendar(writing.at().map(OffsetDateTime::toLocalDate));
        List<DateRoles> dates = passages.stream()
                .map(passage -> dates(passage, calendar, writing, language))
                .toList();
        List<Field<Money>> money = passages.stream()
                .flatMap(passage -> MoneyReader.in(passage).stream())
                .toList();
        Secrecy secrecy = new Secrecy(secretNames(writing), language);
        List<Field<String>> known = new ArrayList<>(skillFields);
        known.addAll(placeFields);
        known.addAll(industries);
        known.addAll(roles);
        known.addAll(LanguageWishReader.in(passages));
        return new Need(
                new NeedName(secrecy, skillFields, placeFields).of(passages.getLast(), known),
                new SummaryReader(secrecy).in(body, knownPlaces(body, known, calendar, writing, language)),
                skillFields,
                roles,
                industries,
                placeFields,
                WorkModeReader.in(passages),
                LanguageWishReader.in(passages),
                surest(dates, DateRoles::start),
                surest(passages, DurationReader::in).or(() -> surest(dates, DateRoles::duration)),
                surest(passages, AllocationReader::in),
                money.stream()
                        .filter(fee -> !fee.value().per().equals("project"))
                        .findFirst(),
                money.stream()
                        .filter(fee -> fee.value().per().equals("project"))
                        .findFirst(),
                surest(dates, DateRoles::deadline));
    }

    private static DateRoles dates(Passage passage, Calendar calendar, Writing writing, String language) {
        return new DateRoles(passage, calendar, mentions(passage, calendar, writing, language));
    }

    private static List<DateMention> mentions(Passage passage, Calendar calendar, Writing writing, String language) {
        // Of those who write English, the ones west of the Atlantic put the month first.
        boolean west = writing.at()
                .filter(at -> at.getOffset().getTotalSeconds() <= HOURS_WEST * 3600)
                .isPresent();
        return new DatesReader(new DateForms.Setting(calendar, west && language.equals("en"))).in(passage);
    }

    private static BitSet knownPlaces(
            Passage body, List<Field<String>> fields, Calendar calendar, Writing writing, String language) {
        BitSet known = TaxonomyReader.known(body, fields);
        mentions(body, calendar, writing, language).forEach(date -> known.set(date.start(), date.end()));
        MoneyReader.in(body).forEach(fee -> fee.evidence().forEach(at -> known.set(at.start(), at.end())));
        return known;
    }

    private static List<String> secretNames(Writing writing) {
        return writing.from()
                .map(from -> List.of(
                        from.name(),
                        from.address().localPart(),
                        firm(from.address().domain())))
                .orElse(List.of());
    }

    /** The registered part of a domain without its ending: {@code contoso} of {@code mail.contoso.co.uk}. */
    private static String firm(String domain) {
        String[] labels = domain.split("\\.");
        int last = labels.length - 2;
        return last < 0 ? domain : labels[last].length() <= 3 && last > 0 ? labels[last - 1] : labels[last];
    }

    private static <S, T> Optional<Field<T>> surest(List<S> sources, Function<S, Optional<Field<T>>> read) {
        return sources.stream().map(read).flatMap(Optional::stream).max(Comparator.comparingDouble(Field::confidence));
    }
}

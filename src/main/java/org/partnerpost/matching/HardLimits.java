package org.partnerpost.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * What leaves a profile out, however well it fits: both what the need asks for and what the profile does not want. None moves the score.
 * A limit holds only where both sides state it in words we can read. An engine filters by these values; {@link BrokenLimits} says the
 * same of one profile, in words.
 */
final class HardLimits {
    private final WorkTerms terms;
    private final Need need;
    private final LocalDate today;
    private final Set<String> parties;
    private final ReleasedNeed released;
    private final WorkPlaces places;
    private final WorkPlaces limiting;

    HardLimits(WorkTerms terms, Matcher.Query asked, LocalDate today) {
        this.terms = terms;
        this.need = asked.need();
        this.today = today;
        this.parties = Parties.of(asked);
        this.places = WorkPlaces.of(asked, terms);
        this.limiting = workMode().filter("remote"::equals).isPresent()
                ? places.only(new Residence(asked.text(), terms).countries(), terms)
                : places;
        this.released = ReleasedNeed.of(asked.need(), places, new NamedTerms(SkillTaxonomy.inUse(), terms));
    }

    LocalDate today() {
        return today;
    }

    /** What saved queries are asked of. */
    ReleasedNeed released() {
        return released;
    }

    /** Where the work is, where that limits: not where we cannot read one of the places, nor for remote work, unless it has to be done from there. */
    Set<String> placesThatLimit() {
        return limiting.codes();
    }

    /** What people call a place that limits. */
    String placeLabel(String code) {
        return places.labels().getOrDefault(code, code);
    }

    /** Whoever serves one of these serves the need: its places, and the countries that they are or lie in. */
    Set<String> placesServed() {
        Set<String> whole = new TreeSet<>(placesThatLimit());
        placesThatLimit().forEach(place -> whole.addAll(terms.countries(place)));
        return whole;
    }

    /** Whoever serves a part of one of these does too: "Germany" may mean the specialist's Bavaria. */
    Set<String> placesServedInPart() {
        return placesThatLimit().stream()
                .filter(place -> !WorkTerms.isPart(place))
                .flatMap(place -> terms.countries(place).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All of them are needed. */
    Set<String> languages() {
        return terms.languages(values(need.languages()));
    }

    Optional<String> workMode() {
        return need.workMode().map(Field::value).flatMap(WorkTerms::workMode);
    }

    /** One of them is enough. */
    Set<String> roles() {
        return terms.roles(values(need.roles()));
    }

    Optional<LocalDate> start() {
        return need.startDate().map(Field::value);
    }

    /** The most that the deal may be worth, in whole units. */
    Optional<Long> deal() {
        return need.dealValue()
                .map(Field::value)
                .flatMap(deal -> deal.max().or(deal::min))
                .map(value -> value.longValue())
                .filter(most -> most < Long.MAX_VALUE);
    }

    /**
     * In which currencies a profile's smallest deal is compared with it; empty where a profile names none. Sums in different
     * currencies are not compared: rates change, and a limit must not depend on them.
     */
    Set<String> dealCurrencies() {
        return Stream.concat(
                        Stream.of(""),
                        need.dealValue().map(Field::value).flatMap(Money::currency).map(HardLimits::currency).stream())
                .collect(Collectors.toSet());
    }

    /** Whoever asks, with the domains above theirs, the customer, and whoever the text names; to be compared with {@link Parties#named}. */
    Set<String> parties() {
        return parties;
    }

    /** The currency of a profile's smallest deal; empty where it names none. */
    static String currency(Profile profile) {
        return profile.currency().map(HardLimits::currency).orElse("");
    }

    private static String currency(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static List<String> values(List<Field<String>> fields) {
        return fields.stream().map(Field::value).toList();
    }
}

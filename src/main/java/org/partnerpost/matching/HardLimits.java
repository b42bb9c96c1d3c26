package org.partnerpost.matching;

import java.time.LocalDate;
import java.util.HashSet;
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
    /** The index does not take longer terms; such a thing is no name. */
    private static final int LONGEST_NAME = 1_000;

    private static final int LONGEST_PARTY = 5;
    private static final int WORDS_READ = 2_000;

    private final WorkTerms terms;
    private final Need need;
    private final LocalDate today;
    private final Set<String> parties;
    private final ReleasedNeed released;

    HardLimits(WorkTerms terms, Matcher.Query asked, LocalDate today) {
        this.terms = terms;
        this.need = asked.need();
        this.today = today;
        this.parties = parties(asked);
        this.released = ReleasedNeed.of(asked.need(), terms, SkillTaxonomy.inUse());
    }

    LocalDate today() {
        return today;
    }

    /** What saved queries are asked of. */
    ReleasedNeed released() {
        return released;
    }

    /** Where the work is, where that limits: not for remote work, nor where we cannot read one of the places. */
    Set<String> placesThatLimit() {
        return workMode().filter("remote"::equals).isPresent() ? Set.of() : terms.places(values(need.places()));
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

    /** Whoever asks, with the domains above theirs, and whoever the text names. */
    Set<String> parties() {
        return parties;
    }

    /** The currency of a profile's smallest deal; empty where it names none. */
    static String currency(Profile profile) {
        return profile.currency().map(HardLimits::currency).orElse("");
    }

    /** A party that a profile never works with, as it is compared; empty where that is no name. */
    static Optional<String> party(String written) {
        return Optional.of(FoldedWords.key(written)).filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME);
    }

    private static String currency(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static Set<String> parties(Matcher.Query asked) {
        Set<String> names = new HashSet<>();
        for (String party : asked.parties()) {
            String rest = party.strip();
            names.add(FoldedWords.key(rest));
            while (rest.indexOf('.') >= 0) {
                rest = rest.substring(rest.indexOf('.') + 1);
                names.add(FoldedWords.key(rest));
            }
        }
        List<String> words = FoldedWords.of(asked.text(), Languages.NEUTRAL, WORDS_READ);
        for (int length = 1; length <= LONGEST_PARTY; length++) {
            for (int first = 0; first + length <= words.size(); first++) {
                names.add(String.join(" ", words.subList(first, first + length)));
            }
        }
        names.remove("");
        return names;
    }

    private static List<String> values(List<Field<String>> fields) {
        return fields.stream().map(Field::value).toList();
    }
}

package org.partnerpost.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.wording.Phrases;

/**
 * What a sum is counted in that names no currency, or one that several countries call alike: "kr" are crowns of Norway in Bergen, and "$"
 * are Canada's in Toronto. The mail's only other currency says it, else the place of the work, else the country of the sender's address;
 * where none does, it stays open.
 */
final class LocalCurrency {
    private static final Phrases BY_COUNTRY = Phrases.of("reading/country-currencies");
    /** A sign that several countries have, and what it is taken for where nothing tells. */
    private static final Pattern BARE =
            Pattern.compile("(?<!\\p{L})(?:kr\\.?|\\$|pesos)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    /** Beside a sign, as in "$900 USD", it leaves nothing open. */
    private static final Pattern CODE = Pattern.compile("(?<!\\p{L})[A-Z]{3}(?!\\p{L})");

    private static final Set<String> TAKEN_FOR = Set.of("SEK", "USD", "MXN");
    private static final Set<String> CROWNS = Set.of("SEK", "NOK", "DKK", "ISK");

    private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD", "MXN", "CLP", "COP", "ARS");

    private final Optional<String> only;
    private final Optional<String> local;

    /**
     * @param named the currencies that the mail names, as ISO 4217
     * @param countries ISO 3166 of the places of the work
     * @param domain the sender's; may be empty
     */
    LocalCurrency(Set<String> named, List<String> countries, String domain) {
        this.only = named.size() == 1 ? named.stream().findFirst() : Optional.empty();
        Set<String> there = countries.stream()
                .flatMap(code -> ofCountry(code.substring(0, Math.min(2, code.length()))))
                .collect(Collectors.toSet());
        this.local = there.size() == 1
                ? there.stream().findFirst()
                : countries.isEmpty()
                        ? ofCountry(domain.substring(domain.lastIndexOf('.') + 1))
                                .findFirst()
                        : Optional.empty();
    }

    /** The sum with its currency, where that is told. */
    Field<Money> in(Field<Money> sum) {
        boolean bareSign =
                BARE.matcher(sum.label()).find() && !CODE.matcher(sum.label()).find();
        Optional<String> written = sum.value().currency();
        Optional<String> meant = written.isEmpty()
                ? only.or(() -> local)
                : written.flatMap(one ->
                        local.filter(other -> bareSign && alike(one, other)).or(() -> written));
        Money money = sum.value();
        return new Field<>(
                new Money(money.min(), money.max(), meant, money.per()), sum.label(), sum.confidence(), sum.evidence());
    }

    private static boolean alike(String one, String other) {
        return TAKEN_FOR.contains(one)
                && (CROWNS.contains(one) && CROWNS.contains(other) || DOLLARS.contains(one) && DOLLARS.contains(other));
    }

    private static Stream<String> ofCountry(String code) {
        return BY_COUNTRY.meaning(code.toUpperCase(Locale.ROOT)).stream();
    }
}

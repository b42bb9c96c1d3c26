package org.partnerpost.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their names in English, German, French and Spanish as the pages show them: what a page shows can be read from it. */
final class CountryNames {
    private static final Map<String, String> BY_NAME = byName();

    private CountryNames() {}

    /** ISO 3166; empty where the name is none of them. */
    static Optional<String> code(String written) {
        return Optional.ofNullable(BY_NAME.get(written.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            for (Locale in : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"))) {
                names.putIfAbsent(Locale.of("", code).getDisplayCountry(in).toLowerCase(Locale.ROOT), code);
            }
        }
        return Map.copyOf(names);
    }
}

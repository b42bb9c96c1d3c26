package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerpost.mail.Mailbox;

/** In which countries whoever writes a mail is likely at home: where its domain is, then where its language is spoken. */
final class Homes {
    private static final Map<String, Set<String>> SPEAKING = Arrays.stream(Locale.getAvailableLocales())
            .filter(locale -> locale.getCountry().length() == 2)
            .collect(Collectors.groupingBy(
                    Locale::getLanguage, Collectors.mapping(Locale::getCountry, Collectors.toUnmodifiableSet())));
    /** Spoken everywhere, it tells nothing of where. */
    private static final String ANYWHERE = "en";

    private Homes() {}

    /** ISO 3166 codes, the likeliest first; empty where nothing tells. */
    static List<String> of(Writing writing, String language) {
        List<String> homes = new ArrayList<>();
        String domain = writing.from()
                .map(Mailbox::address)
                .map(address -> address.domain())
                .orElse("");
        String country = domain.substring(domain.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        if (country.length() == 2) {
            homes.add(country.equals("UK") ? "GB" : country);
        }
        if (!language.equals(ANYWHERE)) {
            // The country that the language is called after comes first: PT before BR.
            String called = language.toUpperCase(Locale.ROOT);
            SPEAKING.getOrDefault(language, Set.of()).stream()
                    .sorted(Comparator.comparing((String code) -> !code.equals(called))
                            .thenComparing(Comparator.naturalOrder()))
                    .forEach(homes::add);
        }
        return List.copyOf(homes);
    }
}

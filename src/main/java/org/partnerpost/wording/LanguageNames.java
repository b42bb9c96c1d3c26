package org.partnerpost.joining;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Languages by their tag (BCP 47) or by their name in English, German, French, Spanish or themselves. */
final class LanguageNames {
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> BY_NAME = byName();

    private LanguageNames() {}

    /** The tag; empty where the language is not known. What stands in brackets behind a name, such as a level, is passed over. */
    static Optional<String> tag(String written) {
        int bracket = written.indexOf('(');
        String name = (bracket > 0 ? written.substring(0, bracket) : written).strip();
        Optional<String> named = Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
        return named.or(() -> wellFormed(name));
    }

    private static Optional<String> wellFormed(String tag) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
            return CODES.contains(locale.getLanguage()) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : CODES) {
            Locale language = Locale.of(code);
            for (Locale in : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"), language)) {
                names.putIfAbsent(language.getDisplayLanguage(in).toLowerCase(Locale.ROOT), code);
            }
        }
        return Map.copyOf(names);
    }
}

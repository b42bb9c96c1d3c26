package org.partnerpost.matching;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The base language that somebody means by "de-CH", "German" or "Deutsch". */
final class LanguageCode {
    private static final Map<String, String> BY_NAME = names();

    private static final Map<String, String> IN_ENGLISH = Stream.of(Locale.getISOLanguages())
            .collect(Collectors.toMap(code -> code, code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH)));

    private LanguageCode() {}

    /** ISO 639-1 where there is one; empty where the text names no language that is known. */
    static Optional<String> of(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT);
        String known = BY_NAME.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        int end = name.replace('_', '-').indexOf('-');
        return Optional.ofNullable(BY_NAME.get(end < 0 ? "" : name.substring(0, end)));
    }

    /** For people: "German" for de. */
    static String label(String code) {
        return IN_ENGLISH.getOrDefault(code, code);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            String base = code.equals("nn") || code.equals("no") ? "nb" : code;
            names.put(code, base);
            names.putIfAbsent(language.getISO3Language(), base);
            names.putIfAbsent(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), base);
            names.putIfAbsent(language.getDisplayLanguage(Locale.GERMAN).toLowerCase(Locale.ROOT), base);
            names.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), base);
        }
        return names;
    }
}

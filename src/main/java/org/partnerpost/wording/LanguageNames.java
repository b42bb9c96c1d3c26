package org.partnerpost.wording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Languages by their tag (BCP 47), by their code of three letters (ISO 639-2), or by their name in English, German, French, Spanish or themselves, from Unicode's CLDR and from {@code
 * index/wording/language-names.tsv}.
 */
public final class LanguageNames {
    private static final Set<String> CODES = codes();
    private static final Map<String, String> BY_NAME = byName();

    private LanguageNames() {}

    /** The tag; empty where the language is not known. What stands in brackets behind a name, such as a level, is passed over. */
    public static Optional<String> tag(String written) {
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

    /** Those with two letters, and those with three that have none of two, such as Swiss German. */
    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(List.of(Locale.getISOLanguages()));
        Arrays.stream(Locale.getAvailableLocales())
                .map(Locale::getLanguage)
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        return Set.copyOf(codes);
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : new TreeSet<>(CODES)) {
            Locale language = Locale.of(code);
            names.putIfAbsent(language.getISO3Language(), code);
            for (Locale in : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"), language)) {
                names.putIfAbsent(language.getDisplayLanguage(in).toLowerCase(Locale.ROOT), code);
            }
        }
        // Last, so that what a page shows by CLDR's name is read from it as the same language again.
        for (PhraseTable.Row row : PhraseTable.rows("language-names")) {
            row.phrases().forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), row.value()));
        }
        return Map.copyOf(names);
    }
}

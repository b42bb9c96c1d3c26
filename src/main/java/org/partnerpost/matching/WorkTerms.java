package org.partnerpost.matching;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.Term;
import org.partnerpost.taxonomy.Vocabularies;

/**
 * Places, languages, work modes and roles as the limits compare them. A list with an entry that cannot be read counts as not stated:
 * what we do not understand must not exclude.
 */
record WorkTerms(Places places, Vocabularies vocabularies) {

    static WorkTerms inUse() {
        return new WorkTerms(Places.inUse(), Vocabularies.inUse());
    }

    /** Codes; empty where not stated. */
    Set<String> places(List<String> written) {
        return all(written, this::place);
    }

    Set<String> languages(List<String> written) {
        return all(written, LanguageCode::of);
    }

    /** Of a profile: whoever works on site can be there for a part of the week. */
    Set<String> workModes(List<String> written) {
        Set<String> modes = all(written, WorkTerms::workMode);
        if (modes.contains("on site")) {
            modes.add("hybrid");
        }
        return modes;
    }

    Set<String> roles(List<String> written) {
        return all(written, name -> vocabularies.roles().named(name).map(Term::id));
    }

    /** For people: "Germany" for DE. */
    String label(String place) {
        return places.named(place).map(Place::label).orElse(place);
    }

    /** For people. */
    String roleLabel(String role) {
        return vocabularies.roles().named(role).map(Term::label).orElse(role);
    }

    /** The countries of a place; of a place we do not know, the country that its code begins with. */
    List<String> countries(String code) {
        return places.named(code)
                .map(Place::countries)
                .filter(countries -> !countries.isEmpty())
                .orElseGet(() -> List.of(code.substring(0, Math.min(2, code.length()))));
    }

    /** What somebody serves who names these places: the places, and the countries of a region. */
    Set<String> served(Set<String> places) {
        Set<String> served = new TreeSet<>(places);
        places.stream().filter(place -> !isPart(place)).forEach(place -> served.addAll(countries(place)));
        return served;
    }

    /** The countries of which they serve a part only. */
    Set<String> servedInPart(Set<String> places) {
        Set<String> partly = new TreeSet<>();
        places.stream().filter(WorkTerms::isPart).forEach(place -> partly.addAll(countries(place)));
        return partly;
    }

    /** Whether it is a part of a country. */
    static boolean isPart(String code) {
        return code.length() > 3 && code.charAt(2) == '-';
    }

    private Optional<String> place(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        return places.named(written).map(Place::code).or(() -> isCode(code) ? Optional.of(code) : Optional.empty());
    }

    private static boolean isCode(String text) {
        return text.length() == 2 && letters(text)
                || text.length() >= 4 && text.length() <= 6 && text.charAt(2) == '-' && letters(text.substring(0, 2));
    }

    private static boolean letters(String text) {
        return text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    static Optional<String> workMode(String written) {
        String mode = written.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        return switch (mode) {
            case "remote" -> Optional.of("remote");
            case "on site", "onsite" -> Optional.of("on site");
            case "hybrid" -> Optional.of("hybrid");
            default -> Optional.empty();
        };
    }

    private static Set<String> all(List<String> written, Function<String, Optional<String>> read) {
        Set<String> codes = new TreeSet<>();
        for (String entry : written) {
            Optional<String> code = read.apply(entry);
            if (code.isEmpty()) {
                return Set.of();
            }
            codes.add(code.get());
        }
        return codes;
    }
}

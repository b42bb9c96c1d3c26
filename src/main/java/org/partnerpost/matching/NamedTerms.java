package org.partnerpost.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.specialist.SavedQuery.Asked;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.taxonomy.Term;
import org.partnerpost.taxonomy.Vocabulary;

/**
 * What words of a saved query name and what a need states, both as ids, so that "Navision" finds Business Central, "Europe" finds Berlin,
 * and "C" no C++.
 */
record NamedTerms(SkillTaxonomy taxonomy, WorkTerms terms) {

    static NamedTerms inUse() {
        return new NamedTerms(SkillTaxonomy.inUse(), WorkTerms.inUse());
    }

    /** One of them is enough; empty where the words name nothing of that field, or only begin something. */
    Set<String> asked(Asked.Words asked) {
        if (asked.beginning()) {
            return Set.of();
        }
        String words = asked.words();
        return switch (asked.field().orElse("skills")) {
            case "skills" -> one(taxonomy.named(words).map(Skill::id));
            case "places" -> terms.places().named(words).map(NamedTerms::within).orElse(Set.of());
            case "languages" -> one(LanguageCode.of(words));
            case "industries" ->
                one(terms.vocabularies().industries().named(words).map(Term::id));
            case "roles" -> one(terms.vocabularies().roles().named(words).map(Term::id));
            case "workMode" -> one(WorkTerms.workMode(words));
            default -> Set.of();
        };
    }

    /** The country of which the words name a part or a town; empty where they name none. Whether a need that states the country alone means it is open. */
    Optional<String> countryOfPart(Asked.Words asked) {
        return asked.field()
                .filter("places"::equals)
                .flatMap(field -> terms.places().named(asked.words()))
                .filter(place -> place.kind() == Place.Kind.SUBDIVISION || place.kind() == Place.Kind.CITY)
                .map(place -> place.countries().getFirst());
    }

    /** What a need states in a field of a saved query, with what lies above it; empty where that is nothing that has an id. */
    Set<String> stated(String field, Need need, WorkPlaces places) {
        return switch (field) {
            case "skills" ->
                need.skills().stream()
                        .flatMap(skill -> taxonomy.named(skill.value()).stream())
                        .flatMap(skill -> Stream.concat(Stream.of(skill.id()), taxonomy.broaderOf(skill.id()).stream()))
                        .collect(Collectors.toSet());
            case "places" ->
                places.codes().stream()
                        .flatMap(code -> Stream.concat(Stream.of(code), terms.countries(code).stream()))
                        .collect(Collectors.toSet());
            case "languages" ->
                need.languages().stream()
                        .flatMap(language -> LanguageCode.of(language.value()).stream())
                        .collect(Collectors.toSet());
            case "industries" -> ids(need.industries(), terms.vocabularies().industries());
            case "roles" -> ids(need.roles(), terms.vocabularies().roles());
            case "workMode" -> one(need.workMode().map(Field::value).flatMap(WorkTerms::workMode));
            default -> Set.of();
        };
    }

    /** For people. */
    String label(String field, String id) {
        return field.equals("skills")
                ? taxonomy.skill(id).map(Skill::name).orElse(id)
                : field.equals("places") ? terms.label(id) : id;
    }

    /** The countries of which it does not state a part. */
    Set<String> wholeCountries(WorkPlaces places) {
        return places.codes().stream().filter(Predicate.not(WorkTerms::isPart)).collect(Collectors.toSet());
    }

    private static Set<String> within(Place place) {
        return switch (place.kind()) {
            case REGION -> Set.copyOf(place.countries());
            case COUNTRY, SUBDIVISION -> Set.of(place.code());
            // Its name alone finds it: its code is that of the country.
            case CITY -> Set.of();
        };
    }

    private static Set<String> ids(List<Field<String>> fields, Vocabulary vocabulary) {
        Set<String> ids = new TreeSet<>();
        fields.stream()
                .flatMap(field -> vocabulary.named(field.value()).stream())
                .forEach(term -> {
                    ids.add(term.id());
                    ids.addAll(term.broader());
                });
        return ids;
    }

    private static Set<String> one(Optional<String> id) {
        return id.map(Set::of).orElse(Set.of());
    }
}

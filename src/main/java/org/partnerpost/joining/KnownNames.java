package org.partnerpost.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerpost.joining.FormFields.Entry;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.taxonomy.Term;
import org.partnerpost.taxonomy.Vocabularies;
import org.partnerpost.taxonomy.Vocabulary;
import org.partnerpost.wording.LanguageNames;

/**
 * Names as people write them, to the ids and codes that matching speaks. A skill or term that is not known stays as it is written: it
 * is still searched as text. A place or language that is not known is an error: guessed, it would exclude or include wrongly.
 */
final class KnownNames {
    private final SkillTaxonomy skills;
    private final Places places;
    private final Vocabularies vocabularies;

    KnownNames(SkillTaxonomy skills, Places places, Vocabularies vocabularies) {
        this.skills = skills;
        this.places = places;
        this.vocabularies = vocabularies;
    }

    List<String> skills(List<String> written) {
        return written.stream()
                .map(name -> skills.named(name).map(Skill::id).orElse(name))
                .distinct()
                .toList();
    }

    /** Of the skills that name a level. */
    Map<String, String> skillLevels(FormFields form) {
        Map<String, String> levels = new HashMap<>();
        for (Entry entry : form.entries("skills")) {
            String level = entry.level().strip().toLowerCase(Locale.ROOT);
            if (Profile.LEVELS.contains(level)) {
                levels.put(skills(List.of(entry.text())).getFirst(), level);
            } else if (!level.isEmpty()) {
                form.warn(
                        entry.at(),
                        "its level is none of " + String.join(", ", Profile.LEVELS) + " and was passed over");
            }
        }
        return levels;
    }

    List<String> roles(List<String> written) {
        return terms(vocabularies.roles(), written);
    }

    List<String> industries(List<String> written) {
        return terms(vocabularies.industries(), written);
    }

    List<String> partnerTypes(List<String> written) {
        return terms(vocabularies.partnerTypes(), written);
    }

    /** A region stands for its countries, a city for its country. */
    List<String> places(FormFields form, String field) {
        return form.entries(field).stream()
                .map(entry -> codes(form, entry))
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    List<String> languages(FormFields form, String field) {
        return form.entries(field).stream()
                .flatMap(entry -> {
                    var tag = LanguageNames.tag(entry.text());
                    if (tag.isEmpty()) {
                        form.error(
                                entry.at(), "\"" + entry.text() + "\" is not a known language: use a tag such as de");
                    }
                    return tag.stream();
                })
                .distinct()
                .toList();
    }

    List<String> workModes(FormFields form, String field) {
        return form.entries(field).stream()
                .flatMap(entry -> workMode(form, entry))
                .distinct()
                .toList();
    }

    private static Stream<String> workMode(FormFields form, Entry entry) {
        return switch (entry.text().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "")) {
            case "remote" -> Stream.of("remote");
            case "onsite" -> Stream.of("on site");
            case "hybrid" -> Stream.of("hybrid");
            default -> {
                form.error(entry.at(), "must be one of remote, on site, hybrid, not \"" + entry.text() + "\"");
                yield Stream.empty();
            }
        };
    }

    private List<String> codes(FormFields form, Entry entry) {
        // A country before a city of its name.
        Optional<List<String>> codes = CountryNames.code(entry.text())
                .map(List::of)
                .or(() -> places.named(entry.text()).map(KnownNames::codes));
        if (codes.isEmpty()) {
            form.error(
                    entry.at(),
                    "\"" + entry.text() + "\" is not a known place: use a country's name or its code such as DE");
        }
        return codes.orElse(List.of());
    }

    private static List<String> codes(Place place) {
        return switch (place.kind()) {
            case REGION -> place.countries();
            case COUNTRY, SUBDIVISION, CITY -> List.of(place.code());
        };
    }

    private static List<String> terms(Vocabulary vocabulary, List<String> written) {
        return written.stream()
                .map(name -> vocabulary.named(name).map(Term::id).orElse(name))
                .distinct()
                .toList();
    }
}

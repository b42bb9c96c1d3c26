package org.partnerpost.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * How people call the skills and the parts of countries in a profile, in its language where they have a name there. Only a name by which
 * the same is found again: what a page shows can be read from it.
 */
final class SkillNames {
    private final SkillTaxonomy skills;
    private final Places places;

    SkillNames(SkillTaxonomy skills) {
        this(skills, Places.inUse());
    }

    SkillNames(SkillTaxonomy skills, Places places) {
        this.skills = skills;
        this.places = places;
    }

    /** By what stands in the profiles, in the language of the last; one that is no id stands for itself. */
    Map<String, String> of(Profile... profiles) {
        String language = profiles[profiles.length - 1].language().orElse("en");
        Map<String, String> names = new HashMap<>();
        for (Profile profile : profiles) {
            profile.skills().forEach(id -> names.put(id, name(id, language)));
            profile.places().stream()
                    .filter(code -> code.indexOf('-') > 0)
                    .forEach(code -> names.put(code, place(code, language)));
        }
        return Map.copyOf(names);
    }

    /** @param language BCP 47 */
    String name(String id, String language) {
        Optional<String> local = skills.nameIn(primary(language), id)
                .filter(name -> skills.named(name)
                        .filter(skill -> skill.id().equals(id))
                        .isPresent());
        return local.or(() -> skills.skill(id).map(Skill::name)).orElse(id);
    }

    /** Those of these that are kept as they were written, and found by their words alone. */
    List<String> inOwnWords(List<String> ids) {
        return ids.stream().filter(id -> skills.skill(id).isEmpty()).toList();
    }

    /** Of a part of a country, without the country. */
    String place(String code, String language) {
        return places.nameIn(primary(language), code)
                .filter(name ->
                        places.named(name).map(Place::code).filter(code::equals).isPresent())
                .orElse(code);
    }

    private static String primary(String language) {
        return Locale.forLanguageTag(language).getLanguage();
    }
}

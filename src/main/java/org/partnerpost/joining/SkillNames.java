package org.partnerpost.joining;

import java.util.HashMap;
import java.util.Map;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** How people call the skills of a profile. */
final class SkillNames {
    private final SkillTaxonomy skills;

    SkillNames(SkillTaxonomy skills) {
        this.skills = skills;
    }

    /** By what stands in the profiles; one that is no id stands for itself. */
    Map<String, String> of(Profile... profiles) {
        Map<String, String> names = new HashMap<>();
        for (Profile profile : profiles) {
            profile.skills().forEach(id -> names.put(id, name(id)));
        }
        return Map.copyOf(names);
    }

    String name(String id) {
        return skills.skill(id).map(Skill::name).orElse(id);
    }
}

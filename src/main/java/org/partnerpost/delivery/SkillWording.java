package org.partnerpost.delivery;

import org.partnerpost.opportunity.Field;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** Skills as people who speak the reader's language call them; {@code index/skill-names.tsv} says which have a name there. */
final class SkillWording {
    private static final SkillTaxonomy SKILLS = SkillTaxonomy.inUse();

    private final String language;

    SkillWording(LetterLanguage language) {
        this.language = language.tag();
    }

    /** By its id; as it was written where that is unknown. */
    Field<String> of(Field<String> skill) {
        return SKILLS.skill(skill.value())
                .map(known -> Field.entered(skill.value(), named(known)))
                .orElse(skill);
    }

    /** Words of a need: our own English name for a skill is put into the reader's language, the requester's words stay. */
    String of(String written) {
        return SKILLS.named(written)
                .filter(known -> known.name().equals(written))
                .map(this::named)
                .orElse(written);
    }

    private String named(Skill skill) {
        return SKILLS.nameIn(language, skill.id()).orElse(skill.name());
    }
}

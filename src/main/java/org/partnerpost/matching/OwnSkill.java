package org.partnerpost.matching;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.Mention;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * A skill that a profile has.
 *
 * @param id of the taxonomy; of a skill that it does not know, see {@link #unlisted}
 * @param words as the profile has it
 */
record OwnSkill(String id, String words) {
    private static final String UNLISTED = "=";

    /** The id of a skill that the taxonomy does not know: found by exactly the same words only. */
    static String unlisted(String name) {
        return UNLISTED + FoldedWords.key(name);
    }

    /** Stated ones first, each once; then those that description and references tell of. */
    static Collection<OwnSkill> of(Profile profile, SkillTaxonomy taxonomy) {
        Map<String, OwnSkill> own = new LinkedHashMap<>();
        Stream.of(profile.skills(), profile.competencies(), profile.products(), profile.topics())
                .flatMap(List::stream)
                .filter(name -> !name.isBlank())
                .forEach(name -> stated(name, taxonomy, own));
        mentioned(profile.description(), taxonomy, own);
        for (Profile.Reference reference : profile.references()) {
            mentioned(reference.title() + "\n" + reference.text(), taxonomy, own);
        }
        return own.values();
    }

    private static void stated(String name, SkillTaxonomy taxonomy, Map<String, OwnSkill> own) {
        Optional<Skill> known = taxonomy.named(name);
        if (known.isPresent()) {
            String id = known.get().id();
            // An id is no word that anybody said: people are shown its name.
            own.putIfAbsent(id, new OwnSkill(id, name.equals(id) ? known.get().name() : name));
        } else if (!mentioned(name, taxonomy, own)) {
            own.putIfAbsent(unlisted(name), new OwnSkill(unlisted(name), name));
        }
    }

    /** Whether the text mentions any. */
    private static boolean mentioned(String text, SkillTaxonomy taxonomy, Map<String, OwnSkill> own) {
        boolean some = false;
        for (Mention mention : taxonomy.mentionsIn(text)) {
            if (!mention.negated() && mention.confidence() >= NeedSkills.BELIEVED) {
                String id = mention.skill().id();
                own.putIfAbsent(id, new OwnSkill(id, text.substring(mention.start(), mention.end())));
                some = true;
            }
        }
        return some;
    }
}

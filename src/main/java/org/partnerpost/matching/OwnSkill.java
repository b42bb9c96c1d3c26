package org.partnerpost.matching;

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
 * @param references of the profile that tell of it, for people, in the profile's order; {@link #MOST_REFERENCES} at most
 */
record OwnSkill(String id, String words, List<String> references) {
    static final int MOST_REFERENCES = 3;
    private static final int LONGEST_REFERENCE = 120;
    private static final String UNLISTED = "=";

    OwnSkill {
        references = List.copyOf(references);
    }

    /** The id of a skill that the taxonomy does not know: found by exactly the same words only. */
    static String unlisted(String name) {
        return UNLISTED + FoldedWords.key(name);
    }

    /** By their ids: stated ones first, each once; then those that description and references tell of. */
    static Map<String, OwnSkill> of(Profile profile, SkillTaxonomy taxonomy) {
        Map<String, OwnSkill> own = new LinkedHashMap<>();
        Stream.of(profile.skills(), profile.competencies(), profile.products(), profile.topics())
                .flatMap(List::stream)
                .filter(name -> !name.isBlank())
                .forEach(name -> stated(name, taxonomy, own));
        mentioned(profile.description(), "", taxonomy, own);
        for (Profile.Reference reference : profile.references()) {
            mentioned(reference.title() + "\n" + reference.text(), name(reference), taxonomy, own);
        }
        return own;
    }

    private OwnSkill with(String reference) {
        return reference.isEmpty() || references.size() == MOST_REFERENCES || references.contains(reference)
                ? this
                : new OwnSkill(
                        id,
                        words,
                        Stream.concat(references.stream(), Stream.of(reference)).toList());
    }

    private static String name(Profile.Reference reference) {
        String title = reference.title().strip();
        String shown = title.length() > LONGEST_REFERENCE ? title.substring(0, LONGEST_REFERENCE) + "…" : title;
        return title.isEmpty() || reference.year() == 0 ? shown : shown + " (" + reference.year() + ")";
    }

    private static void stated(String name, SkillTaxonomy taxonomy, Map<String, OwnSkill> own) {
        Optional<Skill> known = taxonomy.named(name);
        if (known.isPresent()) {
            String id = known.get().id();
            // An id is no word that anybody said: people are shown its name.
            own.putIfAbsent(id, new OwnSkill(id, name.equals(id) ? known.get().name() : name, List.of()));
        } else if (!mentioned(name, "", taxonomy, own)) {
            own.putIfAbsent(unlisted(name), new OwnSkill(unlisted(name), name, List.of()));
        }
    }

    /**
     * Whether the text mentions any.
     *
     * @param reference that the text is of; empty where it is of none, or of one without a title
     */
    private static boolean mentioned(String text, String reference, SkillTaxonomy taxonomy, Map<String, OwnSkill> own) {
        boolean some = false;
        for (Mention mention : taxonomy.mentionsIn(text)) {
            if (!mention.negated() && mention.confidence() >= NeedSkills.BELIEVED) {
                String id = mention.skill().id();
                OwnSkill before = own.getOrDefault(
                        id, new OwnSkill(id, text.substring(mention.start(), mention.end()), List.of()));
                own.put(id, before.with(reference));
                some = true;
            }
        }
        return some;
    }
}

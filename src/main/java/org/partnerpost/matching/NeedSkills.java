package org.partnerpost.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.opportunity.Field;
import org.partnerpost.taxonomy.Mention;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * What skills a need asks for, and how much each counts.
 *
 * @param otherTrade than ours, that it asks for whatever skills it names; empty as a rule
 */
record NeedSkills(List<Asked> asked, Optional<String> otherTrade) {
    /** What is less certain is not taken for a skill. */
    static final double BELIEVED = 0.5;

    /** What is named in the subject is what it is about. */
    private static final double IN_SUBJECT = 2;

    private static final double BROAD_WEIGHT = 0.3;

    /** Half of the trade shares one of these: they help to order, and make somebody fit only where nothing narrower is asked for. */
    private static final Set<String> BROAD_KINDS = Set.of("solution-area", "activity", "method", "programme");

    /**
     * @param id of the taxonomy, or {@link OwnSkill#unlisted}
     * @param label for people
     * @param words as the requester wrote it
     * @param weight how much it counts among the need's skills
     * @param broad too general to make anybody fit, beside narrower ones
     * @param parents ids directly above, without those that are broad
     * @param ancestors ids above at any distance
     */
    record Asked(
            String id,
            String label,
            String words,
            double weight,
            boolean broad,
            Set<String> parents,
            Set<String> ancestors) {}

    /** The need's own skills; where it names none, those that the text mentions. */
    static NeedSkills of(Query query, SkillTaxonomy taxonomy) {
        List<Mention> mentions = taxonomy.mentionsIn(query.text());
        Map<String, Asked> asked = new LinkedHashMap<>();
        for (Field<String> field : query.need().skills()) {
            Optional<Skill> skill = taxonomy.named(field.value());
            String id = skill.map(Skill::id).orElseGet(() -> OwnSkill.unlisted(field.value()));
            Mention mention = firstOf(id, mentions);
            String label = skill.map(Skill::name).orElse(field.label().isBlank() ? field.value() : field.label());
            String words = mention == null ? label : words(mention, query.text());
            asked.putIfAbsent(id, asked(id, label, words, weight(skill, field.confidence(), mention, query), taxonomy));
        }
        if (asked.isEmpty()) {
            for (Mention mention : mentions) {
                if (!mention.negated() && mention.confidence() >= BELIEVED) {
                    Skill skill = mention.skill();
                    double weight = weight(Optional.of(skill), mention.confidence(), mention, query);
                    asked.putIfAbsent(
                            skill.id(),
                            asked(skill.id(), skill.name(), words(mention, query.text()), weight, taxonomy));
                }
            }
        }
        return new NeedSkills(withoutImplied(asked.values()), OtherTrade.in(query, mentions));
    }

    boolean isEmpty() {
        return asked.isEmpty();
    }

    /** Whether nothing narrower is asked for. */
    boolean onlyBroad() {
        return asked.stream().allMatch(Asked::broad);
    }

    double weight() {
        return asked.stream().mapToDouble(Asked::weight).sum();
    }

    /**
     * "Dynamics 365 Business Central" asks for Dynamics 365 already, and for ERP, which is broad. "Kubernetes and OpenShift" asks for two things:
     * who has only the one fits less.
     */
    private static List<Asked> withoutImplied(Collection<Asked> all) {
        return all.stream()
                .filter(skill -> all.stream().noneMatch(narrower -> implies(narrower, skill)))
                .toList();
    }

    private static boolean implies(Asked narrower, Asked skill) {
        return narrower.ancestors().contains(skill.id())
                && (skill.broad() || named(narrower).contains(named(skill)));
    }

    private static String named(Asked skill) {
        return " " + FoldedWords.key(skill.label()) + " ";
    }

    private static Asked asked(String id, String label, String words, double weight, SkillTaxonomy taxonomy) {
        Optional<Skill> skill = taxonomy.skill(id);
        Set<String> parents = new HashSet<>();
        skill.ifPresent(known -> parents.addAll(known.broader()));
        parents.removeIf(parent -> isBroad(taxonomy.skill(parent)));
        return new Asked(id, label, words, weight, isBroad(skill), parents, taxonomy.broaderOf(id));
    }

    private static double weight(Optional<Skill> skill, double confidence, @Nullable Mention mention, Query query) {
        boolean first = mention != null && mention.start() < endOfSubject(query.text());
        return (isBroad(skill) ? BROAD_WEIGHT : 1) * Math.clamp(confidence, 0.1, 1) * (first ? IN_SUBJECT : 1);
    }

    private static boolean isBroad(Optional<Skill> skill) {
        return skill.isPresent() && BROAD_KINDS.contains(skill.get().kind());
    }

    private static @Nullable Mention firstOf(String id, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.skill().id().equals(id)) {
                return mention;
            }
        }
        return null;
    }

    private static String words(Mention mention, String text) {
        return text.substring(mention.start(), mention.end());
    }

    private static int endOfSubject(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end;
    }
}

package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerpost.opportunity.Evidence;
import org.partnerpost.opportunity.Field;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * The skills of a need in the three lists that partner programmes keep, each with the evidence of its skill. Nothing of it is kept: it
 * follows from the skills and the taxonomy.
 *
 * @param products what is sold, such as Dynamics 365 Business Central
 * @param solutionAreas what was named of them, and those that the other skills stand in
 * @param services what is done, such as data migration
 */
record Offerings(List<Field<String>> products, List<Field<String>> solutionAreas, List<Field<String>> services) {
    private static final String AREA = "solution-area";
    /** A product stands in an area; whether that is meant is less sure. */
    private static final double BROADER = 0.9;

    static Offerings of(List<Field<String>> skills, SkillTaxonomy taxonomy) {
        return new Offerings(
                ofKind("product", skills, taxonomy), areas(skills, taxonomy), ofKind("activity", skills, taxonomy));
    }

    private static List<Field<String>> ofKind(String kind, List<Field<String>> skills, SkillTaxonomy taxonomy) {
        return skills.stream()
                .filter(field -> taxonomy.skill(field.value())
                        .filter(skill -> skill.kind().equals(kind))
                        .isPresent())
                .toList();
    }

    private static List<Field<String>> areas(List<Field<String>> skills, SkillTaxonomy taxonomy) {
        Map<String, Field<String>> areas = new LinkedHashMap<>();
        ofKind(AREA, skills, taxonomy).forEach(field -> areas.put(field.value(), field));
        for (Field<String> field : skills) {
            taxonomy.broaderOf(field.value()).stream()
                    .flatMap(id -> taxonomy.skill(id).stream())
                    .filter(broader -> broader.kind().equals(AREA))
                    .map(Skill::id)
                    .sorted()
                    .forEach(id -> areas.merge(id, within(id, field, taxonomy), Offerings::together));
        }
        return List.copyOf(areas.values());
    }

    private static Field<String> within(String area, Field<String> field, SkillTaxonomy taxonomy) {
        String name = taxonomy.skill(area).map(Skill::name).orElse(area);
        return new Field<>(area, name, field.confidence() * BROADER, field.evidence());
    }

    private static Field<String> together(Field<String> one, Field<String> other) {
        List<Evidence> evidence = new ArrayList<>(one.evidence());
        other.evidence().stream().filter(place -> !evidence.contains(place)).forEach(evidence::add);
        return new Field<>(one.value(), one.label(), Math.max(one.confidence(), other.confidence()), evidence);
    }
}

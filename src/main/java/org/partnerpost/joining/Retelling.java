package org.partnerpost.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerpost.taxonomy.Mention;

/**
 * What somebody says of itself, once it has taken a skill back: its own words would else go on naming it, and be searched for it. "Not X
 * but Y" puts Y where X stood; what nothing takes the place of goes with what joins it to the rest.
 */
final class Retelling {
    private final NamedThings names;
    private final Map<String, String> instead = new LinkedHashMap<>();

    Retelling(NamedThings names) {
        this.names = names;
    }

    /** Skills, as their ids, that nothing takes the place of. */
    void gone(List<String> skills) {
        skills.forEach(skill -> instead.putIfAbsent(skill, ""));
    }

    /** @param written of what takes their place, as it was written */
    void swapped(List<String> skills, String written) {
        skills.forEach(skill -> instead.put(skill, written));
    }

    /** @param kept skills that it has after all */
    String of(String description, List<String> kept) {
        String told = description;
        for (Mention mention : names.skillsIn(description).reversed()) {
            String id = mention.skill().id();
            // With a name behind it, more of its sentence may be gone already.
            boolean there = told.startsWith(description.substring(0, mention.end()));
            if (there && instead.containsKey(id) && !kept.contains(id) && !mention.negated()) {
                String come = instead.getOrDefault(id, "");
                boolean named = come.isEmpty() || told.contains(come);
                told = named
                        ? NameExcision.of(told, mention.start(), mention.end(), names.skillsIn(told))
                        : told.substring(0, mention.start()) + come + told.substring(mention.end());
            }
        }
        return told.replaceAll("[ \\t]{2,}", " ").strip();
    }
}

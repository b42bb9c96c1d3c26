package org.partnerpost.taxonomy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who stands above whom. */
final class Lineage {

    private final Map<String, Set<String>> broader = new HashMap<>();
    private final Map<String, Set<String>> circles = new HashMap<>();

    Lineage(Map<String, Skill> byId) {
        for (Skill skill : byId.values()) {
            Set<String> above = new LinkedHashSet<>();
            Deque<String> next = new ArrayDeque<>(skill.broader());
            while (!next.isEmpty()) {
                String id = next.remove();
                Skill reached = byId.get(id);
                if (reached != null && above.add(id)) {
                    next.addAll(reached.broader());
                }
            }
            above.remove(skill.id());
            broader.put(skill.id(), Set.copyOf(above));
            Set<String> circle = new LinkedHashSet<>(above);
            circle.add(skill.id());
            circle.addAll(skill.related());
            circles.put(skill.id(), Set.copyOf(circle));
        }
    }

    Set<String> broaderOf(String id) {
        return broader.getOrDefault(id, Set.of());
    }

    /** By id: itself, everything broader and everything related; two skills are kindred where these meet. */
    Map<String, Set<String>> circles() {
        return circles;
    }
}

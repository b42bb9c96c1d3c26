package org.partnerpost.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.taxonomy.TermFile.Row;

/**
 * Rows of {@code skills/*.tsv} as skills with their spellings. A later row replaces an earlier one of the same id, so that files of
 * one's own can correct what is shipped.
 *
 * @param ownWords by id: phrases that support its ambiguous names
 */
record SkillRows(Map<String, Skill> byId, List<Spelling<Skill>> spellings, Map<String, Set<String>> ownWords) {

    static SkillRows read(List<Row> rows) {
        Map<String, Row> latest = new LinkedHashMap<>();
        for (Row row : rows) {
            latest.put(row.required("id"), row);
        }
        Map<String, Set<String>> related = related(latest);
        Map<String, Skill> byId = new LinkedHashMap<>();
        List<Spelling<Skill>> spellings = new ArrayList<>();
        Map<String, Set<String>> ownWords = new HashMap<>();
        for (Row row : latest.values()) {
            Skill skill = skill(row, related.getOrDefault(row.required("id"), Set.of()));
            byId.put(skill.id(), skill);
            spellings.addAll(NameCells.spellings(row, skill));
            Set<String> context = new HashSet<>();
            row.items("context").forEach(phrase -> context.add(Words.phrase(phrase)));
            if (!context.isEmpty()) {
                ownWords.put(skill.id(), Set.copyOf(context));
            }
        }
        return new SkillRows(byId, spellings, ownWords);
    }

    private static Skill skill(Row row, Set<String> related) {
        return new Skill(
                row.required("id"),
                row.required("name"),
                row.required("kind"),
                NameCells.plain(row, "names"),
                NameCells.plain(row, "formerly"),
                NameCells.plain(row, "ambiguous"),
                new LinkedHashSet<>(row.items("broader")),
                related,
                optional(row, "vendor"),
                optional(row, "from"),
                optional(row, "until"),
                row.required("source"),
                row.required("licence"));
    }

    /** Who is related to one is so in return, though only one row says it. */
    private static Map<String, Set<String>> related(Map<String, Row> rows) {
        Map<String, Set<String>> related = new HashMap<>();
        rows.forEach((id, row) -> {
            for (String other : row.items("related")) {
                related.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(other);
                related.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(id);
            }
        });
        return related;
    }

    private static Optional<String> optional(Row row, String column) {
        return Optional.of(row.text(column)).filter(text -> !text.isEmpty());
    }
}

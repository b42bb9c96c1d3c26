package org.partnerpost.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.taxonomy.TermFile.Row;

/** What whoever edits {@code index/}, or files of one's own, has to keep: no doubles, nothing above itself, and whatever is named exists. */
final class IndexFaults {
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final List<String> faults = new ArrayList<>();

    private IndexFaults() {}

    /** Each a sentence with file and line; none where all is well. */
    static List<String> in(IndexFiles files) {
        IndexFaults found = new IndexFaults();
        Map<String, Row> skills = found.terms(files.rows("skills/"));
        files.rows("skill-names").forEach(row -> found.mustExist(row, "id", row.required("id"), skills.keySet()));
        found.terms(files.rows("roles"));
        found.terms(files.rows("partner-types"));
        found.terms(files.rows("industries"));
        found.places(files);
        return List.copyOf(found.faults);
    }

    private Map<String, Row> terms(List<Row> rows) {
        Map<String, Row> byId = byKey(rows);
        for (Row row : rows) {
            String id = row.required("id");
            if (!KEBAB.matcher(id).matches()) {
                tell(row, "has the id \"" + id + "\", which must be of small letters, digits and single hyphens");
            }
            row.items("broader").forEach(above -> mustExist(row, "broader", above, byId.keySet()));
            row.items("related").forEach(other -> mustExist(row, "related", other, byId.keySet()));
            if (standsAboveItself(id, id, byId, new ArrayList<>())) {
                tell(row, "stands above itself: follow its broader ids, and they come back to " + id);
            }
        }
        names(rows);
        return byId;
    }

    private void places(IndexFiles files) {
        List<Row> countries = files.rows("places/countries");
        Set<String> codes = byKey(countries).keySet();
        for (Row region : files.rows("places/regions")) {
            if (region.items("members").isEmpty()) {
                tell(region, "has no members");
            }
            region.items("members").forEach(code -> mustExist(region, "members", code, codes));
        }
        files.rows("places/cities").forEach(city -> mustExist(city, "country", city.required("country"), codes));
        byKey(files.rows("places/regions"));
        byKey(files.rows("places/subdivisions"));
    }

    private Map<String, Row> byKey(List<Row> rows) {
        Map<String, Row> byKey = rows.stream()
                .collect(Collectors.toMap(row -> row.key().orElseThrow(), Function.identity(), (first, second) -> {
                    tell(second, "has the id \"" + second.key().orElseThrow() + "\" of " + place(first));
                    return first;
                }));
        rows.forEach(row -> row.required("name"));
        return byKey;
    }

    /** A name that means two things belongs into the cell {@code ambiguous} of one of them. */
    private void names(List<Row> rows) {
        Map<String, Row> owners = new HashMap<>();
        for (Row row : rows) {
            for (Spelling<Row> spelling : NameCells.spellings(row, row)) {
                if (!spelling.strength.needsSupport()) {
                    Row first = owners.putIfAbsent(spelling.letters, row);
                    if (first != null && first != row) {
                        tell(
                                row,
                                "has the name \"" + spelling.letters + "\" of " + place(first)
                                        + ": put it into the column ambiguous of one of the two, or take it away");
                    }
                }
            }
        }
    }

    private static boolean standsAboveItself(String looked, String id, Map<String, Row> byId, List<String> seen) {
        Row row = byId.get(id);
        if (row == null || seen.contains(id)) {
            return false;
        }
        seen.add(id);
        return row.items("broader").stream()
                .anyMatch(above -> above.equals(looked) || standsAboveItself(looked, above, byId, seen));
    }

    private void mustExist(Row row, String column, String id, Set<String> known) {
        if (!known.contains(id)) {
            tell(row, "names \"" + id + "\" as " + column + ", which there is not");
        }
    }

    private void tell(Row row, String what) {
        faults.add(row.wrong(what).getMessage());
    }

    private static String place(Row row) {
        return row.file() + ", line " + row.line();
    }
}

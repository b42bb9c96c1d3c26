package org.partnerpost.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnerpost.taxonomy.Place.Kind;
import org.partnerpost.taxonomy.TermFile.Row;

/** Rows of {@code places/*.tsv} as places with their spellings: regions, then countries, subdivisions and cities, the larger first; {@code local} by code, and of towns by {@link #town}: names in languages other than English; {@code others}: all that they are called as well. */
record PlaceRows(
        List<Place> places,
        List<Spelling<Place>> spellings,
        Map<String, Map<String, String>> local,
        Map<Place, Set<String>> others) {

    static PlaceRows read(List<Row> regions, List<Row> countries, List<Row> subdivisions, List<Row> cities) {
        PlaceRows read = new PlaceRows(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        regions.forEach(row -> read.add(row, row.required("code"), row.items("members"), Kind.REGION));
        countries.forEach(row -> read.add(row, row.required("code"), List.of(row.required("code")), Kind.COUNTRY));
        for (Row row : subdivisions) {
            String code = row.required("code");
            if (code.length() < 4 || code.charAt(2) != '-') {
                throw row.wrong("needs a code like DE-BY");
            }
            read.add(row, code, List.of(code.substring(0, 2)), Kind.SUBDIVISION);
        }
        cities.forEach(row -> read.add(row, row.required("country"), List.of(row.required("country")), Kind.CITY));
        return read;
    }

    /** By what the names of a town are found in other languages: its country's code and its own name. */
    static String town(String country, String label) {
        return country + " " + label;
    }

    private void add(Row row, String code, List<String> countries, Kind kind) {
        Place place = new Place(
                code,
                row.required("name"),
                row.text("part"),
                countries.stream().sorted().toList(),
                kind);
        places.add(place);
        others.computeIfAbsent(place, first -> new LinkedHashSet<>()).addAll(NameCells.plain(row, "names"));
        Map<String, String> names = NameCells.byLanguage(row);
        if (kind != Kind.CITY) {
            local.putIfAbsent(code, names);
        } else if (!names.isEmpty()) {
            local.putIfAbsent(town(code, place.label()), names);
        }
        spellings.addAll(NameCells.spellings(row, place));
    }
}

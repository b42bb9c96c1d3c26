package org.partnerpost.matching;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.PlaceLabel;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.PlaceMention;
import org.partnerpost.taxonomy.Places;

/**
 * Where the work of a need is, as narrowly as that is certain: Hamburg is no place for who serves Bavaria alone. A town around which the
 * work may be counts as its country, and so does one beside which the text names another whose part of the country is not known.
 *
 * @param labels what people call each place, by its code; empty where nothing is stated, or one of the places cannot be read
 */
record WorkPlaces(SortedMap<String, String> labels) {

    static WorkPlaces of(Matcher.Query asked, WorkTerms terms) {
        SortedMap<String, String> labels = new TreeMap<>();
        for (Field<String> field : asked.need().places()) {
            Optional<String> code =
                    terms.places(List.of(field.value())).stream().findFirst();
            if (code.isEmpty()) {
                return new WorkPlaces(new TreeMap<>());
            }
            String town = field.label().isBlank() ? field.value() : field.label();
            Set<String> parts = parts(code.get(), PlaceLabel.of(town), asked.text(), terms.places());
            if (parts.isEmpty()) {
                labels.put(code.get(), terms.label(code.get()));
            }
            parts.forEach(part -> labels.put(part, town));
        }
        return new WorkPlaces(labels);
    }

    Set<String> codes() {
        return labels.keySet();
    }

    /** Those that lie in these countries. */
    WorkPlaces only(Set<String> countries, WorkTerms terms) {
        SortedMap<String, String> kept = new TreeMap<>(labels);
        kept.keySet().removeIf(code -> Collections.disjoint(terms.countries(code), countries));
        return new WorkPlaces(kept);
    }

    /** Empty where it is no town, or not certain. */
    private static Set<String> parts(String country, PlaceLabel label, String text, Places places) {
        List<Optional<Place>> towns = Stream.of(label.town().split(", "))
                .map(town -> places.town(country, town))
                .toList();
        if (!label.around().isEmpty() || towns.stream().anyMatch(Optional::isEmpty)) {
            return Set.of();
        }
        Set<String> parts = Stream.concat(
                        towns.stream().flatMap(Optional::stream),
                        places.mentionsIn(text).stream()
                                .map(PlaceMention::place)
                                .filter(place -> place.kind() == Place.Kind.CITY
                                        && place.code().equals(country)))
                .map(Place::part)
                .collect(Collectors.toSet());
        return parts.contains("") ? Set.of() : parts;
    }
}

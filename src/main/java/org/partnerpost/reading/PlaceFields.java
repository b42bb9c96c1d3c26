package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.PlaceLabel;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.Places;

/** The places of a need, one a country or part of one; its label names the towns, as in "Munich, Berlin". */
final class PlaceFields {
    private static final String BETWEEN = ", ";

    private PlaceFields() {}

    /** Whether all that is told is there already, or nothing was. */
    static boolean have(List<Field<String>> now, List<Field<String>> told) {
        return now.isEmpty() || told.stream().allMatch(place -> has(now, place));
    }

    /** Whether what is told is there already. */
    static boolean has(List<Field<String>> now, Field<String> told) {
        return now.stream().anyMatch(known -> known.value().equals(told.value()) && names(known, told.label()));
    }

    static List<Field<String>> with(List<Field<String>> now, List<Field<String>> told) {
        List<Field<String>> all = new ArrayList<>(now);
        for (Field<String> place : told) {
            Optional<Field<String>> same = all.stream()
                    .filter(known -> known.value().equals(place.value()))
                    .findFirst();
            if (same.isEmpty()) {
                all.add(Field.entered(place.value(), place.label()));
            } else if (!names(same.get(), place.label())) {
                String label = isWhole(place) || isWhole(same.get())
                        ? place.label()
                        : same.get().label() + BETWEEN + place.label();
                all.set(all.indexOf(same.get()), Field.entered(place.value(), label));
            }
        }
        return List.copyOf(all);
    }

    /** What is entered in place of all; what is as it was keeps its evidence. */
    static List<Field<String>> entered(List<Field<String>> entered, List<Field<String>> now) {
        return with(List.of(), entered).stream()
                .map(place -> now.stream()
                        .filter(known -> known.value().equals(place.value())
                                && known.label().equals(place.label()))
                        .findFirst()
                        .orElse(place))
                .toList();
    }

    /** Of two towns of one country the other stays; with the country all of its towns go. */
    static List<Field<String>> without(List<Field<String>> now, List<Field<String>> told) {
        List<Field<String>> all = new ArrayList<>();
        for (Field<String> known : now) {
            List<String> towns = new ArrayList<>(List.of(known.label().split(BETWEEN)));
            boolean whole = false;
            for (Field<String> gone : told) {
                whole |= gone.value().equals(known.value()) && isWhole(gone);
                towns.removeIf(town ->
                        gone.value().equals(known.value()) && folded(town).equals(folded(gone.label())));
            }
            if (towns.size() == known.label().split(BETWEEN).length && !whole) {
                all.add(known);
            } else if (!towns.isEmpty() && !whole) {
                all.add(Field.entered(known.value(), String.join(BETWEEN, towns)));
            }
        }
        return List.copyOf(all);
    }

    private static boolean names(Field<String> known, String label) {
        return Stream.of(known.label().split(BETWEEN)).map(PlaceFields::folded).anyMatch(folded(label)::equals);
    }

    private static boolean isWhole(Field<String> place) {
        return Places.inUse()
                .named(place.value())
                .map(Place::label)
                .filter(label -> folded(label).equals(folded(place.label())))
                .isPresent();
    }

    private static String folded(String label) {
        return PlaceLabel.of(label).town().toLowerCase(Locale.ROOT);
    }
}

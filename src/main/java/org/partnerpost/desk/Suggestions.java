package org.partnerpost.desk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.Skill;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * What somebody may be about to write in a field whose entries have commas between them. A browser compares what is offered with the whole field,
 * so each begins with what stands there already.
 */
final class Suggestions {
    private static final int MOST = 8;
    private static final int SHORTEST = 2;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final List<Known> SKILLS =
            SkillTaxonomy.inUse().skills().stream().map(Suggestions::known).toList();
    private static final List<Known> PLACES = places(Places.inUse());

    /** What a skill is called today before what it is or was called as well. */
    private static final Comparator<Fitting> BY_NAME =
            Comparator.comparing((Fitting one) -> !one.by().isEmpty()).thenComparing(Fitting::within);

    /**
     * A place is called by either: first what is written out, then what begins so. Of countries and parts of them the shorter name is the better
     * known one ("USA" before "USA:s yttre öar"); towns keep their order, the largest first.
     */
    private static final Comparator<Fitting> BY_ANY_NAME = Comparator.comparing((Fitting one) -> !one.whole())
            .thenComparing(Fitting::within)
            .thenComparing(Fitting::town)
            .thenComparing(one -> one.town() ? 0 : one.called().length());

    private Suggestions() {}

    /**
     * One of them.
     *
     * @param value of the whole field
     * @param label where it goes by another name than the one that was begun: both, behind what stands there; else empty
     */
    record Suggestion(String value, String label) {}

    /** A thing, and what people call it as well. */
    private record Known(String name, List<String> others, boolean town) {}

    /**
     * @param by the other name that was begun; empty where it is the first
     * @param within whether it is a later word of the name that was begun
     * @param whole whether nothing of that name is left to be written
     */
    private record Fitting(String name, String by, boolean within, boolean whole, boolean town) {
        String called() {
            return by.isEmpty() ? name : by;
        }
    }

    static List<Suggestion> skills(String field) {
        return of(field, SKILLS, BY_NAME);
    }

    static List<Suggestion> places(String field) {
        return of(field, PLACES, BY_ANY_NAME);
    }

    /** The widest first; those of one label are one. */
    private static List<Known> places(Places places) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        Set<String> wide = places.known().stream()
                .filter(place -> place.kind() != Place.Kind.CITY)
                .map(Place::label)
                .collect(Collectors.toSet());
        places.known().stream()
                .sorted(Comparator.comparing(Place::kind))
                .forEach(place -> names.computeIfAbsent(place.label(), label -> new LinkedHashSet<>())
                        .addAll(places.otherNames(place)));
        return names.entrySet().stream()
                .map(one -> new Known(one.getKey(), List.copyOf(one.getValue()), !wide.contains(one.getKey())))
                .toList();
    }

    private static List<Suggestion> of(String field, List<Known> known, Comparator<Fitting> order) {
        int last = field.lastIndexOf(',');
        String begun = folded(field.substring(last + 1));
        if (begun.length() < SHORTEST) {
            return List.of();
        }
        String before = last < 0 ? "" : field.substring(0, last).strip() + ", ";
        Set<String> there =
                Arrays.stream(before.split(",")).map(Suggestions::folded).collect(Collectors.toSet());
        Predicate<String> within =
                Pattern.compile("[^\\p{L}\\p{N}]" + Pattern.quote(begun)).asPredicate();
        return known.stream()
                .filter(one -> !there.contains(folded(one.name())))
                .flatMap(one -> fitting(one, begun, within).stream())
                .sorted(order)
                .limit(MOST)
                .map(one -> new Suggestion(
                        before + one.name(), one.by().isEmpty() ? "" : before + one.by() + " → " + one.name()))
                .toList();
    }

    private static Known known(Skill skill) {
        return new Known(
                skill.name(),
                Stream.of(skill.names(), skill.formerNames(), skill.ambiguousNames())
                        .flatMap(Set::stream)
                        .sorted()
                        .toList(),
                false);
    }

    /** By its name before any other one, and by the beginning before what stands within. */
    private static Optional<Fitting> fitting(Known one, String begun, Predicate<String> within) {
        String name = folded(one.name());
        if (name.startsWith(begun) || within.test(name)) {
            return Optional.of(new Fitting(one.name(), "", !name.startsWith(begun), name.equals(begun), one.town()));
        }
        return one.others().stream()
                .filter(other -> folded(other).startsWith(begun))
                .min(Comparator.comparing(String::length))
                .map(other ->
                        new Fitting(one.name(), other, false, folded(other).equals(begun), one.town()))
                .or(() -> one.others().stream()
                        .filter(other -> within.test(folded(other)))
                        .findFirst()
                        .map(other -> new Fitting(one.name(), other, true, false, one.town())));
    }

    private static String folded(String written) {
        return MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD))
                .replaceAll("")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}

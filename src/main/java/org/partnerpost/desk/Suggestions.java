package org.partnerpost.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    private static final SkillTaxonomy SKILLS = SkillTaxonomy.inUse();
    private static final Places PLACES = Places.inUse();

    private Suggestions() {}

    /**
     * One of them.
     *
     * @param value of the whole field
     * @param label where it goes by another name than the one that was begun: both, behind what stands there; else empty
     */
    record Suggestion(String value, String label) {}

    /** A thing, and what people call it as well. */
    private record Known(String name, List<String> others) {}

    /** @param rank the better, the smaller */
    private record Fitting(String name, String by, int rank) {}

    static List<Suggestion> skills(String field) {
        return of(field, SKILLS.skills().stream().map(Suggestions::known));
    }

    static List<Suggestion> places(String field) {
        return of(
                field,
                PLACES.known().stream()
                        .sorted(Comparator.comparing(Place::kind))
                        .map(Place::label)
                        .distinct()
                        .map(label -> new Known(label, List.of())));
    }

    private static List<Suggestion> of(String field, Stream<Known> known) {
        int last = field.lastIndexOf(',');
        String begun = folded(field.substring(last + 1));
        if (begun.length() < SHORTEST) {
            return List.of();
        }
        String before = last < 0 ? "" : field.substring(0, last).strip() + ", ";
        Set<String> there =
                Arrays.stream(before.split(",")).map(Suggestions::folded).collect(Collectors.toSet());
        return known.filter(one -> !there.contains(folded(one.name())))
                .flatMap(one -> fitting(one, begun).stream())
                .sorted(Comparator.comparingInt(Fitting::rank))
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
                        .toList());
    }

    /** By its name before any other one, and by the beginning before what stands within. */
    private static Optional<Fitting> fitting(Known one, String begun) {
        if (folded(one.name()).startsWith(begun)) {
            return Optional.of(new Fitting(one.name(), "", 0));
        } else if (within(one.name(), begun)) {
            return Optional.of(new Fitting(one.name(), "", 1));
        }
        return one.others().stream()
                .filter(other -> folded(other).startsWith(begun))
                .findFirst()
                .map(other -> new Fitting(one.name(), other, 2))
                .or(() -> one.others().stream()
                        .filter(other -> within(other, begun))
                        .findFirst()
                        .map(other -> new Fitting(one.name(), other, 3)));
    }

    private static boolean within(String name, String begun) {
        return folded(name).matches(".*[^\\p{L}\\p{N}]" + Pattern.quote(begun) + ".*");
    }

    private static String folded(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}

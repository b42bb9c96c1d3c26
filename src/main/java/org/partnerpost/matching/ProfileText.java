package org.partnerpost.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.specialist.Profile;

/**
 * The words of a profile. The order in which it lists its references makes no difference.
 *
 * @param prose description and references
 * @param all everything that can be searched; whoever is called "Cloud Migration" has not said what it does, so no name of a firm
 * @param references each with its title, in an order of its own
 * @param languages without those that have no analyzer; several where its references are in another one than its description
 */
record ProfileText(String prose, String all, List<String> references, Set<Languages> languages) {
    /** Read of one profile, so that no one profile costs what a thousand others do. */
    private static final int READ = 262_144;

    static ProfileText of(Profile profile) {
        List<String> references = profile.references().stream()
                .map(reference -> reference.title() + "\n" + reference.text())
                .sorted()
                .toList();
        String prose = Stream.concat(Stream.of(profile.description()), references.stream())
                .collect(Collectors.joining("\n"));
        String all = Stream.of(
                        List.of(prose),
                        profile.skills(),
                        profile.topics(),
                        profile.competencies(),
                        profile.products(),
                        profile.industries())
                .flatMap(List::stream)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        return new ProfileText(
                prose, all.substring(0, Math.min(all.length(), READ)), references, languages(profile, references));
    }

    /** Of what it says of itself, and of what its references tell. */
    private static Set<Languages> languages(Profile profile, List<String> references) {
        String stated = profile.language().orElse("");
        List<String> told = Stream.of(
                        profile.description().strip(),
                        String.join("\n", references).strip())
                .filter(text -> !text.isEmpty())
                .toList();
        return (told.isEmpty() ? Stream.of("") : told.stream())
                .flatMap(text -> Languages.of(stated, text).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Languages.class)));
    }
}

package org.partnerpost.matching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.specialist.Profile;

/**
 * The words of a profile. The order in which it lists its references makes no difference.
 *
 * @param prose description and references
 * @param all everything that can be searched
 * @param references each with its title, in an order of its own
 * @param language empty where there is no analyzer for it
 */
record ProfileText(String prose, String all, List<String> references, Optional<Languages> language) {
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
                        List.of(prose, profile.organization()),
                        profile.skills(),
                        profile.topics(),
                        profile.competencies(),
                        profile.products(),
                        profile.industries())
                .flatMap(List::stream)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        return new ProfileText(
                prose,
                all.substring(0, Math.min(all.length(), READ)),
                references,
                Languages.of(profile.language().orElse(""), prose.strip()));
    }
}

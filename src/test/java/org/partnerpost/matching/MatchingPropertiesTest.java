package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for whatever profiles and needs: many are drawn, by fixed seeds. */
class MatchingPropertiesTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final List<String> SKILLS = List.of(
            "dynamics-365-business-central",
            "power-bi",
            "sharepoint",
            "kubernetes",
            "azure",
            "sap",
            "microsoft-teams",
            "dynamics-365");
    private static final List<String> PLACES = List.of("DE", "AT", "CH", "US", "FR", "DACH", "DE-BY", "US-TX");
    private static final List<String> LANGUAGES = List.of("de", "en", "fr");
    private static final List<String> MODES = List.of("remote", "on site", "hybrid");
    private static final int DRAWN = 150;

    @Test
    void aHardLimitIsNeverBrokenAndTheUnknownNeverExcludes() throws IOException {
        Random random = new Random(1);
        Map<String, ProfileSketch> profiles = profiles(random);
        try (TemporaryIndex index = index(profiles)) {
            for (int i = 0; i < DRAWN; i++) {
                NeedSketch need = need(random);
                Set<String> found = ids(index.matcher().match(need.query(), DRAWN));
                profiles.forEach((id, profile) -> assertThat(found.contains(id))
                        .as("%s for %s", profile, need)
                        .isEqualTo(mayMatch(need, profile)));
            }
        }
    }

    @Test
    void theOrderOfProfilesAndOfTheirFieldsMakesNoDifference() throws IOException {
        Random random = new Random(2);
        Map<String, ProfileSketch> profiles = profiles(random);
        List<String> shuffled = new ArrayList<>(profiles.keySet());
        Collections.shuffle(shuffled, random);
        Map<String, ProfileSketch> turned = new LinkedHashMap<>();
        shuffled.forEach(id -> {
            List<String> skills = new ArrayList<>(profiles.get(id).skills());
            Collections.reverse(skills);
            turned.put(id, profiles.get(id).with(skills));
        });
        try (TemporaryIndex one = index(profiles);
                TemporaryIndex other = index(turned)) {
            for (int i = 0; i < 20; i++) {
                NeedSketch need = need(random);
                assertThat(ranking(other.matcher().match(need.query(), 10)))
                        .isEqualTo(ranking(one.matcher().match(need.query(), 10)));
            }
        }
    }

    @Test
    void oneMoreMatchingSkillNeverLowersTheSkillsShare() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            Map<String, ProfileSketch> profiles = profiles(random, 5);
            NeedSketch need =
                    NeedSketch.of("Help is wanted", SKILLS.get(random.nextInt(8)), SKILLS.get(random.nextInt(8)));
            String id = "p" + random.nextInt(5);
            List<String> more = new ArrayList<>(profiles.get(id).skills());
            more.add(need.skills().getFirst());
            double before = skillsShare(need, profiles, id);
            profiles.put(id, profiles.get(id).with(more));
            assertThat(skillsShare(need, profiles, id)).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void theSharesAddUpToTheScoreAndTheBestComeFirst() throws IOException {
        Random random = new Random(4);
        try (TemporaryIndex index = index(profiles(random))) {
            for (int i = 0; i < DRAWN; i++) {
                List<Match> found = index.matcher().match(need(random).query(), DRAWN);
                assertThat(found).allSatisfy(match -> {
                    assertThat(match.parts().stream()
                                    .mapToDouble(Match.Part::share)
                                    .sum())
                            .isCloseTo(match.score(), within(1e-9));
                    assertThat(match.parts())
                            .allSatisfy(part -> assertThat(part.share()).isNotNegative());
                });
                assertThat(found)
                        .isSortedAccordingTo(Comparator.comparingDouble(Match::score)
                                .reversed()
                                .thenComparing(Match::profile));
            }
        }
    }

    private static double skillsShare(NeedSketch need, Map<String, ProfileSketch> profiles, String id)
            throws IOException {
        try (TemporaryIndex index = index(profiles)) {
            return index.matcher().match(need.query(), 100).stream()
                    .filter(match -> match.profile().equals(id))
                    .mapToDouble(match -> match.parts().getFirst().share())
                    .sum();
        }
    }

    private static boolean mayMatch(NeedSketch need, ProfileSketch profile) {
        boolean place = need.workMode().equals(java.util.Optional.of("remote"))
                || need.places().isEmpty()
                || profile.places().isEmpty()
                || need.places().stream()
                        .anyMatch(n -> profile.places().stream().anyMatch(p -> overlap(n.value(), p)));
        boolean languages = profile.languages().isEmpty() || profile.languages().containsAll(need.languages());
        boolean mode = profile.workModes().isEmpty()
                || need.workMode().isEmpty()
                || profile.workModes().contains(need.workMode().get())
                || need.workMode().get().equals("hybrid") && profile.workModes().contains("on site");
        return place && languages && mode;
    }

    private static boolean overlap(String one, String other) {
        return countries(one).stream().anyMatch(countries(other)::contains)
                && !(one.contains("-") && other.contains("-") && !one.equals(other));
    }

    private static Set<String> countries(String code) {
        return code.equals("DACH") ? Set.of("DE", "AT", "CH") : Set.of(code.substring(0, 2));
    }

    private static Map<String, ProfileSketch> profiles(Random random) {
        return profiles(random, DRAWN);
    }

    private static Map<String, ProfileSketch> profiles(Random random, int many) {
        Map<String, ProfileSketch> profiles = new LinkedHashMap<>();
        for (int i = 0; i < many; i++) {
            profiles.put(
                    "p" + i,
                    ProfileSketch.of("Partners of all sorts help with projects", some(SKILLS, random))
                            .serving(some(PLACES, random))
                            .speaking(some(LANGUAGES, random))
                            .working(some(MODES, random)));
        }
        return profiles;
    }

    private static NeedSketch need(Random random) {
        NeedSketch need = NeedSketch.of("Projects wanted\nPartners who help", some(SKILLS, random))
                .in(some(PLACES, random))
                .speaking(some(LANGUAGES, random));
        return random.nextBoolean() ? need : need.mode(MODES.get(random.nextInt(MODES.size())));
    }

    /** None of them half of the time. */
    private static String[] some(List<String> of, Random random) {
        List<String> drawn = new ArrayList<>(of);
        Collections.shuffle(drawn, random);
        int many = random.nextBoolean() ? 0 : 1 + random.nextInt(3);
        return new TreeSet<>(drawn.subList(0, many)).toArray(String[]::new);
    }

    private static TemporaryIndex index(Map<String, ProfileSketch> profiles) throws IOException {
        TemporaryIndex index = TemporaryIndex.open(Embeddings.NONE, TODAY);
        for (Map.Entry<String, ProfileSketch> entry : profiles.entrySet()) {
            index.add(entry.getKey(), entry.getValue().profile());
        }
        return index;
    }

    private static Set<String> ids(List<Match> matches) {
        return matches.stream().map(Match::profile).collect(Collectors.toSet());
    }

    private static List<String> ranking(List<Match> matches) {
        return matches.stream()
                .map(match -> match.profile() + " " + match.score())
                .toList();
    }
}

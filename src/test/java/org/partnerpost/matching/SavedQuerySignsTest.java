package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.specialist.SavedQuery;

class SavedQuerySignsTest {
    private static final String ANY = SavedQuerySigns.ANY;
    private static final SavedQuerySigns ALL = new SavedQuerySigns(Set.of(ANY), Set.of(ANY));
    private static final List<String> SKILLS = List.of("power-bi", "sap", "kubernetes", "azure", "cpp");
    private static final List<String> PLACES = List.of("DE", "AT", "FR", "DE-BY");
    private static final List<String> ASKED = List.of(
            "sap",
            "power*",
            "\"power bi\"",
            "\"power b*\"",
            "skills:azure",
            "skill:kubernetes",
            "place:DE",
            "places:(AT OR FR)",
            "language:de",
            "role:reseller",
            "skills:C",
            "skills:C++",
            "place:DACH",
            "place:Bavaria",
            "\"…\"");

    @Test
    void ofAConjunctionTheTwoLongestWordsAreTheSigns() {
        assertThat(SavedQuerySigns.of("+sap +kubernetes -azure"))
                .isEqualTo(new SavedQuerySigns(Set.of("=kubernetes", "#kubernetes", "!"), Set.of("=sap", "#sap", "!")));
        assertThat(SavedQuerySigns.of("+place:DE +\"business central\""))
                .isEqualTo(new SavedQuerySigns(
                        Set.of("=business", "#dynamics-365-business-central", "!"),
                        Set.of("places=de", "places#DE", "places!")));
    }

    @Test
    void ofAlternativesEachHasOne() {
        assertThat(SavedQuerySigns.of("sap OR place:AT"))
                .isEqualTo(new SavedQuerySigns(
                        Set.of("=sap", "#sap", "!", "places=at", "places#AT", "places!"), Set.of(ANY)));
    }

    @Test
    void whatOnlyLeavesOutOrCannotBeReadHasTheSignOfAll() {
        assertThat(SavedQuerySigns.of("-sap")).isEqualTo(ALL);
        assertThat(SavedQuerySigns.of("(sap")).isEqualTo(ALL);
    }

    @Test
    void whoeverIsLetThroughShowsOneOfEach() throws SavedQuery.Faulty {
        Random random = new Random(3);
        int passed = 0;
        int spared = 0;
        for (int i = 0; i < 20_000; i++) {
            String query = query(random, 0);
            ReleasedNeed need = released(need(random));
            SavedQuerySigns signs = SavedQuerySigns.of(query);
            boolean shows = !Collections.disjoint(signs.first(), need.signs())
                    && !Collections.disjoint(signs.second(), need.signs());
            if (need.passes(SavedQuery.parse(query))) {
                assertThat(shows).as("%s", query).isTrue();
                passed++;
            } else if (!shows) {
                spared++;
            }
        }
        assertThat(passed).isPositive();
        assertThat(spared).isPositive();
    }

    private static ReleasedNeed released(Query need) {
        WorkTerms terms = WorkTerms.inUse();
        return ReleasedNeed.of(need.need(), WorkPlaces.of(need, terms), NamedTerms.inUse());
    }

    private static String query(Random random, int depth) {
        return Stream.generate(() -> clause(random, depth))
                .limit(1 + random.nextInt(3))
                .collect(Collectors.joining(" "));
    }

    private static String clause(Random random, int depth) {
        String sign = List.of("", "", "+", "-").get(random.nextInt(4));
        boolean group = depth < 2 && random.nextInt(4) == 0;
        return sign + (group ? "(" + query(random, depth + 1) + ")" : ASKED.get(random.nextInt(ASKED.size())));
    }

    private static Query need(Random random) {
        NeedSketch sketch = NeedSketch.of("", some(SKILLS, random).toArray(String[]::new));
        Set<String> places = some(PLACES, random);
        Set<String> languages = some(List.of("de", "en"), random);
        return sketch.in(places.toArray(String[]::new))
                .speaking(languages.toArray(String[]::new))
                .query();
    }

    private static Set<String> some(List<String> all, Random random) {
        return all.stream().filter(one -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }
}

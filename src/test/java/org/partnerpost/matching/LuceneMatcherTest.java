package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Match.MatchedSkill;
import org.partnerpost.matching.Match.Part;

/** Who fits, who does not, and what is said about it. */
class LuceneMatcherTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final ProfileSketch BUSINESS_CENTRAL =
            ProfileSketch.of("We move companies from Navision to the cloud.", "Business Central");
    private static final NeedSketch MIGRATION = NeedSketch.of(
            "Business Central migration, Munich\nWe need help with a migration on site.",
            "dynamics-365-business-central");

    @Test
    void theOneWhoFitsIsFoundAndTheOthersAreNotMailed() {
        NeedSketch need = MIGRATION.in("DE").mode("on site");
        List<Match> found = match(
                need,
                Map.of(
                        "fits", BUSINESS_CENTRAL.serving("DE"),
                        "other-field",
                                ProfileSketch.of("Plumbing in Munich. We need no help on site.", "Plumbing")
                                        .serving("DE"),
                        "other-country", BUSINESS_CENTRAL.serving("US")));
        assertThat(found).extracting(Match::profile).doesNotContain("other-country");
        assertThat(found)
                .filteredOn(match -> match.fit() != Fit.WEAK)
                .extracting(Match::profile)
                .containsExactly("fits");
    }

    @Test
    void anOldNameMeetsTheNewOne() {
        assertThat(fit(MIGRATION, ProfileSketch.of("", "Navision"))).isEqualTo(Fit.STRONG);
        assertThat(fit(MIGRATION, ProfileSketch.of("Since 2003 we have been at home in Microsoft Dynamics NAV.")))
                .isEqualTo(Fit.STRONG);
    }

    @Test
    void wordsAloneMakeNobodyFit() {
        NeedSketch need = NeedSketch.of("Gardener wanted\nFor the roses of our headquarters");
        List<Match> found = match(need, Map.of("roses", ProfileSketch.of("We care for the roses of headquarters.")));
        assertThat(found).extracting(Match::fit).containsExactly(Fit.WEAK);
        assertThat(match(need, Map.of("roses", ProfileSketch.of("We care for roses.")), Fit.POSSIBLE))
                .isEmpty();
    }

    @Test
    void aBroadAreaBesideANarrowSkillMakesNobodyFit() {
        NeedSketch need =
                NeedSketch.of("Business Central migration", "dynamics-365-business-central", "data-migration");
        assertThat(fit(need, ProfileSketch.of("", "data-migration"))).isEqualTo(Fit.WEAK);
    }

    @Test
    void whereNothingNarrowerIsAskedForWhoNamesTheBroadAreaFits() {
        NeedSketch need = NeedSketch.of("Data architect, 3 months, remote", "data-architecture");
        assertThat(fit(need, ProfileSketch.of("", "data architect"))).isEqualTo(Fit.LIKELY);
        assertThat(match(need, Map.of("architect", ProfileSketch.of("", "data architect")), Fit.POSSIBLE))
                .hasSize(1);
        assertThat(match(need, Map.of("other", ProfileSketch.of("", "Photoshop")), Fit.POSSIBLE))
                .isEmpty();
    }

    @Test
    void aSkillThatNoListKnowsIsFoundByItsOwnWords() {
        NeedSketch need = NeedSketch.of("Help wanted", "Zymurgy control loops");
        assertThat(fit(need, ProfileSketch.of("", "zymurgy  Control Loops"))).isEqualTo(Fit.STRONG);
        assertThat(fit(need, ProfileSketch.of("Help wanted", "Control loops"))).isEqualTo(Fit.WEAK);
    }

    @Test
    void theMoreOfTheSkillsAreCoveredTheBetterTheFit() {
        NeedSketch need = NeedSketch.of("Wanted", "power-bi", "sharepoint", "kubernetes", "sap");
        assertThat(fit(need, ProfileSketch.of("", "power-bi"))).isEqualTo(Fit.POSSIBLE);
        assertThat(fit(need, ProfileSketch.of("", "power-bi", "sap"))).isEqualTo(Fit.LIKELY);
        assertThat(fit(need, ProfileSketch.of("", "power-bi", "sap", "kubernetes")))
                .isEqualTo(Fit.STRONG);
    }

    @Test
    void itSaysWhatMatchesInBothOnesWordsAndWhatIsMissing() {
        NeedSketch need = NeedSketch.of(
                        "NAV upgrade\nFrom Navision, and reports in Power BI.",
                        "dynamics-365-business-central",
                        "power-bi")
                .in("DE")
                .mode("on site")
                .speaking("de");
        Match match =
                match(need, Map.of("a", BUSINESS_CENTRAL.serving("DE", "AT"))).getFirst();
        assertThat(match.skills()).singleElement().satisfies(skill -> {
            assertThat(skill.id()).isEqualTo("dynamics-365-business-central");
            assertThat(skill.inNeed()).isIn("NAV", "Navision");
            assertThat(skill.inProfile()).isEqualTo("Business Central");
        });
        assertThat(match.missing()).containsExactly("Power BI");
        assertThat(match.notes()).anyMatch(note -> note.startsWith("on site in Germany: serves "));
        assertThat(match.notes()).contains("languages: not stated");
    }

    @Test
    void whereAnotherSkillOfTheProfileCoversItBothAreNamedAndNeitherForTheOther() {
        NeedSketch need = NeedSketch.of("Reports in Power BI", "power-bi");
        assertThat(onlySkill(need, ProfileSketch.of("", "power-query"))).satisfies(skill -> {
            assertThat(skill.asked()).isEqualTo("Power BI");
            assertThat(skill.instead()).isEqualTo("Power Query");
        });
        NeedSketch narrower = NeedSketch.of("Power Query", "power-query");
        assertThat(onlySkill(narrower, ProfileSketch.of("", "Power BI")).instead())
                .isEqualTo("Power BI");
        assertThat(onlySkill(need, ProfileSketch.of("We build reports in PowerBI.", "power-query"))
                        .instead())
                .isEmpty();
    }

    @Test
    void thePartsAddUpToTheScore() {
        for (Match match : match(MIGRATION, Map.of("a", BUSINESS_CENTRAL, "b", ProfileSketch.of("migration help")))) {
            assertThat(match.parts().stream().mapToDouble(Part::share).sum()).isCloseTo(match.score(), within(1e-9));
            assertThat(match.parts())
                    .allSatisfy(part -> assertThat(part.share()).isNotNegative());
        }
    }

    @Test
    void aPlaceHoldsOnlyWhereTheWorkIsDoneThere() {
        ProfileSketch american = BUSINESS_CENTRAL.serving("US");
        assertThat(matches(MIGRATION.in("DE").mode("on site"), american)).isFalse();
        assertThat(matches(MIGRATION.in("DE").mode("hybrid"), american)).isFalse();
        assertThat(matches(MIGRATION.in("DE"), american)).isFalse();
        assertThat(matches(MIGRATION.in("DE").mode("remote"), american)).isTrue();
        assertThat(matches(MIGRATION.mode("on site"), american)).isTrue();
    }

    @Test
    void aRegionServesItsCountriesAndACountryItsParts() {
        assertThat(matches(MIGRATION.in("DE"), BUSINESS_CENTRAL.serving("DACH")))
                .isTrue();
        assertThat(matches(MIGRATION.in("DACH"), BUSINESS_CENTRAL.serving("AT")))
                .isTrue();
        assertThat(matches(MIGRATION.in("FR"), BUSINESS_CENTRAL.serving("DACH")))
                .isFalse();
        assertThat(matches(MIGRATION.in("DE-BY"), BUSINESS_CENTRAL.serving("DE")))
                .isTrue();
        assertThat(matches(MIGRATION.in("DE"), BUSINESS_CENTRAL.serving("DE-BY")))
                .isTrue();
        assertThat(matches(MIGRATION.in("DE-BY"), BUSINESS_CENTRAL.serving("DE-NW")))
                .isFalse();
        assertThat(matches(MIGRATION.in("DE"), BUSINESS_CENTRAL.serving("Germany")))
                .isTrue();
    }

    @Test
    void allLanguagesAskedForAreNeeded() {
        assertThat(matches(MIGRATION.speaking("de", "en"), BUSINESS_CENTRAL.speaking("en")))
                .isFalse();
        assertThat(matches(MIGRATION.speaking("de", "en"), BUSINESS_CENTRAL.speaking("en-GB", "German")))
                .isTrue();
    }

    @Test
    void workModesAndRolesLimitBothWays() {
        assertThat(matches(MIGRATION.mode("on site"), BUSINESS_CENTRAL.working("remote")))
                .isFalse();
        assertThat(matches(MIGRATION.mode("hybrid"), BUSINESS_CENTRAL.working("remote", "on site")))
                .as("who works both ways can do both in one week")
                .isTrue();
        assertThat(matches(MIGRATION.mode("hybrid"), BUSINESS_CENTRAL.working("remote")))
                .isFalse();
        assertThat(matches(MIGRATION.mode("remote"), BUSINESS_CENTRAL.working("remote", "hybrid")))
                .isTrue();
        assertThat(matches(MIGRATION.by("deployment-services"), BUSINESS_CENTRAL.as("managed-services")))
                .isFalse();
        assertThat(matches(MIGRATION.by("deployment-services"), BUSINESS_CENTRAL.as("Deployment services")))
                .isTrue();
    }

    @Test
    void aDealMayBeTooSmallInItsOwnCurrencyOnly() {
        assertThat(matches(MIGRATION.worth(9_999, "EUR"), BUSINESS_CENTRAL.from(10_000, "EUR")))
                .isFalse();
        assertThat(matches(MIGRATION.worth(10_000, "EUR"), BUSINESS_CENTRAL.from(10_000, "EUR")))
                .isTrue();
        assertThat(matches(MIGRATION.worth(9_999, "USD"), BUSINESS_CENTRAL.from(10_000, "EUR")))
                .isTrue();
        assertThat(matches(MIGRATION, BUSINESS_CENTRAL.from(10_000, "EUR"))).isTrue();
    }

    @Test
    void whoeverCannotAtPresentIsLeftOut() {
        assertThat(matches(MIGRATION, BUSINESS_CENTRAL.takingAtOnce(0))).isFalse();
        assertThat(matches(MIGRATION, BUSINESS_CENTRAL.takingAtOnce(1))).isTrue();
        assertThat(matches(MIGRATION, BUSINESS_CENTRAL.pausedUntil("2026-11-23")))
                .isFalse();
        assertThat(matches(MIGRATION, BUSINESS_CENTRAL.pausedUntil("2026-11-22")))
                .isTrue();
        assertThat(matches(MIGRATION.starting("2027-01-01"), BUSINESS_CENTRAL.availableFrom("2027-01-02")))
                .isFalse();
        assertThat(matches(MIGRATION.starting("2027-01-02"), BUSINESS_CENTRAL.availableFrom("2027-01-02")))
                .isTrue();
        assertThat(matches(MIGRATION, BUSINESS_CENTRAL.availableFrom("2030-01-01")))
                .isTrue();
    }

    @Test
    void whoNeverWorksWithTheOneWhoAsksIsLeftOut() {
        NeedSketch asked = MIGRATION.askedBy("sales.fabrikam.example");
        assertThat(matches(asked, BUSINESS_CENTRAL.neverWith("Fabrikam.example")))
                .isFalse();
        assertThat(matches(asked, BUSINESS_CENTRAL.neverWith("brikam.example"))).isTrue();
        NeedSketch named = NeedSketch.of("Business Central for Adventure Works, Inc.", "dynamics-365-business-central");
        assertThat(matches(named, BUSINESS_CENTRAL.neverWith("adventure works")))
                .isFalse();
    }

    @Test
    void whatCannotBeReadExcludesNobody() {
        NeedSketch need = MIGRATION.in("DE").mode("on site").speaking("de").by("deployment-services");
        assertThat(matches(need, BUSINESS_CENTRAL.serving("somewhere nice"))).isTrue();
        assertThat(matches(need, BUSINESS_CENTRAL.speaking("Elvish, a little"))).isTrue();
        assertThat(matches(need, BUSINESS_CENTRAL.working("by moonlight"))).isTrue();
        assertThat(matches(need, BUSINESS_CENTRAL.as("jester"))).isTrue();
        assertThat(matches(
                        MIGRATION.in("Atlantis").mode("levitating"),
                        BUSINESS_CENTRAL.serving("US").working("remote")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\uD800 half", "\n\n\n", "?*:()[]{}\"\\/&&||!~^"})
    void noTextBreaksIt(String text) {
        assertThat(match(NeedSketch.of(text, text + "x"), Map.of("a", ProfileSketch.of(text, text))))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aHugeTextIsRead() {
        String huge = "business central migration ".repeat(100_000);
        assertThat(match(NeedSketch.of(huge), Map.of("a", ProfileSketch.of(huge))))
                .hasSize(1);
    }

    private static boolean matches(NeedSketch need, ProfileSketch profile) {
        return !match(need, Map.of("a", profile)).isEmpty();
    }

    private static Fit fit(NeedSketch need, ProfileSketch profile) {
        List<Match> found = match(need, Map.of("a", profile));
        return found.isEmpty() ? Fit.WEAK : found.getFirst().fit();
    }

    private static List<Match> match(NeedSketch need, Map<String, ProfileSketch> profiles) {
        return match(need, profiles, Fit.WEAK);
    }

    private static List<Match> match(NeedSketch need, Map<String, ProfileSketch> profiles, Fit atLeast) {
        try (TemporaryIndex index = TemporaryIndex.open(Embeddings.NONE, TODAY)) {
            for (Map.Entry<String, ProfileSketch> entry : new LinkedHashMap<>(profiles).entrySet()) {
                index.add(entry.getKey(), entry.getValue().profile());
            }
            return index.matcher().match(need.query(), 100, atLeast);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static MatchedSkill onlySkill(NeedSketch need, ProfileSketch profile) {
        return match(need, Map.of("a", profile)).getFirst().skills().getFirst();
    }
}

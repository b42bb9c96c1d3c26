package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Matcher.LeftOut;

/** Who is left out by a hard limit, and what is said about it. */
class LeftOutTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final NeedSketch NEED = NeedSketch.of(
                    "Business Central migration, Munich\nFor Adventure Works.", "dynamics-365-business-central")
            .in("DE")
            .mode("on site")
            .speaking("de")
            .by("deployment-services")
            .starting("2027-01-11")
            .worth(20_000, "EUR")
            .askedBy("sales.fabrikam.example");
    private static final ProfileSketch FITS = ProfileSketch.of("We migrate.", "Business Central");

    @Test
    void eachLimitIsToldInWords() {
        assertThat(broken(FITS)).isEmpty();
        assertThat(broken(FITS.serving("AT", "CH"))).containsExactly("serves Austria, Switzerland, not Germany");
        assertThat(broken(FITS.speaking("en"))).containsExactly("does not state German among its languages");
        assertThat(broken(FITS.working("remote"))).containsExactly("works remote, not on site");
        assertThat(broken(FITS.as("managed-services")))
                .containsExactly("does not take the role of Deployment services");
        assertThat(broken(FITS.from(50_000, "eur"))).containsExactly("wants no deal below 50000 EUR");
        assertThat(broken(FITS.availableFrom("2027-02-01")))
                .containsExactly("is free from 2027-02-01 only, and the work starts on 2027-01-11");
        assertThat(broken(FITS.takingAtOnce(0))).containsExactly("has no capacity at present");
        assertThat(broken(FITS.pausedUntil("2026-12-24"))).containsExactly("pauses until 2026-12-24");
        assertThat(broken(FITS.neverWith("Fabrikam.example"))).containsExactly("never works with Fabrikam.example");
        assertThat(broken(FITS.neverWith("adventure works"))).containsExactly("never works with adventure works");
        assertThat(broken(FITS.serving("US").takingAtOnce(0))).hasSize(2);
    }

    @Test
    void aTownLiesInAPartOfItsCountry() {
        ProfileSketch bavarian = FITS.serving("DE-BY");
        assertThat(broken(bavarian, "Business Central migration", "Munich")).isEmpty();
        assertThat(broken(bavarian, "Business Central migration", "Hamburg"))
                .containsExactly("serves Bavaria, not Hamburg");
        assertThat(broken(bavarian, "Business Central migration", "Hamburg, Munich"))
                .isEmpty();
        assertThat(broken(FITS.serving("DE"), "Business Central migration", "Hamburg"))
                .isEmpty();
        assertThat(broken(FITS.serving("DACH"), "Business Central migration", "Hamburg"))
                .isEmpty();
    }

    @Test
    void whereItIsNotCertainATownIsItsCountry() {
        ProfileSketch bavarian = FITS.serving("DE-BY");
        assertThat(broken(bavarian, "Business Central migration", "Hamburg + 300 km"))
                .isEmpty();
        assertThat(broken(bavarian, "Half of it in Hamburg, half of it in Munich", "Hamburg"))
                .isEmpty();
        assertThat(broken(bavarian, "Business Central migration", "Nowhereville"))
                .isEmpty();
        assertThat(broken(bavarian, "Business Central migration", "Germany")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Remote, but you must be based in Germany.                | true
            100 % remote, only from Germany, please.                 | true
            Remote. Germany-based consultants only.                  | true
            Remote, aber ansässig in Deutschland.                    | true
            Remote, basé en Allemagne.                               | true
            En remoto, con residencia en Alemania.                   | true
            Remote. The customer is based in Germany.                | false
            Remote work for a firm in Germany.                       | false
            """)
    void remoteWorkLimitsWhereSomebodyHasToBeOnlyInSoManyWords(String text, boolean limits) {
        NeedSketch need =
                NeedSketch.of(text, "dynamics-365-business-central").in("DE").mode("remote");
        List<String> broken = Standings.of(need.query(), TODAY)
                .of(FITS.serving("US").profile())
                .broken();
        assertThat(broken).isEqualTo(limits ? List.of("serves United States, not Germany") : List.of());
        assertThat(Standings.of(need.query(), TODAY)
                        .of(FITS.serving("DACH").profile())
                        .broken())
                .isEmpty();
    }

    @Test
    void theFitIsToldWhateverTheLimitsSay() {
        Standing standing =
                Standings.of(NEED.query(), TODAY).of(FITS.serving("US").profile());
        assertThat(standing.fit()).isEqualTo(Fit.STRONG);
        assertThat(standing.skills())
                .singleElement()
                .satisfies(skill -> assertThat(skill.inProfile()).isEqualTo("Business Central"));
        Standing other = Standings.of(NEED.query(), TODAY)
                .of(ProfileSketch.of("", "Photoshop").profile());
        assertThat(other.skills()).isEmpty();
        assertThat(other.missing()).containsExactly("Dynamics 365 Business Central");
    }

    @Test
    void thoseWithTheSkillAreNamedBestFirstWithTheNumberOfAll() throws IOException {
        Map<String, ProfileSketch> profiles = new LinkedHashMap<>();
        profiles.put("passes", FITS);
        profiles.put("far", FITS.serving("US"));
        profiles.put("full", FITS.takingAtOnce(0));
        profiles.put(
                "only-words",
                ProfileSketch.of("Migration in Munich", "Photoshop").serving("US"));
        profiles.put(
                "near",
                ProfileSketch.of("Business Central migration for Munich", "Business Central")
                        .pausedUntil("2027-01-01"));
        LeftOut leftOut = leftOut(NEED, profiles, 2);
        assertThat(leftOut.all()).isEqualTo(3);
        assertThat(leftOut.best()).extracting(Match::profile).hasSize(2).startsWith("near");
        assertThat(leftOut(NEED, Map.of("passes", FITS), 5).best()).isEmpty();
    }

    @Test
    void theWordsLeaveOutTheSameProfilesAsTheEngine() throws IOException {
        Random random = new Random(4);
        Map<String, ProfileSketch> profiles = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            profiles.put("p" + i, drawnProfile(random));
        }
        try (TemporaryIndex index = index(profiles)) {
            for (int i = 0; i < 60; i++) {
                NeedSketch need = drawnNeed(random);
                List<String> matched = index.matcher().match(need.query(), 1_000).stream()
                        .map(Match::profile)
                        .toList();
                List<String> leftOut = index.matcher().leftOut(need.query(), 1_000).best().stream()
                        .map(Match::profile)
                        .toList();
                Standings standings = Standings.of(need.query(), TODAY);
                profiles.forEach((id, profile) -> {
                    List<String> broken = standings.of(profile.profile()).broken();
                    assertThat(matched.contains(id))
                            .as("%s for %s: %s", profile, need, broken)
                            .isEqualTo(broken.isEmpty());
                    assertThat(leftOut.contains(id)).isEqualTo(!broken.isEmpty());
                });
            }
        }
    }

    private static NeedSketch drawnNeed(Random random) {
        NeedSketch need = NeedSketch.of("Power BI for Adventure Works", "power-bi")
                .askedBy(one(random, "a.fabrikam.example", "contoso.example"))
                .in(some(random, "DE", "AT", "DACH", "DE-BY", "US", "Atlantis"))
                .speaking(some(random, "de", "en", "fr"))
                .by(some(random, "deployment-services", "managed-services"));
        need = random.nextBoolean() ? need.mode(one(random, "remote", "on site", "hybrid")) : need;
        need = random.nextBoolean() ? need.worth(random.nextInt(1, 4) * 10_000L, one(random, "EUR", "usd", "")) : need;
        return random.nextBoolean() ? need.starting(one(random, "2026-12-01", "2027-02-01")) : need;
    }

    /** Most state little, so that some pass. */
    private static ProfileSketch drawnProfile(Random random) {
        ProfileSketch profile = ProfileSketch.of("Power BI", "power-bi");
        return switch (random.nextInt(10)) {
            case 0 -> profile.serving(some(random, "DE", "AT", "DACH", "DE-BY", "US-TX", "Elsewhere"));
            case 1 -> profile.speaking(some(random, "de", "English", "fr-CH", "Elvish"));
            case 2 -> profile.working(some(random, "remote", "on site", "hybrid"));
            case 3 -> profile.as(some(random, "deployment-services", "Managed services", "jester"));
            case 4 -> profile.from(random.nextInt(1, 4) * 10_000L, one(random, "EUR", "USD", " eur ", ""));
            case 5 -> profile.availableFrom(one(random, "2026-12-01", "2027-01-15", "2027-03-01"));
            case 6 -> profile.takingAtOnce(random.nextInt(2));
            case 7 -> profile.pausedUntil(one(random, "2026-11-22", "2026-11-23"));
            case 8 ->
                profile.neverWith(
                        one(random, "fabrikam.example", "Adventure  works", "Adventure Works Ltd", "Northwind", "?!"));
            default -> profile.serving(some(random, "DE", "US")).speaking(some(random, "de", "en"));
        };
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String[] some(Random random, String... of) {
        return List.of(of).stream().filter(any -> random.nextInt(3) == 0).toArray(String[]::new);
    }

    private static List<String> broken(ProfileSketch profile) {
        return Standings.of(NEED.query(), TODAY).of(profile.profile()).broken();
    }

    private static List<String> broken(ProfileSketch profile, String text, String town) {
        NeedSketch need = NeedSketch.of(text, "dynamics-365-business-central").inTown("DE", town);
        return Standings.of(need.query(), TODAY).of(profile.profile()).broken();
    }

    private static LeftOut leftOut(NeedSketch need, Map<String, ProfileSketch> profiles, int top) throws IOException {
        try (TemporaryIndex index = index(profiles)) {
            return index.matcher().leftOut(need.query(), top);
        }
    }

    private static TemporaryIndex index(Map<String, ProfileSketch> profiles) throws IOException {
        TemporaryIndex index = TemporaryIndex.open(Embeddings.NONE, CLOCK);
        for (Map.Entry<String, ProfileSketch> entry : profiles.entrySet()) {
            index.add(entry.getKey(), entry.getValue().profile());
        }
        return index;
    }
}

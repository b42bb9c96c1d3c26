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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerpost.matching.Match.Part;

/** What a need and a profile mean counts beside their words and skills, where it is known. */
class MatchingByMeaningTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-16T09:00:00Z"), ZoneOffset.UTC);
    private static final NeedSketch NEED =
            NeedSketch.of("Power BI help\nOur sales figures shall be shown on one page", "power-bi");

    /** Points east for whatever is about selling, north for hospitals, and knows nothing of museums. */
    private static final Embeddings BY_TRADE = passages -> {
        String text = String.join(" ", passages);
        if (text.contains("museum")) {
            return Optional.empty();
        }
        float[] direction = text.contains("hospital") ? new float[] {0.2f, 1} : new float[] {1, 0.2f};
        return Optional.of(Embedding.between(List.of(direction)));
    };

    @Test
    void amongEqualsWhoeverMeansTheSameComesFirst() throws IOException {
        List<Match> found = match(Map.of("a", profile("hospital"), "b", profile("retail")), BY_TRADE);
        assertThat(found).extracting(Match::profile).containsExactly("b", "a");
        assertThat(found.getFirst().parts()).extracting(Part::name).containsExactly("skills", "text", "meaning");
        assertThat(found.getFirst().probability()).isGreaterThan(found.getLast().probability());
    }

    @Test
    void thePartsAddUpToTheScore() throws IOException {
        for (Match match : match(Map.of("a", profile("hospital"), "b", profile("retail")), BY_TRADE)) {
            assertThat(match.parts().stream().mapToDouble(Part::share).sum()).isCloseTo(match.score(), within(1e-9));
        }
    }

    @Test
    void aMeaningThatIsNotKnownIsNeitherNearNorFar() throws IOException {
        List<Match> found =
                match(Map.of("a", profile("hospital"), "b", profile("retail"), "c", profile("museum")), BY_TRADE);
        assertThat(found).extracting(Match::profile).containsExactly("b", "c", "a");
    }

    @Test
    void withoutAModelWordsAndSkillsSpeakAlone() throws IOException {
        List<Match> found = match(Map.of("a", profile("hospital"), "b", profile("retail")), Embeddings.NONE);
        assertThat(found).extracting(Match::profile).containsExactly("a", "b");
        assertThat(found).flatExtracting(Match::parts).extracting(Part::name).doesNotContain("meaning");
    }

    @Test
    void meaningAloneMakesNobodyFit() throws IOException {
        ProfileSketch baker = ProfileSketch.of("We bake bread for retail and sell it on our page every morning");
        assertThat(match(Map.of("baker", baker), BY_TRADE))
                .extracting(Match::fit)
                .containsOnly(Match.Fit.WEAK);
    }

    @Test
    void onlyEnglishIsAskedForItsMeaning() {
        assertThat(passages(profile("retail"))).isNotEmpty();
        ProfileText german = new ProfileText("Wir bauen Berichte", "", List.of(), Set.of(Languages.DE));
        assertThat(Passages.of(profile("retail").profile(), german)).isEmpty();
        assertThat(Passages.of(NEED.query())).isNotEmpty();
        assertThat(Passages.of(new Matcher.Query(NEED.query().need(), "Power BI gesucht", "de")))
                .isEmpty();
    }

    @Test
    void longTextsAreReadInPiecesAndNotForEver() {
        String much = "We build reports for people who sell things. ".repeat(2_000);
        assertThat(passages(ProfileSketch.of(much)))
                .hasSize(24)
                .allSatisfy(
                        piece -> assertThat(piece).hasSizeLessThanOrEqualTo(600).doesNotStartWith(" "));
    }

    @Test
    void theModelKnowsWhatIsAlike() {
        MiniLm model = new MiniLm();
        Embedding need = model.of(List.of("Moving our mailboxes from the old server to Exchange Online"))
                .orElseThrow();
        byte[] alike = model.of(List.of("E-mail migrations to the cloud"))
                .orElseThrow()
                .bytes();
        byte[] strange = model.of(List.of("Fresh bread from a wood-fired oven"))
                .orElseThrow()
                .bytes();
        assertThat(need.cosine(alike, 0, alike.length)).isGreaterThan(0.2 + need.cosine(strange, 0, strange.length));
    }

    /** Alike in every word but one, which neither need nor skills have. */
    private static ProfileSketch profile(String trade) {
        return ProfileSketch.of("We show figures on one page, for people in the " + trade + " trade", "Power BI");
    }

    private static List<String> passages(ProfileSketch sketch) {
        return Passages.of(sketch.profile(), ProfileText.of(sketch.profile()));
    }

    private static List<Match> match(Map<String, ProfileSketch> profiles, Embeddings embeddings) throws IOException {
        try (TemporaryIndex index = TemporaryIndex.open(embeddings, TODAY)) {
            for (Map.Entry<String, ProfileSketch> entry : new LinkedHashMap<>(profiles).entrySet()) {
                index.add(entry.getKey(), entry.getValue().profile());
            }
            return index.matcher().match(NEED.query(), 10);
        }
    }
}

package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Match.Part;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.specialist.TrackRecord.Tally;

/** Of two who fit alike, the one comes first whose earlier answers said so; no answers make somebody fit who does not. */
class TrackRecordMatchingTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String SKILL = "dynamics-365-business-central";
    private static final NeedSketch NEED = NeedSketch.of("Business Central migration\nWe need help with it.", SKILL);
    private static final Profile ABLE = ProfileSketch.of("We move companies to the cloud.", "Business Central")
            .profile();
    private static final Profile OTHER =
            ProfileSketch.of("We need help with Business migration.", "Kotlin").profile();

    @Test
    void earlierYesesComeFirstAndNoesLast() throws IOException {
        List<Match> found = found(Map.of("a", said(0, 3), "b", TrackRecord.NONE, "c", said(3, 0)));
        assertThat(found).extracting(Match::profile).containsExactly("c", "b", "a");
        assertThat(found.getFirst().probability()).isGreaterThan(found.get(1).probability());
        assertThat(found.getLast().probability()).isLessThan(found.get(1).probability());
        assertThat(found)
                .extracting(Match::uncorrected)
                .containsOnly(found.get(1).uncorrected());
    }

    @Test
    void whatTheRecordGivesIsAPartOfTheScoreAndTheseAddUp() throws IOException {
        for (Match match : found(Map.of("a", said(0, 3), "b", said(5, 1)))) {
            assertThat(match.parts()).extracting(Part::name).contains("track record");
            assertThat(match.parts().stream().mapToDouble(Part::share).sum())
                    .isCloseTo(match.score(), org.assertj.core.data.Offset.offset(1e-9));
        }
        assertThat(found(Map.of("a", TrackRecord.NONE)).getFirst().parts())
                .extracting(Part::name)
                .doesNotContain("track record");
    }

    @Test
    void aThousandYesesCountATenthOfTheBestAtMost() throws IOException {
        List<Match> found = found(Map.of("a", said(1_000, 0), "b", TrackRecord.NONE));
        assertThat(found.getFirst().score()).isLessThan(found.getLast().score() * 1.1);
    }

    @Test
    void noAnswersMakeSomebodyFitWhoDoesNotNorUndoASkill() throws IOException {
        assertThat(Standings.of(NEED.query(), today()).of(OTHER, said(1_000, 0)).fit())
                .isEqualTo(Fit.WEAK);
        assertThat(found(Map.of("a", said(0, 1_000)))).isNotEmpty();
    }

    @Test
    void answersAboutOtherSkillsSayNothing() throws IOException {
        var kotlin = new TrackRecord(Map.of("kotlin", new Tally(9, 0)));
        Match with = found(Map.of("a", kotlin)).getFirst();
        Match without = found(Map.of("a", TrackRecord.NONE)).getFirst();
        assertThat(with).isEqualTo(without);
    }

    @Test
    void theLookAtOneProfileSaysTheSameAsTheIndex() throws IOException {
        Match match = found(Map.of("a", said(2, 1))).getFirst();
        assertThat(Standings.of(NEED.query(), today()).of(ABLE, said(2, 1)).probability())
                .isEqualTo(match.probability());
    }

    private static TrackRecord said(double fits, double denied) {
        return new TrackRecord(Map.of(SKILL, new Tally(fits, denied)));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(TODAY.instant(), ZoneOffset.UTC);
    }

    private static List<Match> found(Map<String, TrackRecord> able) throws IOException {
        try (TemporaryIndex index = TemporaryIndex.open(Embeddings.NONE, TODAY)) {
            for (Map.Entry<String, TrackRecord> one : able.entrySet()) {
                index.add(one.getKey(), ABLE, one.getValue());
            }
            return index.matcher().match(NEED.query(), 100, Fit.POSSIBLE);
        }
    }
}

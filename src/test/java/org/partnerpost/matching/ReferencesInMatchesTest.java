package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Match.MatchedSkill;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.ProfileJson;

/** A match names the references of the profile that tell of the skills asked for. */
class ReferencesInMatchesTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final NeedSketch NEED =
            NeedSketch.of("Business Central migration\nWe need help with it.", "dynamics-365-business-central");
    private static final Profile PROFILE = withReferences("""
            {"year":2024,"title":"Move of a wholesaler","text":"From Navision to Business Central in four months."},
            {"year":0,"title":"Reports for a bakery","text":"Power BI."},
            {"year":2022,"title":"","text":"Business Central again."},
            {"year":0,"title":"Business Central for a brewery","text":""},
            {"year":2021,"title":"Business Central, no SAP","text":""},
            {"year":2020,"title":"A fourth one","text":"Business Central."}""");

    @Test
    void theFirstThreeThatTellOfTheSkillAreNamedWithTheirYears() throws IOException {
        assertThat(matched().references())
                .containsExactly(
                        "Move of a wholesaler (2024)",
                        "Business Central for a brewery",
                        "Business Central, no SAP (2021)");
    }

    @Test
    void theProfilesOwnWordForItStays() throws IOException {
        assertThat(matched().inProfile()).isEqualTo("BC365");
    }

    @Test
    void theLookAtOneProfileSaysTheSameAsTheIndex() throws IOException {
        LocalDate today = LocalDate.ofInstant(TODAY.instant(), ZoneOffset.UTC);
        assertThat(Standings.of(NEED.query(), today).of(PROFILE).skills()).isEqualTo(List.of(matched()));
    }

    private static MatchedSkill matched() throws IOException {
        try (TemporaryIndex index = TemporaryIndex.open(Embeddings.NONE, TODAY)) {
            index.add("a", PROFILE);
            return index.matcher()
                    .match(NEED.query(), 10, Fit.WEAK)
                    .getFirst()
                    .skills()
                    .getFirst();
        }
    }

    private static Profile withReferences(String references) {
        String json = ProfileJson.write(
                ProfileSketch.of("We move companies to the cloud.", "BC365").profile());
        return ProfileJson.read(json.replaceFirst("\\{", "{\"references\":[" + references + "],"));
    }
}

package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.ProfileJson;

/** Who pauses is left out from the first day of the pause on, by the index and by the look at one profile alike. */
class PausedMatchingTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final NeedSketch MIGRATION =
            NeedSketch.of("Business Central migration\nWe need help with it.", "dynamics-365-business-central");
    private static final ProfileSketch PAUSING = ProfileSketch.of("We move companies to the cloud.", "Business Central")
            .pausedUntil("2027-01-10");

    @Test
    void aPauseThatHasBegunLeavesItOut() throws IOException {
        assertThat(found(pausingFrom("2026-11-22"))).isFalse();
        assertThat(broken(pausingFrom("2026-11-22"))).isTrue();
    }

    @Test
    void aPauseThatIsToComeLeavesNobodyOutYet() throws IOException {
        assertThat(found(pausingFrom("2026-11-23"))).isTrue();
        assertThat(broken(pausingFrom("2026-11-23"))).isFalse();
    }

    private static Profile pausingFrom(String day) {
        String until = ProfileJson.write(PAUSING.profile());
        return ProfileJson.read(until.replaceFirst("\\{", "{\"pausedFrom\":\"" + day + "\","));
    }

    private static boolean broken(Profile profile) {
        LocalDate today = LocalDate.ofInstant(TODAY.instant(), ZoneOffset.UTC);
        return !Standings.of(MIGRATION.query(), today).of(profile).broken().isEmpty();
    }

    private static boolean found(Profile profile) throws IOException {
        try (TemporaryIndex index = TemporaryIndex.open(Embeddings.NONE, TODAY)) {
            index.add("a", profile);
            return !index.matcher().match(MIGRATION.query(), 100, Fit.WEAK).isEmpty();
        }
    }
}

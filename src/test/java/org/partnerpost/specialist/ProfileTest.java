package org.partnerpost.specialist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerpost.specialist.Profile.Frequency;

class ProfileTest {
    private static final LocalDate MAY = LocalDate.parse("2027-05-01");

    @Test
    void aPauseChangesNothingElse() {
        Profile before = Profiles.delivered(Frequency.DAILY, "Europe/Berlin");
        assertThat(before.pausedUntil(MAY))
                .usingRecursiveComparison()
                .ignoringFields("pausedUntil")
                .isEqualTo(before);
        assertThat(before.pausedUntil(MAY).pausedUntil()).contains(MAY);
    }

    @Test
    void aPauseHoldsFromItsFirstDayUntilTheDayBeforeItEnds() {
        String paused = ProfileJson.write(
                Profiles.delivered(Frequency.DAILY, "Europe/Berlin").pausedUntil(MAY));
        Profile later = ProfileJson.read(paused.replaceFirst("\\{", "{\"pausedFrom\":\"2027-04-20\","));
        assertThat(later.pauseOn(LocalDate.parse("2027-04-19"))).isEmpty();
        assertThat(later.pauseOn(LocalDate.parse("2027-04-20"))).contains(MAY);
        assertThat(later.pauseOn(LocalDate.parse("2027-04-30"))).contains(MAY);
        assertThat(later.pauseOn(MAY)).isEmpty();
        assertThat(later.pausedUntil(MAY).pauseOn(LocalDate.parse("2027-04-01")))
                .contains(MAY);
        assertThat(ProfileJson.read(paused).pausedFrom()).isEmpty();
    }

    @Test
    void aZoneThatIsNotKnownIsUtc() {
        assertThat(Profiles.with("Contoso", List.of(), List.of()).zone()).hasToString("UTC");
        assertThat(Profiles.delivered(Frequency.DAILY, "Mars/Olympus").zone()).hasToString("UTC");
        assertThat(Profiles.delivered(Frequency.DAILY, "Europe/Berlin").zone()).hasToString("Europe/Berlin");
    }
}

package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** What our letters give as an example of a profile is read as it says. */
class LetterExampleTest {
    private static final SkillTaxonomy SKILLS = SkillTaxonomy.inUse();

    @Test
    void theFrenchOneIs() {
        Profile profile = new Introduction(new NamedThings(SKILLS, Places.inUse()))
                .read(
                        "",
                        "Nous sommes Contoso Conseil. Nous intervenons sur Business Central et Power BI pour des industriels en France"
                                + " et en Belgique, à distance ou sur site, en français et en anglais, minimum 20\u00a0000\u00a0EUR.",
                        Optional.empty(),
                        LocalDate.of(2026, 11, 16))
                .profile();
        assertThat(profile.skills())
                .containsExactlyInAnyOrder(
                        SKILLS.named("Business Central").orElseThrow().id(),
                        SKILLS.named("Power BI").orElseThrow().id());
        assertThat(profile.places()).containsExactlyInAnyOrder("FR", "BE");
        assertThat(profile.languages()).containsExactlyInAnyOrder("fr", "en");
        assertThat(profile.workModes()).containsExactlyInAnyOrder("remote", "on site");
        assertThat(profile.minimumDealValue()).contains(20_000L);
        assertThat(profile.organization()).isEqualTo("Contoso Conseil");
    }
}

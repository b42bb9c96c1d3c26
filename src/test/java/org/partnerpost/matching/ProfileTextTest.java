package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.ProfileJson;

/** The words of a profile that are searched, and the languages that they are searched in. */
class ProfileTextTest {
    private static final String GERMAN = "Wir bauen Berichte und Auswertungen für mittelständische Betriebe im Süden.";
    private static final String ENGLISH =
            "We moved the reporting of a wholesaler to the cloud, trained its people and have looked after it since then.";

    @Test
    void whatAFirmIsCalledIsNotWhatItDoes() {
        Profile profile = ProfileSketch.of("We build reports.").profile("Kubernetes Experts", "Kim");
        assertThat(ProfileText.of(profile).all()).isEqualTo("We build reports.");
    }

    @Test
    void aReferenceInAnotherLanguageTakesTheDescriptionOutOfNone() {
        assertThat(languages(GERMAN, ENGLISH + " " + ENGLISH)).contains(Languages.DE, Languages.EN);
        assertThat(languages(GERMAN, "")).containsExactly(Languages.DE);
        assertThat(languages("", ENGLISH)).containsExactly(Languages.EN);
        assertThat(languages("", "")).containsExactly(Languages.EN);
    }

    private static Iterable<Languages> languages(String description, String reference) {
        return ProfileText.of(ProfileJson.read(
                        "{\"organization\":\"Harbour\",\"contactName\":\"Kim\",\"description\":\"" + description
                                + "\",\"references\":[{\"year\":2024,\"title\":\"\",\"text\":\"" + reference + "\"}]}"))
                .languages();
    }
}

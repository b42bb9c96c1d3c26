package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerpost.desk.Suggestions.Suggestion;

class SuggestionsTest {

    @Test
    void whatIsBegunIsOffered() {
        assertThat(values(Suggestions.skills("Power B"))).contains("Power BI");
        assertThat(values(Suggestions.skills("power bi"))).first().isEqualTo("Power BI");
        assertThat(values(Suggestions.skills("business cen"))).contains("Dynamics 365 Business Central");
        assertThat(values(Suggestions.places("Germ"))).contains("Germany");
        assertThat(values(Suggestions.places("Munic"))).contains("Munich");
    }

    @Test
    void whatStandsThereAlreadyStaysAndIsNotOfferedAgain() {
        assertThat(values(Suggestions.skills("Kubernetes ,Power B")))
                .contains("Kubernetes , Power BI".replace(" ,", ","));
        assertThat(values(Suggestions.skills("Power BI, Power B"))).doesNotContain("Power BI, Power BI");
    }

    @Test
    void aFormerNameLeadsToTodaysAndIsToldBesideIt() {
        assertThat(Suggestions.skills("Kubernetes, Navis"))
                .contains(new Suggestion(
                        "Kubernetes, Dynamics 365 Business Central",
                        "Kubernetes, Navision → Dynamics 365 Business Central"));
    }

    @Test
    void aPlaceIsOfferedByWhatPeopleOfOtherLanguagesCallIt() {
        assertThat(Suggestions.places("Münc")).contains(new Suggestion("Munich", "München → Munich"));
        assertThat(Suggestions.places("Austria, Deutschl"))
                .first()
                .isEqualTo(new Suggestion("Austria, Germany", "Austria, Deutschland → Germany"));
        assertThat(Suggestions.places("Allemag")).contains(new Suggestion("Germany", "Allemagne → Germany"));
        assertThat(Suggestions.places("Aleman")).contains(new Suggestion("Germany", "Alemania → Germany"));
        assertThat(Suggestions.places("Bayer")).contains(new Suggestion("Bavaria", "Bayern → Bavaria"));
        assertThat(Suggestions.places("Skandi")).contains(new Suggestion("Nordics", "Skandinavien → Nordics"));
        assertThat(values(Suggestions.places("Germany, Deutsch"))).doesNotContain("Germany, Germany");
    }

    @Test
    void whatIsWrittenOutStandsFirstAndAccentsAreNotWanted() {
        assertThat(Suggestions.places("usa")).first().isEqualTo(new Suggestion("United States", "USA → United States"));
        assertThat(values(Suggestions.places("US"))).first().isEqualTo("United States");
        assertThat(values(Suggestions.places("UK"))).first().isEqualTo("United Kingdom");
        assertThat(values(Suggestions.places("Unit")))
                .containsSubsequence("United States", "United States Minor Outlying Islands");
        assertThat(values(Suggestions.places("Etats"))).first().isEqualTo("United States");
        assertThat(values(Suggestions.places("Frankf"))).first().isEqualTo("Frankfurt");
    }

    @Test
    void whereNothingIsBegunNothingIsOffered() {
        assertThat(Suggestions.skills("")).isEmpty();
        assertThat(Suggestions.skills("Power BI,")).isEmpty();
        assertThat(Suggestions.skills("P")).isEmpty();
        assertThat(Suggestions.skills("no such thing anywhere")).isEmpty();
    }

    @Test
    void fewAreOffered() {
        assertThat(Suggestions.skills("micro")).hasSizeBetween(3, 8);
    }

    private static List<String> values(List<Suggestion> offered) {
        return offered.stream().map(Suggestion::value).toList();
    }
}

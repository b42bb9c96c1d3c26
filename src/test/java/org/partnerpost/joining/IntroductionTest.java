package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** What our letters name as an example is read as it is meant. */
class IntroductionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Introduction READER = new Introduction(new NamedThings(SkillTaxonomy.inUse(), Places.inUse()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DE AT | de en | We are Contoso Consulting. We do Business Central and Power BI for manufacturers in Germany and Austria, remote or on site, in German and English, from 20,000 EUR.
            DE AT | de en | Wir sind Contoso Consulting. Wir machen Business Central und Power BI für die Fertigung in Deutschland und Österreich, remote oder vor Ort, auf Deutsch und Englisch, mindestens 20.000 EUR.
            ES PT | es en | Somos Contoso Consulting. Hacemos Business Central y Power BI para empresas industriales en España y Portugal, en remoto o presencial, en español e inglés, mínimo 20.000 EUR.
            """)
    void theExampleOfTheLetters(String places, String languages, String written) {
        Profile profile = READER.read("Dana", written, Optional.empty(), TODAY).profile();
        assertThat(profile.organization()).isEqualTo("Contoso Consulting");
        assertThat(profile.skills()).containsExactly("dynamics-365-business-central", "power-bi");
        assertThat(profile.places()).containsExactly(places.split(" "));
        assertThat(profile.languages()).containsExactly(languages.split(" "));
        assertThat(profile.workModes()).containsExactly("remote", "on site");
        assertThat(profile.minimumDealValue()).contains(20_000L);
        assertThat(profile.currency()).contains("EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wir machen SAP in Hamburg, gern auch remote.",
                "We do SAP in Hamburg, also remote.",
                "Nous faisons SAP à Hambourg, à distance aussi.",
                "Hacemos SAP en Hamburgo, también en remoto.",
                "Wir machen SAP in Hamburg, remote und vor Ort.",
                "We do SAP in Hamburg, on site or remote."
            })
    void whoWorksRemotelyAsWellWorksOnSite(String written) {
        assertThat(READER.read("Kim", written, Optional.empty(), TODAY)
                        .profile()
                        .workModes())
                .containsExactlyInAnyOrder("remote", "on site");
    }

    @Test
    void aSkillAloneIsWhatSomebodyCanDo() {
        assertThat(READER.read("Kim", "We do Power BI.", Optional.empty(), TODAY)
                        .profile()
                        .skills())
                .containsExactly("power-bi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wir sind Brand SAP GmbH. Wir machen Power BI in Deutschland.",
                "Brand SAP GmbH macht Power BI in Deutschland.",
                "We do Power BI in Germany.\n\nEva Roth\nBrand SAP GmbH",
                "We do Power BI in Germany.\n\nEva Roth",
                "We do Power BI in Germany.\nEva"
            })
    void aFirmsAndAPersonsNameSayNothingOfSkillsAndPlaces(String written) {
        Profile profile =
                READER.read("Eva Roth", written, Optional.empty(), TODAY).profile();
        assertThat(profile.skills()).containsExactly("power-bi");
        assertThat(profile.places()).containsExactly("DE");
        assertThat(profile.description()).doesNotContain("Eva");
    }

    @Test
    void theNameBelowIsNoTownWhereNobodySaysTheName() {
        assertThat(READER.read("", "We do Power BI in Germany.\n\nJana Roth", Optional.empty(), TODAY)
                        .profile()
                        .places())
                .containsExactly("DE");
    }

    @Test
    void aTownBelowIsOne() {
        assertThat(READER.read("Eva Roth", "We do Power BI.\n\nGreater London", Optional.empty(), TODAY)
                        .profile()
                        .places())
                .isNotEmpty();
        assertThat(READER.read("SAP Team", "We do Power BI.\nSAP", Optional.empty(), TODAY)
                        .profile()
                        .skills())
                .contains(SkillTaxonomy.inUse().named("SAP").orElseThrow().id());
    }

    @Test
    void aFullStopEndsANameUnlessItBelongsToTheName() {
        assertThat(organization("We are Smith & Co. KG, SAP is what we do.")).isEqualTo("Smith & Co. KG");
        assertThat(organization("We are Weber Consulting. SAP is what we do.")).isEqualTo("Weber Consulting");
    }

    @Test
    void aFirmWithItsLegalFormMayBeginALineOrStandBelow() {
        assertThat(organization("Faro Verde S.L. offers Business Central in Spain."))
                .isEqualTo("Faro Verde S.L.");
        assertThat(organization("Weber & Söhne GmbH & Co. KG macht Business Central."))
                .isEqualTo("Weber & Söhne GmbH & Co. KG");
        assertThat(organization("Hallo,\nEisvogel Analytics GmbH aus Ulm hier, wir machen Power BI."))
                .isEqualTo("Eisvogel Analytics GmbH");
        assertThat(organization("Hier die Eisvogel Analytics GmbH: Power BI.")).isEqualTo("Eisvogel Analytics GmbH");
        assertThat(organization("We help customers like Contoso AG with Power BI."))
                .isEmpty();
        assertThat(organization("Azure SAS token experts, Berlin")).isEmpty();
        assertThat(SignatureFirm.in("Power BI in Lyon.\n\nKim\nPetit Pont SAS", ""))
                .contains("Petit Pont SAS");
    }

    @Test
    void theLegalFormOfAFirmIsNoProductAndItsTownNoPlace() {
        Profile profile = READER.read(
                        "Kim", "Power BI in Lyon.\n\nKim\nPetit Pont SAS", Optional.of("Petit Pont SAS"), TODAY)
                .profile();
        assertThat(profile.skills()).containsExactly("power-bi");
        assertThat(READER.read("Kim", "SAS and SPSS in Denmark.", Optional.empty(), TODAY)
                        .profile()
                        .skills())
                .contains("sas");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr en | Power BI, Lyon. French and English.
            de en | Business Central, Wien, deutsch und englisch
                  | Azure in Manchester. My French is a joke.
            """)
    void aLanguageNamedAloneIsSpoken(String languages, String written) {
        assertThat(READER.read("Kim", written, Optional.empty(), TODAY)
                        .profile()
                        .languages())
                .containsExactly(languages == null ? new String[0] : languages.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Foo Bar            | We are Foo Bar from Dublin and do Power BI.
            Foo Bar Ltd        | Foo Bar Ltd from Dublin here, we do Power BI.
            Zett GmbH          | Firma Zett GmbH, Ulm. Wir machen Power BI.
            Zett GmbH          | Ich schreibe für die Firma Zett GmbH aus Ulm, wir machen Power BI.
            Weber SL           | Somos Weber SL. Hacemos Power BI.
            Faro Verde S.L.    | Somos Faro Verde S.L. Hacemos Power BI.
            Weber SL           | Somos la empresa Weber SL de Madrid.
            Atelier Bleu       | Nous sommes Atelier Bleu, de Lyon, et faisons Power BI.
            Atelier Bleu       | Nous sommes Atelier Bleu de Lyon. Power BI.
            Atelier du Nuage   | Nous sommes Atelier du Nuage. Power BI.
            Smith & Co. KG     | Wir sind Smith & Co. KG aus Kiel.
            Partner Solutions  | We are Partner Solutions from Leeds.
            Expert Harbour     | We are Expert Harbour. Power BI is what we do.
            Contoso Consultants | We are Contoso Consultants.
            Contoso Inc        | We are Contoso Inc. Power BI is what we do.
            """)
    void aFirmsNameEndsWhereItEnds(String name, String written) {
        assertThat(organization(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am Jane from Dublin. I do Power BI.",
                "Ich bin Jana aus Köln und mache Power BI.",
                "Je suis Zoé de Nantes, consultante Power BI.",
                "We are Dynamics 365 consultants from Leeds.",
                "We are Senior Developers from Leeds.",
                "Wir sind Power BI Berater aus Ulm.",
                "Wir sind Freiberufler aus Ulm.",
                "Somos Consultores de Power BI.",
                "We are Microsoft partners."
            })
    void aPersonOrATradeIsNoFirm(String written) {
        assertThat(organization(written)).isEmpty();
    }

    private static String organization(String written) {
        return READER.read("Dana", written, Optional.empty(), TODAY).profile().organization();
    }
}

package org.partnerpost.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerpost.delivery.ConsentText;
import org.partnerpost.delivery.PeopleOfATest;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;

/** The pages behind links in mails, from outside. */
@QuarkusTest
class DoorTest {
    @Inject
    PeopleOfATest people;

    @Inject
    Specialists specialists;

    @Inject
    Tokens tokens;

    @Test
    void openingTheLinkChangesNothingHoweverOften() {
        Specialist dana = specialist("en");
        String link = link("unsubscribe", dana);
        for (int i = 0; i < 3; i++) {
            assertThat(given().get(link).statusCode()).isEqualTo(200);
            assertThat(given().head(link).statusCode()).isEqualTo(200);
        }
        assertThat(now(dana).suppression()).isEmpty();
        String page = given().get(link).asString();
        assertThat(page)
                .contains(
                        "<form method=\"post\" action=\"" + link + "\">",
                        Posted.masked(dana.address().toString()));
        // Whoever a link was forwarded to learns no address from it.
        assertThat(page)
                .doesNotContain(
                        "<script", "onload", "http-equiv", dana.address().toString());
    }

    @Test
    void theButtonStopsTheMails() {
        Specialist dana = specialist("en");
        Response page = given().contentType(ContentType.URLENC)
                .formParam("List-Unsubscribe", "One-Click")
                .post(link("unsubscribe", dana));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("No more mails", "help@partnerpost.localhost");
        assertThat(now(dana).suppression())
                .hasValueSatisfying(s -> assertThat(s.reason()).isEqualTo("unsubscribed"));
        assertThat(given().get(link("unsubscribe", dana)).asString()).contains("No more mails");
    }

    @Test
    void aMailProgramsOneClickNeedsNoPageAndNoCookie() {
        Specialist urlencoded = specialist("en");
        given().header("Content-Type", "application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(link("unsubscribe", urlencoded)
                        .toUpperCase(Locale.ROOT)
                        .replace("/M/UNSUBSCRIBE/", "/m/unsubscribe/"))
                .then()
                .statusCode(200);
        assertThat(now(urlencoded).suppression()).isPresent();
        Specialist multipart = specialist("en");
        given().multiPart("List-Unsubscribe", "One-Click")
                .post(link("unsubscribe", multipart))
                .then()
                .statusCode(200);
        assertThat(now(multipart).suppression()).isPresent();
    }

    @Test
    void aYesIsKeptWithItsWordingByPostOnly() {
        Specialist dana = specialist("en");
        String link = link("consent", dana);
        assertThat(given().get(link).asString()).contains("Wording of " + ConsentText.VERSION, "<form method=\"post\"");
        assertThat(now(dana).consent()).isEmpty();
        assertThat(given().post(link).statusCode()).isEqualTo(200);
        assertThat(now(dana).consent().map(Consent::textVersion)).contains(ConsentText.VERSION);
        assertThat(now(dana).consent().map(Consent::source)).contains("page");
        assertThat(given().get(link).asString()).contains("Thank you");
    }

    @Test
    void aYesDoesNotUndoAStop() {
        Specialist dana = specialist("en");
        given().post(link("unsubscribe", dana));
        assertThat(given().post(link("consent", dana)).asString()).contains("cannot start them again");
        assertThat(now(dana).consent()).isEmpty();
        assertThat(now(dana).suppression()).isPresent();
    }

    @Test
    void thePagesSpeakTheSpecialistsLanguage() {
        Specialist dana = specialist("de");
        assertThat(given().get(link("unsubscribe", dana)).asString()).contains("<html lang=\"de\">", "Ja, abbestellen");
        assertThat(given().get(link("consent", dana)).asString()).contains("Ja, schicken Sie mir Anfragen");
    }

    @Test
    void thePagesSpeakFrenchAndSpanishToo() {
        Specialist jean = specialist("fr-BE");
        assertThat(given().get(link("unsubscribe", jean)).asString())
                .contains("<html lang=\"fr\">", "Oui, arrêter les envois")
                .doesNotContain("Yes", "nothing changes");
        assertThat(given().get(link("profile", jean)).asString())
                .contains("Votre profil", "Enregistrer", "Autres possibilités")
                .doesNotContain("Your profile", "Save", "Skills");
        Specialist ines = specialist("es");
        assertThat(given().get(link("consent", ines)).getHeader("Content-Language"))
                .isEqualTo("es");
        assertThat(given().post(link("consent", ines)).asString()).contains("<html lang=\"es\">", "Gracias");
    }

    @Test
    void aLinkThatOpensNothingSaysWhatToDoNextInTheBrowsersLanguage() {
        String unknown = "/m/profile/" + "b".repeat(26);
        for (String[] each : new String[][] {
            {"en-US,en;q=0.9", "write a line to"},
            {"de-AT,de;q=0.9", "schreiben Sie eine Zeile an"},
            {"ja,fr;q=0.9,en;q=0.2", "écrivez un mot à"},
            {"es-MX,es;q=0.9,en;q=0.8", "escriba una línea a"}
        }) {
            assertThat(given().header("Accept-Language", each[0]).get(unknown).asString())
                    .contains(each[1], "help@partnerpost.localhost");
        }
    }

    @Test
    void everyTokenThatOpensNothingGetsTheSamePage() {
        Specialist dana = specialist("en");
        String forAnother = link("consent", dana).replace("consent", "unsubscribe");
        String unknown = "/m/unsubscribe/" + "a".repeat(26);
        for (String link : new String[] {forAnother, unknown, "/m/unsubscribe/%00", "/m/consent/x"}) {
            assertThat(given().get(link).statusCode()).as(link).isEqualTo(404);
            assertThat(given().post(link).statusCode()).as(link).isEqualTo(404);
            assertThat(given().get(link).asString())
                    .isEqualTo(given().get(unknown).asString());
        }
        assertThat(given().header("Accept-Language", "de-AT,de;q=0.9")
                        .get(unknown)
                        .asString())
                .contains("Dieser Link funktioniert nicht");
        assertThat(now(dana).suppression()).isEmpty();
    }

    @Test
    void thePagesLoadNothingButTheirStyleAndStayOutOfCachesAndIndexes() {
        Response page = given().get(link("unsubscribe", specialist("en")));
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        given().get("/m/door.css").then().statusCode(200).contentType("text/css");
    }

    private Specialist specialist(String language) {
        return people.specialist(language, Optional.empty());
    }

    private Specialist now(Specialist specialist) {
        return specialists.find(specialist.id()).orElseThrow();
    }

    private String link(String purpose, Specialist specialist) {
        String about = purpose.equals("consent") ? "consent " + ConsentText.VERSION : "opportunities";
        return "/m/" + purpose + "/"
                + QuarkusTransaction.requiringNew()
                        .call(() -> tokens.mint(
                                new Grant(purpose, "specialist " + specialist.id(), about, Optional.empty())));
    }
}

package org.partnerpost.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.Browser;

/** The way in for whoever knows nothing but the house's name, and where there is nothing. */
@QuarkusTest
class FrontPageTest {
    private static final String MISSING = "There is no such page here";

    @TestHTTPResource("/")
    URI house;

    @Test
    void itSaysWhatThisIsWhereANeedIsMailedAndWhereOneJoins() {
        browsing()
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("mailto:needs@partnerpost.localhost"))
                .body(containsString("mailto:join@partnerpost.localhost"))
                .body(containsString("href=\"/m/join\""))
                .body(containsString("href=\"/desk\""));
        browsing().get("/join").then().statusCode(302).header("Location", containsString("/m/join"));
    }

    @ParameterizedTest
    @CsvSource({
        "de, Sie suchen jemanden, gibt es hier nicht",
        "fr, Vous cherchez, existe pas ici",
        "es, Busca un, no existe"
    })
    void bothSpeakTheReadersLanguage(String language, String front, String missing) {
        browsing().header("Accept-Language", language).get("/").then().body(containsString(front));
        browsing()
                .header("Accept-Language", language)
                .get("/nowhere")
                .then()
                .statusCode(404)
                .header("Content-Language", language)
                .body(containsString(missing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/m/nowhere", "/sandbox/nowhere", "/joining/us", "/m/door.css/x"})
    void whereThereIsNothingAPageSaysWhatToDoNext(String path) {
        browsing()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString(MISSING))
                .body(containsString("help@partnerpost.localhost"))
                .body(containsString("href=\"/\""));
    }

    @Test
    void programsGetNoPage() {
        browsing()
                .get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(not(containsString(MISSING)));
        given().accept("application/json")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .body(emptyString());
        given().get("/sandbox/api/messages/x").then().statusCode(404).body(not(containsString(MISSING)));
        browsing().get("/q/health").then().contentType("application/json");
    }

    @Test
    void bothLookLikeTheProduct() {
        try (Browser browser = new Browser();
                Page page = browser.window()) {
            page.navigate(house.toString());
            browser.look(page, "door-front");
            page.navigate(house + "nowhere");
            assertThat(page.title()).startsWith(MISSING);
            browser.look(page, "door-missing");
        }
    }

    private static RequestSpecification browsing() {
        return given().redirects().follow(false).accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }
}

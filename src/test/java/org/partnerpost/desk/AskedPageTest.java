package org.partnerpost.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;

/** Signing in leads to the page that was asked for, and nowhere beyond the desk. */
@QuarkusTest
class AskedPageTest {
    @Inject
    Operators operators;

    @Test
    void signingInLeadsToThePageThatWasAskedFor() {
        DeskClient olga = DeskClient.signedIn(operators, "olga-asked", Role.MODERATOR);
        Response away =
                given().urlEncodingEnabled(false).redirects().follow(false).get("/desk/needs?q=a%20need&after=7");
        assertThat(away.statusCode()).isEqualTo(302);
        String asked = away.getCookie(AskedPage.NAME);
        assertThat(given().cookie(AskedPage.NAME, asked).get("/desk/sign-in").asString())
                .contains("<a href=\"/desk/needs?q=a%20need&amp;after=7\">");

        Response in = signIn(olga, DeskClient.PASSWORD, asked);

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(path(in)).isEqualTo("/desk/needs?q=a%20need&after=7");
        assertThat(in.getDetailedCookie(AskedPage.NAME).getMaxAge())
                .as("it is over with that")
                .isZero();
        assertThat(signIn(olga, "a wrong password", asked).asString())
                .as("after a wrong password it still is")
                .contains("/desk/needs?q=a%20need");
    }

    @Test
    void whoComesInByTheDoorIsAtTheQueue() {
        assertThat(path(DeskClient.signIn(
                        DeskClient.signedIn(operators, "olga-door", Role.MODERATOR)
                                .address()
                                .toString(),
                        DeskClient.PASSWORD)))
                .isEqualTo("/desk");
        assertThat(given().get("/desk/sign-in").asString()).doesNotContain("the page you asked for");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https%3A%2F%2Fevil.example%2Fdesk",
                "%2F%2Fevil.example%2Fdesk",
                "%2F%5Cevil.example",
                "%2Fdesk.evil.example",
                "%2Fdesk%5C%5Cevil.example",
                "%2Fdesk%2F..%2F%2Fevil.example",
                "%2Fdesk%2Fsign-out",
                "%2Fdesk%2Fneeds%0D%0AX%3A%20y",
                "%2Fdesk%2Fneeds%3Fq%3D%25zz",
                "%zz",
                ""
            })
    void nothingElseIsLedTo(String cookie) {
        assertThat(AskedPage.of(cookie)).isEqualTo("/desk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/desk", "/desk/needs/PP-23FGH", "/desk?q=a+b&kind=decide", "/desk/requesters/pat%40a.example"})
    void everyPageOfTheDeskIs(String path) {
        assertThat(AskedPage.of(AskedPage.keep(URI.create("http://localhost:8080" + path))
                        .getValue()))
                .isEqualTo(path);
    }

    private static Response signIn(DeskClient who, String password, String asked) {
        return given().redirects()
                .follow(false)
                .cookie(AskedPage.NAME, asked)
                .contentType(ContentType.URLENC)
                .formParam("address", who.address().toString())
                .formParam("password", password)
                .post("/desk/sign-in");
    }

    private static String path(Response answer) {
        return answer.getHeader("Location").replaceFirst("^https?://[^/]+", "");
    }
}

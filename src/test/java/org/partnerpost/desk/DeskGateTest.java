package org.partnerpost.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.desk.DeskRoutes.Route;

/** Who gets in, and how far: every route of the desk with every role and with none. */
@QuarkusTest
class DeskGateTest {
    @Inject
    Operators operators;

    @Test
    void nobodyGetsAnywhereButToTheDoorWithoutSigningIn() {
        List<Route> routes = DeskRoutes.all();
        assertThat(routes).hasSizeGreaterThan(30);
        for (Route route : routes) {
            Response answer = ask(given().redirects().follow(false), route);
            if (route.needs() == Permission.OPEN) {
                assertThat(answer.statusCode()).as(route.toString()).isNotIn(302, 401, 500);
            } else if (route.verb().equals("GET")) {
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(302);
                assertThat(answer.getHeader("Location")).endsWith("/desk/sign-in");
            } else {
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void everyRoleGetsAsFarAsTheTableSaysAndNoFurther() {
        for (Role role : Role.values()) {
            DeskClient operator = DeskClient.signedIn(operators, "gate-" + role.word(), role);
            Set<Permission> may = Permission.of(role);
            for (Route route : DeskRoutes.all()) {
                if (route.path().endsWith("sign-out")) {
                    continue;
                }
                var request = operator.request();
                if (route.verb().equals("POST")) {
                    request = request.contentType(ContentType.URLENC).formParam("form", operator.form());
                }
                int status = ask(request, route).statusCode();
                if (may.contains(route.needs())) {
                    boolean wrongPassword = route.path().endsWith("/sign-in");
                    assertThat(status)
                            .as(role + " " + route)
                            .isNotIn(wrongPassword ? List.of(401, 500) : List.of(401, 403, 500));
                } else {
                    assertThat(status).as(role + " " + route).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void anAuditorChangesNothingAnywhere() {
        assertThat(Arrays.stream(Permission.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).matches("decide|maintain")))
                .noneMatch(Permission.of(Role.AUDITOR)::contains);
    }

    @Test
    void aFormWithoutItsSessionsTokenIsRefused() {
        DeskClient operator = DeskClient.signedIn(operators, "gate-form", Role.ADMINISTRATOR);
        Response without = operator.request()
                .contentType(ContentType.URLENC)
                .formParam("decision", "approve")
                .post("/desk/decisions");
        assertThat(without.statusCode()).isEqualTo(403);
        DeskClient other = DeskClient.signedIn(operators, "gate-form-2", Role.ADMINISTRATOR);
        Response foreign = operator.request()
                .contentType(ContentType.URLENC)
                .formParam("form", other.form())
                .post("/desk/decisions");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(operator.post("/desk/decisions").statusCode()).isEqualTo(422);
        Response byHeader =
                operator.request().header("X-Desk-Form", operator.form()).post("/desk/decisions");
        assertThat(byHeader.statusCode()).isEqualTo(422);
    }

    @Test
    void aFormOfAnotherSiteIsRefusedEvenWithTheToken() {
        DeskClient operator = DeskClient.signedIn(operators, "gate-site", Role.ADMINISTRATOR);
        for (String[] header :
                new String[][] {{"Origin", "https://elsewhere.example"}, {"Sec-Fetch-Site", "cross-site"}}) {
            Response answer = operator.request()
                    .header(header[0], header[1])
                    .contentType(ContentType.URLENC)
                    .formParam("form", operator.form())
                    .post("/desk/decisions");
            assertThat(answer.statusCode()).as(header[0]).isEqualTo(403);
        }
    }

    @Test
    void pagesLoadOurOwnFilesAndNothingElse() {
        DeskClient operator = DeskClient.signedIn(operators, "gate-headers", Role.AUDITOR);
        Response page = operator.get("/desk");
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.asString()).doesNotContain("style=\"", "<style", "onclick");
        for (String file :
                List.of("/desk/desk.css", "/desk/desk.js", "/desk/icon.svg", "/_static/htmx.org/dist/htmx.min.js")) {
            given().get(file).then().statusCode(200);
            assertThat(page.asString()).contains(file);
        }
    }

    private static Response ask(io.restassured.specification.RequestSpecification request, Route route) {
        return route.verb().equals("GET") ? request.get(route.path()) : request.post(route.path());
    }
}

package org.partnerpost.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.access.Role;

@QuarkusTest
class ProblemsTest {
    private static final String JSON = "application/json";
    private static final String APPROVE = "{\"decision\": \"approve\"}";
    private static final String NO_SUCH_DECISION = "/api/v1/opportunities/PP-00000/decisions";

    @Inject
    ApiKeys keys;

    @Test
    void nobodyComesInWithoutAKey() {
        problem(given().get("/api/v1/specialists"), 401).header("WWW-Authenticate", equalTo("Bearer"));
        problem(given().header("Authorization", "Bearer pp_0").get("/api/v1/mails/1"), 401);
        problem(given().header("Authorization", "Basic eDp5").get("/api/v1/opportunities"), 401);
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        keys.as(Role.AUDITOR).get("/api/v1/opportunities").then().statusCode(200);
        problem(keys.as(Role.AUDITOR, JSON, "{}").put("/api/v1/specialists/x"), 403);
        problem(keys.as(Role.AUDITOR, JSON, APPROVE).post(NO_SUCH_DECISION), 403);
    }

    @Test
    void aModeratorDecidesAndDoesNotKeepSpecialists() {
        problem(keys.as(Role.MODERATOR, JSON, APPROVE).post(NO_SUCH_DECISION), 404);
        problem(keys.as(Role.MODERATOR, JSON, "[]").post("/api/v1/specialists:import"), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v1/specialists/nobody",
                "/api/v1/opportunities/PP-00000",
                "/api/v1/mails/0",
                "/api/v1/mails/x",
                "/api/v1/mails/99999999999999999999"
            })
    void whatIsNotThereIsNotFound(String path) {
        problem(keys.as(Role.AUDITOR).get(path), 404);
    }

    @Test
    void theMethodsOfAnAddressAreNamed() {
        problem(keys.as(Role.ADMINISTRATOR).delete("/api/v1/specialists/x"), 405)
                .header("Allow", containsString("PUT"));
    }

    @Test
    void anotherContentTypeIsRefused() {
        problem(keys.as(Role.ADMINISTRATOR, "text/plain", "x").put("/api/v1/specialists/x"), 415);
        problem(keys.as(Role.ADMINISTRATOR, JSON, "{}").post("/api/v1/needs:read"), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{} {}", "{\"a\": tru}"})
    void whatIsNoJsonObjectIsABadRequest(String body) {
        problem(keys.as(Role.ADMINISTRATOR, JSON, body).put("/api/v1/specialists/x"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=x", "limit=1000", "cursor=x", "cursor=AAAA", "review=SOON"})
    void aWrongQueryIsABadRequest(String query) {
        problem(keys.as(Role.AUDITOR).get("/api/v1/opportunities?" + query), 400);
    }

    @Test
    void theDescriptionNamesTheAddresses() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body(containsString("/api/v1/needs:match"))
                .body(containsString("/api/v1/opportunities/{reference}/decisions"))
                .body(containsString("bearer"));
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        String row = "{\"externalReferenceId\": \"%s\", \"email\": \"%s@a.example\"}".formatted(key, key);
        imported(key, row).then().statusCode(200).body("created", equalTo(1));
        imported(key, row)
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .header("Idempotency-Replayed", equalTo("true"));
        problem(imported(key, row.replace("@a", "@b")), 422);
        imported(UUID.randomUUID().toString(), row).then().body("unchanged", equalTo(1));
    }

    @Test
    void aRepeatedRequestThatFailedFailsTheSameWay() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            problem(
                    keys.as(Role.MODERATOR, JSON, "{\"decision\": \"perhaps\"}")
                            .header("Idempotency-Key", key)
                            .post(NO_SUCH_DECISION),
                    400);
        }
    }

    private Response imported(String key, String row) {
        return keys.as(Role.ADMINISTRATOR, "application/jsonl", row)
                .header("Idempotency-Key", key)
                .post("/api/v1/specialists:import");
    }

    private static ValidatableResponse problem(Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
    }
}

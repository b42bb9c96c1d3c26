package org.partnerpost.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Role;

@QuarkusTest
class SpecialistApiTest {
    private static final String JSON = "application/json";
    private static final String IMPORT = "/api/v1/specialists:import";

    @Inject
    ApiKeys keys;

    private final String id = UUID.randomUUID().toString();
    private final String path = "/api/v1/specialists/" + id;

    @Test
    void aSpecialistIsAddedAndReadBack() {
        put(profile("Contoso")).statusCode(201).header("ETag", notNullValue());
        keys.as(Role.AUDITOR)
                .get(path)
                .then()
                .statusCode(200)
                .body("externalReferenceId", equalTo(id))
                .body("organization", equalTo("Contoso"))
                .body("contact.email", equalTo(id + "@contoso.example"))
                .body("skills", contains("dynamics-365-business-central"))
                .body("places", contains("DE"))
                .body("mayReceive", equalTo(true));
    }

    @Test
    void theSameAgainChangesNothingAndAChangeCountsUp() {
        String first = put(profile("Contoso")).statusCode(201).extract().header("ETag");
        put(profile("Contoso")).statusCode(200).header("ETag", first);
        String changed = put(profile("Contoso Ltd")).statusCode(200).extract().header("ETag");
        assertThat(changed).isNotEqualTo(first);
    }

    @Test
    void anOutdatedVersionIsNotOverwritten() {
        String first = put(profile("a")).extract().header("ETag");
        String second = put(profile("b")).extract().header("ETag");
        putWith("If-Match", first).statusCode(412).contentType("application/problem+json");
        putWith("If-Match", second).statusCode(200);
    }

    @Test
    void ifMatchMeansThatNothingIsAdded() {
        putWith("If-Match", "*").statusCode(412);
    }

    @Test
    void ifNoneMatchMeansThatNothingIsReplaced() {
        String first = put(profile("a")).extract().header("ETag");
        putWith("If-None-Match", "*").statusCode(412);
        keys.as(Role.AUDITOR).header("If-None-Match", first).get(path).then().statusCode(304);
    }

    @Test
    void everyWrongFieldIsNamed() {
        put("{\"contact\": {\"email\": \"nobody\"}, \"places\": [\"Atlantis\"]}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("title", equalTo("Bad Request"))
                .body("errors.field", contains("contact.email", "places[0]"));
    }

    @Test
    void aFieldThatDoesNotExistIsTold() {
        put(with("\"skils\": [\"Azure\"]", profile("a")))
                .statusCode(201)
                .body("warnings", hasItem(containsString("skils")));
    }

    @Test
    void anAddressBelongsToOneSpecialist() {
        put(profile("a"));
        keys.as(Role.ADMINISTRATOR, JSON, profile("b"))
                .put(path + "-other")
                .then()
                .statusCode(409)
                .body("errors.field", contains("contact.email"));
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        for (String one : new String[] {"a", "b", "c"}) {
            keys.as(Role.ADMINISTRATOR, JSON, profile(one).replace(id, one + id))
                    .put("/api/v1/specialists/" + one + id)
                    .then()
                    .statusCode(201);
        }
        Set<String> seen = new HashSet<>();
        String cursor = "";
        do {
            JsonPath page = keys.as(Role.AUDITOR)
                    .get("/api/v1/specialists?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<String>getList("items.externalReferenceId")
                    .forEach(reference -> assertThat(seen.add(reference)).isTrue());
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        assertThat(seen).contains("a" + id, "b" + id, "c" + id);
    }

    @Test
    void eachRowOfAnImportStandsForItself() {
        String csv = "externalReferenceId,contact.email,skills,places\n" + id + "," + id
                + "@a.example,Azure;Power BI,DE\nx" + id + ",nobody,Azure,DE\n";
        keys.as(Role.ADMINISTRATOR, "text/csv; charset=utf-8", csv)
                .post(IMPORT)
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("failed", equalTo(1))
                .body("rows[1].line", equalTo(3))
                .body("rows[1].errors.field", contains("contact.email"));
    }

    @Test
    void jsonAndJsonLinesAreImportedToo() {
        String row = with("\"externalReferenceId\": \"" + id + "\"", profile("a"));
        keys.as(Role.ADMINISTRATOR, JSON, "[" + row + ", 7]")
                .post(IMPORT)
                .then()
                .statusCode(200)
                .body("rows.result", contains("created", "failed"));
        keys.as(Role.ADMINISTRATOR, "application/x-ndjson", row.replace("\n", " "))
                .post(IMPORT + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("rows", hasSize(1))
                .body("valid", equalTo(1));
    }

    private ValidatableResponse put(String body) {
        return keys.as(Role.ADMINISTRATOR, JSON, body).put(path).then();
    }

    private ValidatableResponse putWith(String header, String value) {
        return keys.as(Role.ADMINISTRATOR, JSON, profile("c"))
                .header(header, value)
                .put(path)
                .then();
    }

    private static String with(String field, String form) {
        return "{" + field + ", " + form.substring(1);
    }

    private String profile(String organization) {
        return """
                {"organization": "%s", "contact": {"name": "Sam", "email": "%s@contoso.example"},
                 "skills": ["Business Central"], "places": ["Germany"],
                 "consent": {"textVersion": "1", "at": "2026-11-01T10:00:00Z", "source": "fair"}}""".formatted(organization, id);
    }
}

package org.partnerpost.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Role;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.moderation.Audit;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.SampleOpportunities;

/** What was read is corrected by merge patches, field by field. */
@QuarkusTest
class CorrectionApiTest {
    private static final String JSON = "application/json";

    @Inject
    ApiKeys keys;

    @Inject
    Opportunities opportunities;

    @Inject
    Audit audit;

    private String path = "";
    private String reference = "";

    @BeforeEach
    void oneIsOpened() {
        long mail = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        Requester pat = new Requester(new Mailbox("Pat", MailAddress.of("pat@partner.example")), "en");
        reference = QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(new NewOpportunity(
                        mail,
                        Optional.of(pat),
                        "Help",
                        "We need help " + mail,
                        "en",
                        SampleOpportunities.asking("dynamics-365-business-central"))))
                .reference();
        path = "/api/v1/opportunities/" + reference;
    }

    @Test
    void fieldsAreCorrectedUnderTheVersionThatWasRead() {
        patched("\"0\"", "{\"places\": [\"Germany\"], \"workMode\": \"on site\", \"skills\": [\"Power BI\"]}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("need.places.value", contains("DE"))
                .body("need.workMode.value", equalTo("on site"))
                .body("need.name.value", equalTo("Help wanted"))
                .body("read.skills.value", contains("dynamics-365-business-central"));
        patched("\"1\"", "{\"places\": null, \"rate\": {\"min\": 700, \"currency\": \"EUR\", \"per\": \"day\"}}")
                .statusCode(200)
                .body("need.places", nullValue())
                .body("need.rate.value.min", equalTo(700));
        patched("\"0\"", "{\"places\": [\"AT\"]}").statusCode(412);
    }

    @Test
    void theCustomerIsCorrectedPartByPart() {
        patched("\"0\"", "{\"customer\": {\"name\": \"Fabrikam\", \"size\": 300}, \"closingDate\": \"2027-01-31\"}")
                .statusCode(400)
                .body("errors.field", contains("customer.size"));
        patched(
                        "\"0\"",
                        "{\"customer\": {\"name\": \"Fabrikam\", \"size\": \"250-999\"}, \"closingDate\": \"2027-01-31\"}")
                .statusCode(200)
                .body("need.customer.name.value", equalTo("Fabrikam"))
                .body("need.closingDate.value", equalTo("2027-01-31"));
        patched("\"1\"", "{\"customer\": {\"size\": null}}")
                .statusCode(200)
                .body("need.customer.name.value", equalTo("Fabrikam"))
                .body("need.customer.size", nullValue());
        patched("\"2\"", "{\"customer\": {\"city\": \"Bonn\"}}")
                .statusCode(400)
                .body("errors.field", contains("customer.city"));
        patched("\"2\"", "{\"customer\": null}").statusCode(200).body("need.customer", nullValue());
    }

    @Test
    void aCorrectionStandsInTheAuditUnderTheNameOfItsKey() {
        patched("\"0\"", "{\"workMode\": \"remote\"}").statusCode(200);
        patched("\"0\"", "{\"workMode\": \"on site\"}").statusCode(412);
        var rows = audit.page("opportunity " + reference, Optional.empty(), 5);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.deed().who()).startsWith("API key moderator");
            assertThat(row.deed().what()).isEqualTo("edited");
            assertThat(row.deed().before()).doesNotContain("remote");
            assertThat(row.deed().after()).contains("remote");
        });
    }

    @Test
    void aCorrectionNeedsAVersion() {
        keys.as(Role.MODERATOR, JSON, "{}").patch(path).then().statusCode(428);
    }

    @Test
    void aCorrectionNamesEveryFieldThatIsWrong() {
        patched("\"0\"", """
                {"places": ["Atlantis"], "colour": "red", "startDate": "soon", "duration": "long", "rate": 700, "name": 7,
                 "languages": "de"}""")
                .statusCode(400)
                .body(
                        "errors.field",
                        hasItems("colour", "places[0]", "startDate", "duration", "rate", "languages", "name"));
    }

    @Test
    void whatNoNeedCouldMeanIsToldUnderThePathOfItsPart() {
        patched("\"0\"", """
                {"rate": {"min": 900, "max": 800, "currency": "EUR", "per": "day"},
                 "dealValue": {"min": -5, "max": "much", "currency": "XXQ", "per": "project", "about": true},
                 "duration": "P0D", "responseDeadline": "2020-01-31", "languages": ["German", "Elvish"], "terms": ["NDA", "?"],
                 "people": 1.5, "allocation": "ask pat@partner.example"}""")
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "rate",
                                "dealValue.min",
                                "dealValue.max",
                                "dealValue.currency",
                                "dealValue.about",
                                "duration",
                                "responseDeadline",
                                "languages[1]",
                                "terms[1]",
                                "people",
                                "allocation"));
        patched("\"0\"", "{\"rate\": {\"min\": 900, \"per\": \"day\"}}")
                .statusCode(400)
                .body("errors.field", contains("rate.currency"));
    }

    private ValidatableResponse patched(String version, String body) {
        return keys.as(Role.MODERATOR, "application/merge-patch+json", body)
                .header("If-Match", version)
                .patch(path)
                .then();
    }
}

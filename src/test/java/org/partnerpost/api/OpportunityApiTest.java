package org.partnerpost.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Role;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.moderation.Audit;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.SampleOpportunities;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Profiles;
import org.partnerpost.specialist.Specialists;

@QuarkusTest
class OpportunityApiTest {
    private static final String JSON = "application/json";

    @Inject
    ApiKeys keys;

    @Inject
    Opportunities opportunities;

    @Inject
    Audit audit;

    @Inject
    Specialists specialists;

    private String path = "";
    private String reference = "";

    @BeforeEach
    void oneIsOpened() {
        long mail = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        Requester pat = new Requester(new Mailbox("Pat", MailAddress.of("pat@partner.example")), "en");
        Opportunity opened = QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(new NewOpportunity(
                        mail,
                        Optional.of(pat),
                        "Help",
                        "We need help " + mail,
                        "en",
                        SampleOpportunities.asking("dynamics-365-business-central"))));
        reference = opened.reference();
        path = "/api/v1/opportunities/" + reference;
    }

    @Test
    void anOpportunityIsShownWhole() {
        keys.as(Role.AUDITOR)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("reference", equalTo(reference))
                .body("name", equalTo("Help wanted"))
                .body("review.state", equalTo("RECEIVED"))
                .body("state", equalTo("OPEN"))
                .body("requester.email", equalTo("pat@partner.example"))
                .body("need.skills.value", contains("dynamics-365-business-central"))
                .body("need.places", nullValue())
                .body("matches", empty())
                .body("invitations", empty())
                .body("history.to", contains("RECEIVED"));
    }

    @Test
    void theNewestIsListedFirst() {
        keys.as(Role.AUDITOR)
                .get("/api/v1/opportunities?limit=5&review=received")
                .then()
                .statusCode(200)
                .body("items.reference", hasItem(reference));
    }

    @Test
    void anApprovalIsCarriedOutOnceAndUnderTheNameOfItsKey() {
        decided("{\"decision\": \"approve\"}")
                .statusCode(200)
                .body("review.state", equalTo("APPROVED"))
                .body("history.last().who", startsWith("API key moderator"));
        decided("{\"decision\": \"approve\"}").statusCode(409).contentType("application/problem+json");
        patched("\"1\"", "{\"workMode\": \"remote\"}").statusCode(409);
    }

    @Test
    void aDecisionIsBoundToTheVersionThatWasRead() {
        patched("\"0\"", "{\"workMode\": \"remote\"}").statusCode(200);
        keys.as(Role.MODERATOR, JSON, "{\"decision\": \"approve\"}")
                .header("If-Match", "\"0\"")
                .post(path + "/decisions")
                .then()
                .statusCode(412);
    }

    @Test
    void aRejectionWithoutAReasonNamesTheReasons() {
        decided("{\"decision\": \"reject\"}").statusCode(409).body("detail", containsString("next-steps-unclear"));
        decided("{\"decision\": \"reject\", \"reason\": \"next steps unclear\", \"note\": \"Who decides?\"}")
                .statusCode(200)
                .body("review.state", equalTo("REJECTED"));
    }

    @Test
    void aWithdrawnOpportunityHasEnded() {
        decided("{\"decision\": \"withdraw\", \"note\": \"no longer needed\"}")
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        decided("{\"decision\": \"approve\"}").statusCode(409);
    }

    @Test
    void aRepeatedDecisionGetsTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            keys.as(Role.MODERATOR, JSON, "{\"decision\": \"approve\"}")
                    .header("Idempotency-Key", key)
                    .post(path + "/decisions")
                    .then()
                    .statusCode(200)
                    .body("review.state", equalTo("APPROVED"));
        }
    }

    @Test
    void aMailIsReadAndNothingIsKept() {
        String mail = "From: Pat <pat@partner.example>\r\nTo: needs@partnerpost.localhost\r\n"
                + "Subject: Business Central migration, Munich\r\nMessage-ID: <a@partner.example>\r\n\r\n"
                + "We need a Business Central consultant on site in Munich from January.\r\n";
        keys.as(Role.AUDITOR, "message/rfc822", mail)
                .post("/api/v1/needs:read")
                .then()
                .statusCode(200)
                .body("kind", equalTo("need"))
                .body("from.address", equalTo("pat@partner.example"))
                .body("need.skills.value", hasItem("dynamics-365-business-central"));
    }

    @Test
    void aNeedIsMatchedAndNothingIsKept() throws InterruptedException {
        matched("{\"text\": \"Subject: Help\\nWe need a Business Central consultant.\", \"top\": 3}")
                .then()
                .statusCode(200)
                .body("need.skills.value", hasItem("dynamics-365-business-central"));
        matched("{\"text\": \"\"}").then().statusCode(400);
    }

    @Test
    void whoIsLeftOutByALimitIsToldWithTheReasons() throws InterruptedException {
        String own = UUID.randomUUID().toString();
        Profile profile = Profiles.with("Partner " + own, List.of("Windows 365", own), List.of("US"));
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.put(
                        own, MailAddress.of(own + "@partner.example"), profile, Optional.empty(), Optional.empty()));
        String body = "{\"text\": \"Subject: Windows 365 in Munich\\nOn site in Munich, with " + own + ".\"}";
        String because = "excluded.best.find { it.specialist == '" + own + "' }.because";
        Instant end = Instant.now().plusSeconds(60);
        while (matched(body).path(because) == null && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        matched(body)
                .then()
                .body(because, contains("has not agreed to get needs", "serves United States, not Munich"))
                .body("excluded.all", greaterThanOrEqualTo(1))
                .body("matches.specialist", not(hasItem(own)));
    }

    @Test
    void whyNotIsAnsweredForWhoeverIsNamedAlsoWhereNothingOfItFits() throws InterruptedException {
        String own = UUID.randomUUID().toString();
        Profile profile = Profiles.with("Bakers of " + own, List.of("Baking"), List.of("US"));
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.put(
                        own, MailAddress.of(own + "@bakers.example"), profile, Optional.empty(), Optional.empty()));
        String asked = "{\"text\": \"A Business Central consultant, on site in Munich.\", \"whyNot\": \"%s\"}";
        matched(asked.formatted("bakers of " + own))
                .then()
                .body("whyNot.specialist", contains(own))
                .body("whyNot[0].wouldGetIt", is(false))
                .body(
                        "whyNot[0].because",
                        contains(
                                "has not agreed to get needs",
                                "serves United States, not Munich",
                                "has none of the skills that are asked for"));
        matched(asked.formatted("nobody " + own)).then().body("whyNot", empty());
        matched(asked.formatted(" ")).then().statusCode(400).body("errors[0].field", is("whyNot"));
    }

    /** Asks again while the index is being built, as the answer says. */
    private Response matched(String body) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        Response response;
        do {
            response = keys.as(Role.AUDITOR, JSON, body).post("/api/v1/needs:match");
            TimeUnit.MILLISECONDS.sleep(response.statusCode() == 503 ? 100 : 0);
        } while (response.statusCode() == 503 && Instant.now().isBefore(end));
        return response;
    }

    private ValidatableResponse patched(String version, String body) {
        return keys.as(Role.MODERATOR, "application/merge-patch+json", body)
                .header("If-Match", version)
                .patch(path)
                .then();
    }

    private ValidatableResponse decided(String body) {
        return keys.as(Role.MODERATOR, JSON, body).post(path + "/decisions").then();
    }
}

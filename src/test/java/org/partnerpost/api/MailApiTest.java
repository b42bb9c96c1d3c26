package org.partnerpost.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Role;
import org.partnerpost.mail.Envelope;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.SampleOpportunities;
import org.partnerpost.received.ReceivedMails;

@QuarkusTest
class MailApiTest {
    @Inject
    ApiKeys keys;

    @Inject
    ReceivedMails mails;

    @Inject
    Opportunities opportunities;

    @Test
    void aMailNamesAllThatItAsksFor() {
        long mail = received();
        String first = opened(mail, 0);
        String second = opened(mail, 1);
        keys.as(Role.AUDITOR)
                .get("/api/v1/mails/" + mail)
                .then()
                .statusCode(200)
                .body("id", equalTo((int) mail))
                .body("opportunities", contains(first, second));
    }

    @Test
    void aMailThatAsksForNothingNamesNone() {
        keys.as(Role.AUDITOR)
                .get("/api/v1/mails/" + received())
                .then()
                .statusCode(200)
                .body("opportunities", empty());
    }

    private String opened(long mail, int part) {
        NewOpportunity need = new NewOpportunity(
                mail,
                part,
                1,
                Optional.empty(),
                "Two",
                "The text of " + mail,
                "en",
                SampleOpportunities.asking("azure"),
                Arrival.ORDINARY);
        return QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(need).reference());
    }

    private long received() {
        byte[] raw =
                ("Message-ID: <" + UUID.randomUUID() + "@partner.example>\r\n\r\nTwo").getBytes(StandardCharsets.UTF_8);
        Envelope nobody = new Envelope(Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        return QuarkusTransaction.requiringNew()
                .call(() -> mails.keep(nobody, raw, "").id());
    }
}

package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.Requesters;
import org.partnerpost.relay.RelayBed;

/** The page of one requester. */
@QuarkusTest
class RequesterPageTest {
    private static final Pattern REQUESTER = Pattern.compile("href=\"(/desk/requesters/[^\"]+)\"");

    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    Requesters requesters;

    @Inject
    RelayBed people;

    private DeskClient olga;

    @BeforeEach
    void anOperatorIsSignedIn() {
        olga = DeskClient.signedIn(operators, "olga-requester", Role.MODERATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b%2f+c@x.example", "o'neil&sons?=#@x.example", "100%@x.example", "{x}`^~|$!*@x.example"})
    void whateverStandsInARequestersAddressItsPageIsFound(String address) {
        Opportunity need = bed.waiting(DeskBed.plain("Azure", "Azure help " + UUID.randomUUID()), address);
        Matcher link =
                REQUESTER.matcher(olga.get("/desk/needs/" + need.reference()).asString());
        assertThat(link.find()).isTrue();
        String href = link.group(1);
        assertThat(asked(href).statusCode()).as(href).isEqualTo(200);
        assertThat(asked(href).asString()).contains(need.reference(), "action=\"" + href + "/suppress\"");

        Response suppressed = olga.request()
                .urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded")
                .body("form=" + olga.form() + "&reason=junk")
                .post(href + "/suppress");
        assertThat(suppressed.statusCode()).isEqualTo(303);
        assertThat(suppressed.getHeader("Location")).endsWith(href);
        assertThat(requesters.suppression(MailAddress.of(address))).isPresent();
        assertThat(olga.request()
                        .queryParam("q", address)
                        .get("/desk/requesters")
                        .asString())
                .contains("href=\"" + href + "\"");
    }

    @Test
    void whatARequesterWasSentAndAnsweredStandsOnItsPage() {
        Opportunity need = people.need();
        String href = RequesterPages.href(
                need.requester().orElseThrow().mailbox().address().toString());
        assertThat(asked(href).asString()).contains("What we wrote", "What they answered", "Nothing yet.");
        people.decides(need, "Budget is 60k, not 40.");
        assertThat(asked(href).asString())
                .contains("wrote: Budget is 60k, not 40.", "Changed as you wrote")
                .doesNotContain("Nothing yet.");
    }

    /** As a browser asks: the link as it stands. */
    private Response asked(String href) {
        return olga.request().urlEncodingEnabled(false).get(RestAssured.baseURI + ":" + RestAssured.port + href);
    }
}

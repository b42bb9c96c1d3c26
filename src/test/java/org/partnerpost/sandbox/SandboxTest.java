package org.partnerpost.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.delivery.Courier;
import org.partnerpost.delivery.Courier.Parcel;
import org.partnerpost.delivery.StaysHere;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.MessageId;

/** The inboxes of the embedded default, from outside. */
@QuarkusTest
class SandboxTest {
    private static final String LIST = "/sandbox/api/messages";

    @Inject
    @StaysHere
    Courier courier;

    private final MailAddress inbox = MailAddress.of("Dana." + UUID.randomUUID() + "@specialist.example");

    @Test
    void anInboxListsItsMailsNewestFirst() {
        lay("first");
        lay("second");
        var list = given().queryParam("to", inbox.toString().toUpperCase(Locale.ROOT))
                .get(LIST)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("[0].from", is("help@partnerpost.localhost"))
                .body("[0].to", is(List.of(inbox.toString())))
                .body("[0].messageId", is(id("second").value()))
                .extract()
                .jsonPath();
        assertThat(list.getList("subject")).containsExactly("second", "first");
        assertThat(list.getString("[0].id")).matches("[0-9]+");
        assertThat(list.getString("[0].sentAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(list.<Object>get("[0].id")).isInstanceOf(String.class);
    }

    @Test
    void aMailIsGivenAsItWouldHaveGoneOut() {
        lay("raw");
        String id =
                given().queryParam("to", inbox.toString()).get(LIST).jsonPath().getString("[0].id");
        byte[] raw = given().get(LIST + "/" + id)
                .then()
                .statusCode(200)
                .contentType("message/rfc822")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(raw).isEqualTo(raw("raw"));
        given().get(LIST + "/999999999999").then().statusCode(404);
        given().get(LIST + "/x").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080"})
    void thisMachineIsLetInByAnyOfItsNames(String host) {
        given().header("Host", host).get(LIST).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.attacker.example", "localhost.attacker.example:8080", "10.0.0.1"})
    void aRequestForAnotherNameFindsNothing(String host) {
        given().header("Host", host).get(LIST).then().statusCode(404);
    }

    @Test
    void aRequestThatAProxyPassesOnFindsNothing() {
        given().header("X-Forwarded-For", "192.0.2.1").get(LIST).then().statusCode(404);
    }

    @Test
    void noOtherSiteMayReadIt() {
        assertThat(given().header("Origin", "https://attacker.example")
                        .get(LIST)
                        .getHeader("Access-Control-Allow-Origin"))
                .isNull();
    }

    private void lay(String subject) {
        QuarkusTransaction.requiringNew()
                .run(() -> courier.handOver(new Parcel(Optional.empty(), inbox, id(subject), subject, raw(subject))));
    }

    private MessageId id(String subject) {
        return MessageId.derived(subject + inbox, "partnerpost.localhost");
    }

    private static byte[] raw(String subject) {
        return ("From: Partnerpost <help@partnerpost.localhost>\r\nSubject: " + subject + "\r\n\r\nä\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}

package org.partnerpost.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.delivery.Courier;
import org.partnerpost.delivery.Courier.Parcel;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.PeopleOfATest;
import org.partnerpost.delivery.StaysHere;
import org.partnerpost.intake.Intake;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.MessageId;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.received.ReceivedMail;
import org.partnerpost.received.ReceivedMails;

/** The sandbox as a newcomer uses it, over HTTP and with the mails that the service really sends. */
@QuarkusTest
class SandboxPagesTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");

    @Inject
    PeopleOfATest people;

    @Inject
    Outbox outbox;

    @Inject
    ReceivedMails mails;

    @Inject
    EntityManager entities;

    @Inject
    @StaysHere
    Courier courier;

    @Inject
    Intake intake;

    private final MailAddress address = MailAddress.of("pat." + UUID.randomUUID() + "@partner.example");

    @Inject
    SandboxInboxes inboxes;

    @BeforeEach
    void listen() {
        intake.open();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void anInboxShowsItsPersonByNameAndItsMails() {
        Letter.OpportunityOffered offer = offered();
        String inbox = offer.specialist().address().toString();
        String page = given().queryParam("of", inbox).get("/sandbox/inbox").asString();
        assertThat(page).contains("Dana Weber", "Write as this person", "/sandbox/messages/" + message(inbox));
        assertThat(given().get("/sandbox").asString()).contains("Dana Weber", "Sandbox", "No mail leaves this machine");
    }

    @Test
    void whoGotNothingHasAnEmptyInboxThatSaysWhatToDo() {
        assertThat(given().queryParam("of", address.toString())
                        .get("/sandbox/inbox")
                        .asString())
                .contains(address.toString(), "No mail here yet", "needs@");
    }

    @Test
    void aMailIsShownAsTextWithItsLinks() {
        String inbox = offered().specialist().address().toString();
        assertThat(given().get("/sandbox/messages/" + message(inbox)).asString())
                .contains("Business Central", "rel=\"noopener\">http", "/m/unsubscribe/", "Answer as Dana Weber");
    }

    @Test
    void itsPageStandsInAFrameThatCanRunAndLoadNothing() {
        String inbox = offered().specialist().address().toString();
        String id = message(inbox);
        assertThat(given().get("/sandbox/messages/" + id + "?as=html").asString())
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"");
        Response html = given().get("/sandbox/messages/" + id + "/html");
        assertThat(html.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(html.asString()).contains("<base target=\"_blank\">").doesNotContain("<script");
    }

    @Test
    void anAnswerGoesThroughTheListenerFromThisPersonToTheAddressWithItsToken() {
        String inbox = offered().specialist().address().toString();
        String path = "/sandbox/messages/" + message(inbox);
        Response sent = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("token", token(path))
                .formParam("text", "Yes, we can – größte Freude.")
                .post(path + "/reply");
        assertThat(sent.statusCode()).isEqualTo(303);
        ReceivedMail mail = received(sent);
        ParsedMail read = MimeReader.standard().read(mails.bytes(mail.id()).orElseThrow());
        assertThat(mail.envelope().sender().map(MailAddress::toString)).contains(inbox);
        assertThat(mail.envelope().recipients().getFirst().localPart()).startsWith("reply+");
        assertThat(read.body().strip()).isEqualTo("Yes, we can – größte Freude.");
        assertThat(read.quoted()).contains("Business Central");
        assertThat(read.subject()).startsWith("Re: ");
        assertThat(read.inReplyTo()).hasSize(1);
    }

    @Test
    void anAnswerToSomebodyElseThanUsLiesInThatInbox() {
        MailAddress kim = MailAddress.of("kim-" + UUID.randomUUID() + "@mail.example");
        long introduction = inboxes.lay(
                address,
                "Introduction",
                MessageId.parse("<" + UUID.randomUUID() + "@mail.example>").orElseThrow(),
                ("From: needs@partnerpost.localhost\r\nReply-To: " + kim
                                + "\r\nSubject: Introduction\r\n\r\nMeet Kim.\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        String path = "/sandbox/messages/" + introduction;
        Response sent = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("token", token(path))
                .formParam("text", "Shall we talk on Monday?")
                .post(path + "/reply");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(given().get(sent.header("Location")).asString())
                .contains("Re: Introduction", "Shall we talk on Monday?", kim.toString());
        assertThat(given().queryParam("of", kim.toString())
                        .get("/sandbox/inbox")
                        .asString())
                .contains("Re: Introduction");
    }

    @Test
    void aNewMailIsWrittenAsWhomever() {
        Response sent = write("Pat, the partner", address.toString(), "We need a Power BI developer.");
        assertThat(sent.statusCode()).isEqualTo(303);
        ReceivedMail mail = received(sent);
        assertThat(mail.envelope().sender()).contains(address);
        assertThat(MimeReader.standard()
                        .read(mails.bytes(mail.id()).orElseThrow())
                        .fromFields()
                        .getFirst())
                .contains("Pat, the partner");
        assertThat(given().get(sent.header("Location")).asString()).contains("The way of mail", "intake");
    }

    @Test
    void whatCannotBeSentIsNotLost() {
        Response page = write("Pat", "no address", "A long text that nobody wants to write again.");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("role=\"alert\"", "no mail address", "nobody wants to write again");
        assertThat(write("Pat", address.toString(), "  ").asString()).contains("Write something first");
    }

    @Test
    void aFormOfAnotherSiteSendsNothing() {
        assertThat(given().formParam("address", address.toString())
                        .formParam("text", "forged")
                        .post("/sandbox/write")
                        .statusCode())
                .isEqualTo(403);
        String inbox = offered().specialist().address().toString();
        assertThat(given().formParam("text", "yes")
                        .formParam("token", "0".repeat(64))
                        .post("/sandbox/messages/" + message(inbox) + "/reply")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox", "/sandbox/inbox?of=a@b.example", "/sandbox/write", "/sandbox/way/1"})
    void noOtherHostFindsIt(String path) {
        assertThat(given().header("Host", "rebound.attacker.example").get(path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(given().get("/sandbox/messages/999999999").statusCode()).isEqualTo(404);
        assertThat(given().get("/sandbox/messages/x").statusCode()).isEqualTo(404);
        assertThat(given().get("/sandbox/way/999999999").asString()).contains("There is no such mail");
    }

    /** The offer as delivery hands it over. */
    private Letter.OpportunityOffered offered() {
        Letter.OpportunityOffered offer = QuarkusTransaction.requiringNew().call(people::offer);
        MailAddress reader = offer.specialist().address();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.post(offer, 0);
            Tuple letter = (Tuple) entities.createNativeQuery(
                            "select raw, message_id, subject from delivery_letter where recipient = :to", Tuple.class)
                    .setParameter("to", reader.toString())
                    .getSingleResult();
            MessageId id =
                    MessageId.parse(letter.get("message_id", String.class)).orElseThrow();
            courier.handOver(new Parcel(
                    Optional.empty(),
                    reader,
                    id,
                    letter.get("subject", String.class),
                    letter.get("raw", byte[].class)));
        });
        return offer;
    }

    private Response write(String name, String from, String text) {
        return given().redirects()
                .follow(false)
                .formParam("token", token("/sandbox/write"))
                .formParam("name", name)
                .formParam("address", from)
                .formParam("to", "needs")
                .formParam("subject", "A need")
                .formParam("text", text)
                .post("/sandbox/write");
    }

    private ReceivedMail received(Response sent) {
        String location = sent.header("Location");
        return mails.find(Long.parseLong(location.substring(location.lastIndexOf('/') + 1)))
                .orElseThrow();
    }

    private static String token(String path) {
        Matcher token = TOKEN.matcher(given().get(path).asString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String message(String inbox) {
        return id(inbox).orElseThrow();
    }

    private static Optional<String> id(String inbox) {
        return Optional.ofNullable(given().queryParam("to", inbox)
                .get("/sandbox/api/messages")
                .jsonPath()
                .getString("[0].id"));
    }
}

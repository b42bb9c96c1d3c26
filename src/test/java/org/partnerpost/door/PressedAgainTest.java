package org.partnerpost.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.delivery.NeedInWords;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.relay.RelayBed;
import org.partnerpost.specialist.Specialist;

/** What is pressed once more on the pages of both sides: a form sent twice is one deed, two deeds are two. */
@QuarkusTest
class PressedAgainTest {
    private static final Pattern OPENING = Pattern.compile("name=\"opening\" value=\"([^\"]+)\"");

    @Inject
    RelayBed bed;

    @Inject
    Invitations invitations;

    @Inject
    InstantSource clock;

    private Opportunity need;
    private Invitation invitation;
    private String answer;
    private String request;

    @BeforeEach
    void oneIsAsked() {
        need = bed.need();
        Specialist dana = bed.specialist();
        invitation = bed.asked(need, dana);
        answer = "/m/answer/" + bed.token("answer", "specialist " + dana.id(), "invitation " + invitation.id());
        request = "/m/request/" + bed.token("request", "requester", "opportunity " + need.id());
    }

    @Test
    void twoQuestionsWithinASecondAreTwo() {
        String opened = opening(answer);
        ask(answer, opened, "How many users?");
        ask(answer, opened, "Which country?");
        ask(answer, opening(answer), "From when?");
        assertThat(bed.kinds(need))
                .filteredOn("requester/specialist-asks"::equals)
                .hasSize(3);
        assertThat(bed.kinds(need))
                .filteredOn("specialist/answer-taken"::equals)
                .hasSize(3);
    }

    @Test
    void oneFormSentTwiceIsOneQuestionEvenWhereItWasAnsweredBetween() {
        String opened = opening(answer);
        ask(answer, opened, "How many users?");
        ask(request, opening(request), "About 40.");
        assertThat(ask(answer, opened, "How many users?").asString()).contains("on their way");
        assertThat(bed.kinds(need))
                .filteredOn("requester/specialist-asks"::equals)
                .hasSize(1);
        assertThat(given().get(request).asString()).doesNotContain("How many users?");
    }

    @Test
    void aFormWithoutAnOpeningIsADeedOfItsOwn() {
        ask(answer, "", "How many users?");
        ask(request, "", "About 40.");
        ask(answer, "", "How many users?");
        assertThat(bed.kinds(need))
                .filteredOn("requester/specialist-asks"::equals)
                .hasSize(2);
    }

    @Test
    void whoWasIntroducedIsNotIntroducedAgainAndTheRequesterReadsWhenItWas() {
        said("").formParam("deed", "yes").post(answer);
        String other = opening(request);
        assertThat(introduce(opening(request)).asString()).contains("both of you get a mail");
        String day = NeedInWords.day(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), "en");
        assertThat(given().get(request).asString()).contains("Introduced on " + day);
        assertThat(introduce(other).asString())
                .contains("Specialist 1 was introduced to you already, on " + day)
                .doesNotContain("both of you get a mail");
        assertThat(bed.kinds(need))
                .filteredOn("requester/specialist-introduced"::equals)
                .hasSize(1);
    }

    @Test
    void whoWasTurnedDownIsNotToldAgain() {
        said("").formParam("deed", "yes").post(answer);
        said("").formParam("deed", "turn-down").formParam("number", "1").post(request);
        Response again =
                said("").formParam("deed", "turn-down").formParam("number", "1").post(request);
        assertThat(again.asString()).contains("they were told before").doesNotContain("told kindly");
        assertThat(bed.kinds(need))
                .filteredOn("specialist/opportunity-closed"::equals)
                .hasSize(1);
    }

    @Test
    void aYesOnceMoreSaysThatItStands() {
        said("").formParam("deed", "yes").post(answer);
        assertThat(said("").formParam("deed", "yes").post(answer).asString())
                .contains("you had said yes already")
                .doesNotContain("is on its way");
    }

    @Test
    void theYesButtonIsAYesAlsoWhereTheRequesterHasAskedSomething() {
        ask(answer, "", "How many users?");
        ask(request, "", "About 40. Have you done it before?");
        said("").formParam("deed", "yes").formParam("words", "Twelve times.").post(answer);
        assertThat(bed.state(invitation)).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void theRequestersPageSaysHowManyWereReallyReached() {
        assertThat(given().get(request).asString()).contains("Specialists it has reached: 1.");
        long missed = bed.asked(need, bed.specialist()).id();
        QuarkusTransaction.requiringNew()
                .run(() -> invitations.state(missed, InvitationState.UNDELIVERED, "the mail came back"));
        assertThat(given().get(request).asString()).contains("Specialists it has reached: 1 of 2.");
    }

    private Response introduce(String opening) {
        return said(opening)
                .formParam("deed", "introduce")
                .formParam("number", "1")
                .post(request);
    }

    private static Response ask(String link, String opening, String words) {
        RequestSpecification form = said(opening).formParam("deed", "ask").formParam("words", words);
        return link.contains("/request/") ? form.formParam("number", "1").post(link) : form.post(link);
    }

    private static RequestSpecification said(String opening) {
        return given().contentType(ContentType.URLENC.withCharset("utf-8")).formParam("opening", opening);
    }

    private static String opening(String link) {
        Matcher found = OPENING.matcher(given().get(link).asString());
        assertThat(found.find()).as("a form of the page carries its opening").isTrue();
        return found.group(1);
    }
}

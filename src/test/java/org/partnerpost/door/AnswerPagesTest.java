package org.partnerpost.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.joining.OwnProfile;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.relay.RelayBed;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** The pages on which both sides answer, from outside: the same deeds as by mail. */
@QuarkusTest
class AnswerPagesTest {
    @Inject
    RelayBed bed;

    @Inject
    OwnProfile own;

    @Inject
    Specialists specialists;

    private Opportunity need;
    private Specialist dana;
    private Invitation invitation;
    private String answer;
    private String request;

    @BeforeEach
    void oneIsAsked() {
        need = bed.need();
        dana = bed.specialist();
        invitation = bed.asked(need, dana);
        answer = "/m/answer/" + bed.token("answer", "specialist " + dana.id(), "invitation " + invitation.id());
        request = "/m/request/" + bed.token("request", "requester", "opportunity " + need.id());
    }

    @Test
    void openingThePagesChangesNothing() {
        for (String link : List.of(answer, request)) {
            assertThat(given().get(link).statusCode()).isEqualTo(200);
            assertThat(given().head(link).statusCode()).isEqualTo(200);
            assertThat(given().get(link + "?deed=yes&deed=filled").statusCode()).isEqualTo(200);
            assertThat(given().get(link).asString())
                    .contains("<form method=\"post\"")
                    .doesNotContain("<script", "onload", "http-equiv", "mailto:pat");
        }
        assertThat(bed.state(invitation)).isEqualTo(InvitationState.SENT);
        assertThat(bed.now(need).state()).isEqualTo(OpportunityState.OPEN);
        assertThat(bed.letters(need)).isEmpty();
    }

    @Test
    void aYesOnThePageIsTheSameAsByMail() {
        Response page = press(answer, "yes", "words", "From May. <script>alert(1)</script> dana@weber-systems.example");
        assertThat(page.asString()).contains("your yes is on its way").doesNotContain("<script>");
        assertThat(bed.state(invitation)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(bed.kinds(need)).containsExactly("requester/specialist-interested", "specialist/answer-taken");
        assertThat(given().get(request).asString())
                .contains("Specialist 1", "From May.", "[…]")
                .doesNotContain("weber", "Contoso", "<script>");
    }

    @Test
    void whatTheWordsOfAYesSayOfTheProfileIsDoneThereAndNotPassedOn() {
        Response page = press(answer, "yes", "words", "From May. And from now on we also work in Ireland.");
        assertThat(page.asString()).contains("your yes is on its way", "does not go to the requester");
        assertThat(bed.now(dana).profile().places()).contains("IE");
        assertThat(given().get(request).asString()).contains("From May.").doesNotContain("from now on");
        assertThat(bed.letters(need)).extracting(RelayBed.Sent::text).noneMatch(text -> text.contains("from now on"));
        assertThat(bed.kinds(need)).containsExactly("requester/specialist-interested", "specialist/answer-taken");
        assertThat(bed.letters(need).getLast().text()).contains("Ireland", "undo profile");
    }

    @Test
    void wordsThatAreOnlyAboutTheProfileAskNothing() {
        Response page = press(answer, "ask", "words", "Bitte nur eine Mail pro Woche.");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("does not go to the requester").doesNotContain("on their way");
        assertThat(bed.now(dana).profile().frequency()).contains(Profile.Frequency.WEEKLY);
        assertThat(bed.letters(need)).isEmpty();
    }

    @Test
    void theSameFormChangesAProfileOnce() {
        for (int i = 0; i < 2; i++) {
            given().contentType(ContentType.URLENC.withCharset("utf-8"))
                    .formParam("deed", "ask")
                    .formParam("opening", "one")
                    .formParam("words", "we work in Finland as well now")
                    .post(answer);
            assertThat(bed.now(dana).profile().places())
                    .hasSize(dana.profile().places().size() + (i == 0 ? 1 : 0));
            own.undo(bed.now(dana));
        }
    }

    @Test
    void aNoAQuestionAndAPauseAreTakenToo() {
        assertThat(press(answer, "ask", "words", "How many users?").asString()).contains("on their way");
        assertThat(press(answer, "pause", "until", LocalDate.now().plusDays(40).toString())
                        .asString())
                .contains("paused");
        assertThat(bed.now(dana).profile().pausedUntil()).isPresent();
        assertThat(press(answer, "no", "reason", "capacity").asString()).contains("noted your no");
        assertThat(bed.state(invitation)).isEqualTo(InvitationState.DECLINED);
    }

    @Test
    void whoLeftIsOfferedNoAnswerAndOneIsNotThankedFor() {
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.suppress(dana.id(), Specialist.UNSUBSCRIBED, Instant.now()));
        assertThat(given().get(answer).asString())
                .contains("nobody could introduce you", "help@")
                .doesNotContain("<textarea");
        assertThat(press(answer, "yes", "words", "").asString())
                .contains("was not passed on")
                .doesNotContain("on its way");
        assertThat(bed.state(invitation)).isEqualTo(InvitationState.SENT);
    }

    @Test
    void aSpecialistsQuestionIsShownMaskedAndAnsweredOnTheRequestersPage() {
        press(answer, "ask", "words", "How many users? Ask dana@weber-systems.example");
        press(answer, "ask", "words", "And <b>which</b> country?");
        String page = given().get(request).asString();
        assertThat(page)
                .contains(
                        "This specialist asks you:", "How many users?", "[…]", "And &lt;b&gt;which&lt;/b&gt; country?")
                .contains("id=\"reply-1\"", "form=\"reply-1\"")
                .doesNotContain("weber", "<b>which");
        assertThat(given().contentType(ContentType.URLENC.withCharset("utf-8"))
                        .formParam("deed", "ask")
                        .formParam("number", "1")
                        .formParam("words", "About 40, in Spain.")
                        .post(request)
                        .asString())
                .contains("on their way")
                .doesNotContain("How many users?");
        assertThat(bed.kinds(need)).contains("specialist/requester-asks");
    }

    @Test
    void aRequestersQuestionIsShownMaskedAndAnsweredOnTheSpecialistsPage() {
        press(answer, "yes", "words", "");
        press(request, "ask", "words", "Have you done it before? Pat Novak");
        assertThat(given().get(answer).asString())
                .contains("The requester asks you:", "Have you done it before? […]")
                .doesNotContain("Novak");
        assertThat(press(answer, "ask", "words", "Yes, twelve times.").asString())
                .doesNotContain("Have you done it before?");
        assertThat(bed.kinds(need)).contains("requester/specialist-asks");
        assertThat(bed.state(invitation)).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void thePagesSpeakTheirReadersLanguage() {
        bed.speaks(dana, "es");
        assertThat(given().get(answer).asString())
                .contains("<html lang=\"es\">", "Sí, podemos hacerlo")
                .doesNotContain("Yes, we can", "Skills");
    }

    @Test
    void whatMakesNoSenseChangesNothing() {
        assertThat(press(answer, "pause", "until", "never").asString()).contains("Nothing has changed");
        assertThat(press(answer, "ask", "words", "  ").asString()).contains("Nothing has changed");
        assertThat(press(answer, "dance", "words", "x").asString()).contains("Nothing has changed");
        assertThat(press(request, "introduce", "number", "7").asString()).contains("Nothing has changed");
        assertThat(press(request, "extend", "until", "2020-01-01").asString()).contains("Nothing has changed");
        assertThat(bed.state(invitation)).isEqualTo(InvitationState.SENT);
    }

    @Test
    void whatIsWrongOnTheSpecialistsPageIsMarkedAtItsFieldInTheReadersLanguage() {
        Response pause = press(answer, "pause", "until", "2020-01-01");
        assertThat(pause.statusCode()).isEqualTo(400);
        assertThat(pause.asString())
                .contains(
                        "<title>Error: ",
                        "role=\"alert\" tabindex=\"-1\" autofocus",
                        "<a href=\"#until\">Name a day within the next two years",
                        "aria-invalid=\"true\" aria-describedby=\"until-mistake\" value=\"2020-01-01\"",
                        "id=\"until-mistake\"",
                        "<details open>");
        assertThat(press(answer, "pause", "until", "never").asString()).contains("“never” is not a day");
        assertThat(press(answer, "ask", "words", " ").asString()).contains("<a href=\"#question\">Write some words");
        press(answer, "yes", "words", "");
        press(request, "ask", "words", "Have you done it before?");
        assertThat(given().contentType(ContentType.URLENC.withCharset("utf-8"))
                        .formParam("deed", "ask")
                        .formParam("field", "reply")
                        .formParam("words", " ")
                        .post(answer)
                        .asString())
                .contains("<a href=\"#reply\">", "id=\"reply-mistake\"")
                .doesNotContain("id=\"question-mistake\"");
        bed.speaks(dana, "fr");
        assertThat(press(answer, "pause", "until", "").asString())
                .contains("Erreur", "Indiquez un jour dans les deux ans");
        assertThat(given().get(answer).asString()).doesNotContain("autofocus", "aria-invalid");
    }

    @Test
    void whatIsWrongOnTheRequestersPageIsMarkedAtItsField() {
        press(answer, "yes", "words", "");
        press(answer, "ask", "words", "How many users?");
        Response extend = press(request, "extend", "until", "2020-01-01");
        assertThat(extend.statusCode()).isEqualTo(400);
        assertThat(extend.asString())
                .contains("<a href=\"#until\">", "id=\"until-mistake\"", "value=\"2020-01-01\"", "<details open>");
        assertThat(press(request, "introduce", "words", "").asString())
                .doesNotContain("the day")
                .contains("<a href=\"#voices\">Choose at least one specialist", "id=\"voices-mistake\"");
        assertThat(press(request, "turn-down", "number", "7").asString()).contains("<a href=\"#voices\">");
        assertThat(press(request, "ask", "words", "").asString())
                .contains("<a href=\"#words\">", "id=\"words-mistake\"");
        assertThat(given().contentType(ContentType.URLENC.withCharset("utf-8"))
                        .formParam("deed", "ask")
                        .formParam("field", "answer-1")
                        .formParam("number", "1")
                        .formParam("words", " ")
                        .post(request)
                        .asString())
                .contains("<a href=\"#answer-1\">", "id=\"answer-1-mistake\"");
    }

    @Test
    void theRequesterChoosesAndEndsItThere() {
        press(answer, "yes", "words", "");
        assertThat(press(request, "introduce", "number", "1").asString()).contains("introduces you");
        assertThat(bed.state(invitation)).isEqualTo(InvitationState.SELECTED);
        assertThat(bed.kinds(need)).contains("specialist/requester-introduced", "requester/specialist-introduced");
        assertThat(given().get(answer).asString()).contains("You have been introduced");
        press(request, "filled", "words", "");
        assertThat(bed.now(need).state()).isEqualTo(OpportunityState.FILLED);
        assertThat(press(request, "withdraw", "words", "").asString()).contains("it was over already");
    }

    @Test
    void aTokenForSomethingElseOpensNothing() {
        String reply = bed.token("reply", "specialist " + dana.id(), "invitation " + invitation.id());
        String foreign = bed.token("answer", "specialist 1", "invitation " + invitation.id());
        for (String link : List.of(
                "/m/answer/" + reply,
                "/m/request/" + reply,
                "/m/answer/" + foreign,
                answer.replace("answer", "request"))) {
            assertThat(given().get(link).statusCode()).as(link).isEqualTo(404);
            assertThat(press(link, "yes", "words", "").statusCode()).as(link).isEqualTo(404);
        }
        assertThat(bed.state(invitation)).isEqualTo(InvitationState.SENT);
    }

    private static Response press(String link, String deed, String field, String value) {
        return given().contentType(ContentType.URLENC.withCharset("utf-8"))
                .formParam("deed", deed)
                .formParam(field, value)
                .post(link);
    }
}

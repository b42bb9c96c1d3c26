package org.partnerpost.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.delivery.ConsentText;
import org.partnerpost.delivery.PeopleOfATest;
import org.partnerpost.joining.PostOfATest;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profile.Frequency;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;

/** Joining and one's own profile by page, from outside. */
@QuarkusTest
class ProfilePagesTest {
    private static final Map<String, String> FORM = Map.of(
            "organization", "Weber",
            "contactName", "Dana",
            "language", "en",
            "skills", "Business Central\nPower BI",
            "places", "Germany, Austria",
            "moder", "yes",
            "frequency", "daily",
            "hoursFrom", "09:00",
            "hoursTo", "17:00",
            "timeZone", "Europe/Berlin");

    @Inject
    PeopleOfATest people;

    @Inject
    PostOfATest post;

    @Inject
    Specialists specialists;

    @Inject
    Tokens tokens;

    @Inject
    JoinLimit limit;

    @BeforeEach
    void begin() {
        limit.clear();
    }

    @Test
    void theFormLeadsToALetterAndTheLettersPageToAYes() {
        String dana = address();
        Response sent = join(dana, FORM);
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(specialists.findByAddress(MailAddress.of(dana))).isEmpty();
        String page = post.last(dana).link("join");
        Response asked = given().get(page);
        assertThat(asked.asString())
                .contains("Business Central", "Germany, Austria")
                .doesNotContain(dana);
        String revision = asked.asString().replaceAll("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
        assertThat(post(page, Map.of("revision", "99")).statusCode()).isEqualTo(409);
        assertThat(specialists.findByAddress(MailAddress.of(dana))).isEmpty();
        Map<String, String> confirmed = new java.util.HashMap<>(FORM);
        confirmed.put("revision", revision);
        assertThat(post(page, confirmed).asString()).contains("You have joined");
        Specialist joined = specialists.findByAddress(MailAddress.of(dana)).orElseThrow();
        assertThat(joined.mayReceive()).isTrue();
        assertThat(joined.profile().frequency()).contains(Frequency.DAILY);
        assertThat(joined.profile().zone()).hasToString("Europe/Berlin");
        assertThat(post.last(dana).kind()).isEqualTo("specialist/joined");
    }

    @Test
    void aSkillThatNobodyKnowsIsKeptAndTheNextPageSaysHowItIsFound() {
        String dana = address();
        Map<String, String> form = new java.util.HashMap<>(FORM);
        form.put("skills", "Business Central\nZephyr looms");
        join(dana, form);
        String page = given().get(post.last(dana).link("join")).asString();
        assertThat(page).contains("Zephyr looms", "Not in our list of skills: Zephyr looms.");
        join(address(), FORM);
        assertThat(given().get(post.last(dana).link("join")).asString()).doesNotContain("skills: Business");
    }

    @Test
    void theAnswerIsTheSameWhetherTheAddressIsKnownOrNot() {
        Specialist known = specialist();
        String unknown = address();
        assertThat(join(known.address().toString(), FORM).asString())
                .isEqualTo(join(unknown, FORM).asString());
        join(unknown, FORM);
        assertThat(post.letters(unknown)).hasSize(1);
        assertThat(specialists.find(known.id())).contains(known);
    }

    @Test
    void whoAsksTooOftenIsTurnedAway() {
        for (int i = 0; i < JoinLimit.EACH; i++) {
            join(address(), FORM);
        }
        String late = address();
        assertThat(join(late, FORM).statusCode()).isEqualTo(429);
        assertThat(post.letters(late)).isEmpty();
    }

    @Test
    void whatIsWrongIsToldAndNothingIsLost() {
        Specialist dana = specialist();
        Map<String, String> wrong = new java.util.HashMap<>(FORM);
        wrong.put("places", "Narnia");
        Response page = post(link("profile", dana), wrong);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString())
                .contains("Countries or regions: “Narnia” is not a place we know. Write", "Power BI");
        assertThat(specialists.find(dana.id())).contains(dana);
        assertThat(join("no address", FORM).statusCode()).isEqualTo(400);
    }

    @Test
    void theOwnPageSavesAndConfirmsByMailAndUndoes() {
        Specialist dana = specialist();
        String page = link("profile", dana);
        assertThat(given().get(page).asString()).doesNotContain(dana.address().toString());
        assertThat(post(page, FORM).asString()).contains("Saved");
        assertThat(now(dana).profile().places()).containsExactly("DE", "AT");
        assertThat(post.last(dana.address().toString()).kind()).isEqualTo("specialist/profile-changed");
        post(page + "/undo", Map.of());
        assertThat(now(dana).profile()).isEqualTo(dana.profile());
    }

    @Test
    void whoStoppedBeginsAgainOnlyByAFreshLink() {
        Specialist dana = specialist();
        String page = link("profile", dana);
        post(page + "/leave", Map.of());
        assertThat(now(dana).unsubscribed()).isTrue();
        assertThat(given().get(page).asString()).contains("because you stopped it");
        post(page + "/restart", Map.of());
        assertThat(now(dana).unsubscribed()).isTrue();
        String restart = post.last(dana.address().toString()).link("restart");
        given().get(restart);
        assertThat(now(dana).unsubscribed()).isTrue();
        post(restart, Map.of());
        assertThat(now(dana).mayReceive()).isTrue();
    }

    @Test
    void whoNeverAgreedIsShownTheWordingBeforeItBegins() {
        Specialist dana = now(people.specialist("en", Optional.empty()));
        post(link("unsubscribe", dana), Map.of());
        post(link("profile", dana) + "/restart", Map.of());
        String restart = post.last(dana.address().toString()).link("restart");
        assertThat(given().get(restart).asString()).contains("Wording of " + ConsentText.VERSION);
        assertThat(now(dana).consent()).isEmpty();
        post(restart, Map.of());
        assertThat(now(dana).mayReceive()).isTrue();
        assertThat(now(dana).consent().map(Consent::source)).contains("page");
        assertThat(post.last(dana.address().toString()).kind()).isEqualTo("specialist/joined");
    }

    @Test
    void whomAnotherStoppedCannotBeginAgain() {
        Specialist dana = specialist();
        QuarkusTransaction.requiringNew().run(() -> specialists.suppress(dana.id(), "bounced", Instant.now()));
        assertThat(post(link("profile", dana) + "/restart", Map.of()).asString())
                .contains("cannot send you mail");
        assertThat(post.letters(dana.address().toString())).isEmpty();
    }

    @Test
    void aNewAddressIsConfirmedOnBothSides() {
        Specialist dana = specialist();
        String fresh = address();
        post(link("profile", dana) + "/address", Map.of("address", fresh));
        String old = post.last(dana.address().toString()).link("address");
        String wanted = post.last(fresh).link("address");
        assertThat(given().get(wanted).asString()).doesNotContain(dana.address().toString());
        assertThat(post(wanted, Map.of()).asString()).contains("the other address");
        assertThat(now(dana).address()).isEqualTo(dana.address());
        assertThat(post(old, Map.of()).asString()).contains("Done");
        assertThat(now(dana).address()).hasToString(fresh);
    }

    @Test
    void openingAnyPageChangesNothing() {
        Specialist dana = specialist();
        String draft = address();
        join(draft, FORM);
        post(link("profile", dana) + "/address", Map.of("address", address()));
        String[] pages = {
            "/m/join",
            post.last(draft).link("join"),
            link("profile", dana),
            link("profile", dana) + "/undo",
            link("profile", dana) + "/leave",
            link("profile", dana) + "/restart",
            link("profile", dana) + "/address",
            link("restart", dana),
            post.last(dana.address().toString()).link("address")
        };
        int letters = post.letters(dana.address().toString()).size();
        for (String page : pages) {
            Response got = given().get(page);
            given().head(page);
            given().options(page);
            assertThat(got.asString()).as(page).doesNotContain("<script", "onload=", "http-equiv=\"refresh\"");
            if (got.statusCode() == 200) {
                assertThat(got.getHeader("Content-Security-Policy")).contains("default-src 'none'");
            }
        }
        assertThat(specialists.find(dana.id())).contains(dana);
        assertThat(specialists.findByAddress(MailAddress.of(draft))).isEmpty();
        assertThat(post.letters(dana.address().toString())).hasSize(letters);
    }

    @Test
    void aLinkForOnePurposeOpensNoOther() {
        Specialist dana = specialist();
        String token = link("unsubscribe", dana).replace("/m/unsubscribe/", "");
        for (String page : new String[] {"/m/profile/", "/m/join/", "/m/restart/", "/m/address/"}) {
            assertThat(given().get(page + token).statusCode()).as(page).isEqualTo(404);
            assertThat(post(page + token, FORM).statusCode()).as(page).isEqualTo(404);
        }
    }

    private static Response join(String email, Map<String, String> form) {
        Map<String, String> whole = new java.util.HashMap<>(form);
        whole.put("email", email);
        return post("/m/join", whole);
    }

    private static Response post(String page, Map<String, String> form) {
        return given().contentType(ContentType.URLENC.withCharset("utf-8"))
                .formParams(form)
                .post(page);
    }

    private static String address() {
        return "dana." + UUID.randomUUID() + "@specialist.example";
    }

    private Specialist specialist() {
        return specialist("en");
    }

    private Specialist specialist(String language) {
        Specialist one = people.specialist(
                language,
                Optional.of(new Consent(ConsentText.VERSION, Instant.parse("2026-11-16T09:00:00Z"), "import")));
        return now(one);
    }

    private Specialist now(Specialist specialist) {
        return specialists.find(specialist.id()).orElseThrow();
    }

    private String link(String purpose, Specialist specialist) {
        return "/m/" + purpose + "/"
                + QuarkusTransaction.requiringNew()
                        .call(() -> tokens.mint(
                                new Grant(purpose, "specialist " + specialist.id(), purpose, Optional.empty())));
    }
}

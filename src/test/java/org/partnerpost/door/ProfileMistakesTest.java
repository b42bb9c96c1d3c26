package org.partnerpost.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.delivery.ConsentText;
import org.partnerpost.delivery.PeopleOfATest;
import org.partnerpost.joining.PostOfATest;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;

/** What the pages about a profile say of what is wrong, and what to do then. */
@QuarkusTest
class ProfileMistakesTest {
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

    @Inject
    EntityManager entities;

    @BeforeEach
    void begin() {
        limit.clear();
    }

    @Test
    void eachFieldThatIsWrongIsMarkedAndLedToAndNoOther() {
        Map<String, String> wrong = new java.util.HashMap<>(FORM);
        wrong.putAll(Map.of("places", "Narnia", "capacity", "many"));
        String page = post(link("profile", specialist("en")), wrong).asString();
        assertThat(page)
                .contains(
                        "<a href=\"#places\">",
                        "id=\"places\" name=\"places\" aria-invalid=\"true\"",
                        "<a href=\"#capacity\">",
                        "id=\"capacity\" name=\"capacity\" aria-invalid=\"true\"");
        assertThat(page.split("aria-invalid=\"true\"", -1)).hasSize(3);
        assertThat(post(link("profile", specialist("en")) + "/address", Map.of("address", "x"))
                        .asString())
                .contains("<details open>", "name=\"address\" aria-invalid=\"true\"");
    }

    @Test
    void aPageWithAMistakeSaysSoInItsTitleBeginsThereAndLosesNothing() {
        Specialist dana = specialist("de");
        Map<String, String> wrong = new java.util.HashMap<>(FORM);
        wrong.putAll(Map.of("pausedUntil", "2020-01-01", "organization", "Neu & Co"));
        Response told = post(link("profile", dana), wrong);
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(told.asString())
                .contains(
                        "<title>Fehler: ",
                        "role=\"alert\" tabindex=\"-1\" autofocus",
                        "id=\"pausedUntil\" name=\"pausedUntil\" aria-invalid=\"true\" value=\"2020-01-01\"",
                        "Dieser Tag ist vorbei",
                        "value=\"Neu &amp; Co\"");
        assertThat(specialists.find(dana.id()).orElseThrow().profile()).isEqualTo(dana.profile());
        String right = given().get(link("profile", dana)).asString();
        assertThat(right).doesNotContain("Fehler:", "autofocus");
    }

    @Test
    void whatIsWrongIsToldInTheReadersLanguageWithWhatToDo() {
        Map<String, String> wrong = new java.util.HashMap<>(FORM);
        wrong.putAll(Map.of(
                "places", "Germany, <b>Narnia</b>",
                "languages", "German; Elvish",
                "currency", "beads",
                "capacity", "many",
                "availableFrom", "soon",
                "hoursFrom", "noon",
                "timeZone", "Mars",
                "organization", "x".repeat(301)));
        Map<String, String> french = new java.util.HashMap<>(wrong);
        french.put("language", "fr");
        Specialist jean = specialist("fr");
        assertThat(post(link("profile", jean), french).asString())
                .contains(
                        "Veuillez revoir ces points",
                        "«\u00a0&lt;b&gt;Narnia&lt;/b&gt;\u00a0» n’est pas un lieu",
                        "«\u00a0Elvish\u00a0» n’est pas une langue",
                        "«\u00a0beads\u00a0» n’est pas une devise",
                        "«\u00a0many\u00a0» n’est pas un nombre",
                        "«\u00a0soon\u00a0» n’est pas une date",
                        "«\u00a0noon\u00a0» n’est pas une heure",
                        "«\u00a0Mars\u00a0» n’est pas un fuseau",
                        "Ramenez le texte à 300 caractères")
                .doesNotContain("must be", "is not", "<b>");
        assertThat(given().header("Accept-Language", "es")
                        .contentType(ContentType.URLENC.withCharset("utf-8"))
                        .formParam("email", "nobody")
                        .post("/m/join")
                        .asString())
                .contains("«nobody» no es una dirección de correo. Escriba una como");
        assertThat(post(link("profile", specialist("de")) + "/address", Map.of("address", "x"))
                        .asString())
                .contains("„x“ ist keine Mailadresse. Schreiben Sie eine");
    }

    @Test
    void aFieldOfSkillsThatWasClearedAsksForOneInEachLanguage() {
        Map<String, String> cleared = new java.util.HashMap<>(FORM);
        cleared.put("skills", " \n,");
        Map.of(
                        "en", "Write at least one skill",
                        "de", "Schreiben Sie mindestens eine Fähigkeit",
                        "fr", "Écrivez au moins une compétence",
                        "es", "Escriba al menos una competencia")
                .forEach((language, said) -> {
                    assertThat(post(link("profile", specialist(language)), cleared)
                                    .asString())
                            .contains(said, "<a href=\"#skills\">");
                    assertThat(given().header("Accept-Language", language)
                                    .contentType(ContentType.URLENC.withCharset("utf-8"))
                                    .formParams(cleared)
                                    .formParam("email", "someone@specialist.example")
                                    .post("/m/join")
                                    .asString())
                            .contains(said);
                });
    }

    @Test
    void whatNobodyCanMeanIsMarkedAtItsFieldAndWhatWasWrittenStays() {
        Map<String, String> wrong = new java.util.HashMap<>(FORM);
        wrong.putAll(Map.of(
                "organization", "",
                "skills", "",
                "minimumDealValue", "a lot",
                "hoursTo", "",
                "availableFrom", "2020-01-01",
                "description", "We move NAV to Business Central."));
        Map<String, String> saidIn = Map.of(
                "en", "Write the name of your firm",
                "de", "Schreiben Sie den Namen Ihrer Firma",
                "fr", "Écrivez le nom de votre entreprise",
                "es", "Escriba el nombre de su empresa");
        saidIn.forEach((language, said) -> {
            Response told = post(link("profile", specialist(language)), wrong);
            assertThat(told.statusCode()).isEqualTo(400);
            assertThat(told.asString())
                    .contains(
                            said,
                            "<a href=\"#organization\">",
                            "<a href=\"#skills\">",
                            "<a href=\"#minimumDealValue\">",
                            "<a href=\"#hoursTo\">",
                            "id=\"hoursTo\" name=\"hoursTo\" aria-invalid=\"true\"",
                            "value=\"09:00\"",
                            "value=\"a lot\"",
                            "value=\"2020-01-01\"",
                            "We move NAV to Business Central.");
        });
        Map<String, String> greedy = new java.util.HashMap<>(FORM);
        greedy.putAll(Map.of("capPerWeek", "999", "availableFrom", "2020-01-01"));
        assertThat(join(address(), greedy).asString())
                .contains("from 1 to 100", "value=\"999\"", "This day has passed", "<a href=\"#capPerWeek\">");
    }

    @Test
    void aDraftThatWasDroppedIsNotSaidToHaveJoined() {
        String dana = address();
        join(dana, FORM);
        String page = post.last(dana).link("join");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update joining_draft set settled_at = now() where address_folded = :address")
                        .setParameter("address", dana)
                        .executeUpdate());
        assertThat(given().get(page).asString())
                .contains("This is no longer open", "href=\"/m/join\"")
                .doesNotContain("You have joined");
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

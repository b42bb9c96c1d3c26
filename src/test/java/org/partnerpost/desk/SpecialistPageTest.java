package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ProfileLetter;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Profiles;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.specialist.TrackRecords;

/** The page of one specialist. */
@QuarkusTest
class SpecialistPageTest {
    @Inject
    Operators operators;

    @Inject
    Specialists specialists;

    @Inject
    TrackRecords records;

    @Inject
    Outbox outbox;

    private DeskClient olga;

    @BeforeEach
    void anOperatorIsSignedIn() {
        olga = DeskClient.signedIn(operators, "olga-specialist", Role.MODERATOR);
    }

    @Test
    void aProfileIsShownByTheNamesOfThingsAndNotTheirCodes() {
        String page = olga.get("/desk/specialists/" + specialist()).asString();
        assertThat(page)
                .contains("Dynamics 365 Business Central", "Power BI", "own craft", "Germany", "(Navision)")
                .doesNotContain("dynamics-365-business-central", "power-bi", ">DE<");
    }

    @Test
    void whoIsSuppressedByAnOperatorIsShownWithTheReasonThatWasGiven() {
        String page = "/desk/specialists/" + specialist();
        assertThat(olga.post(page + "/suppress", "reason", "asked us by telephone")
                        .statusCode())
                .isEqualTo(303);
        assertThat(olga.get(page).asString()).contains(": asked us by telephone (" + olga.address() + ")");
    }

    @Test
    void whatWasLiftedStandsThereAsHistory() {
        String page = "/desk/specialists/" + specialist();
        assertThat(olga.get(page).asString()).doesNotContain("What operators did about it");
        olga.post(page + "/suppress", "reason", "asked us by telephone");
        assertThat(olga.post(page + "/lift", "reason", "asked us to begin again")
                        .statusCode())
                .isEqualTo(303);
        assertThat(olga.get(page).asString())
                .doesNotContain("<span class=\"tag high\">suppressed")
                .contains(
                        "What operators did about it",
                        "<strong>suppressed</strong> by " + olga.address() + ": asked us by telephone",
                        "<strong>lifted the suppression</strong> by " + olga.address() + ": asked us to begin again");
    }

    @Test
    void ofWhatOthersThanOperatorsCausedTheLiftingSaysWhatItWas() {
        long id = specialist();
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.suppress(id, "bounced", Instant.parse("2026-11-03T10:00:00Z")));
        olga.post("/desk/specialists/" + id + "/lift", "reason", "the mailbox is there again");
        assertThat(olga.get("/desk/specialists/" + id).asString())
                .contains("(suppressed: bounced)</span>: the mailbox is there again");
    }

    @Test
    void lettersThatHeldNoOpportunityAreListedAndLeadToThemselves() {
        long id = specialist();
        assertThat(olga.get("/desk/specialists/" + id).asString()).doesNotContain("What else we wrote");
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.post(
                        new ProfileLetter.ProfileAnswerHeld(
                                0, specialists.find(id).orElseThrow()),
                        0));
        String page = olga.get("/desk/specialists/" + id).asString();
        Matcher letter = Pattern.compile("What else we wrote</h2>.*?href=\"(/desk/letters/\\d+)\"", Pattern.DOTALL)
                .matcher(page);
        assertThat(letter.find()).isTrue();
        assertThat(olga.get(letter.group(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatItsAnswersSaidOfItsSkillsIsShown() {
        long id = specialist();
        QuarkusTransaction.requiringNew().run(() -> {
            records.note(id, 1, List.of("power-bi"), true);
            records.note(id, 2, List.of("power-bi", "azure"), true);
            records.note(id, 3, List.of("kotlin"), false);
        });
        assertThat(olga.get("/desk/specialists/" + id).asString().replaceAll("<[^>]+>", ""))
                .contains("Power BI (yes to 2)", "Azure (yes to 1)", "Kotlin (no, not its field)");
    }

    @Test
    void namesAreFoundWithoutTheirAccents() {
        String reference = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.put(
                        reference,
                        MailAddress.of(reference + "@partner.example"),
                        Profiles.with("Vindmøllen Łódź Æblé Straße " + reference, List.of("SAP"), List.of("DK")),
                        Optional.empty(),
                        Optional.empty()));
        for (String sought : List.of("vindmollen lodz aeble strasse ", "Vindmøllen Łódź Æblé Straße ")) {
            assertThat(olga.get("/desk/specialists?q=" + sought + reference).asString())
                    .contains("Vindmøllen");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Business Central",
                "dynamics-365-business-central",
                "Navision",
                "Power BI",
                "Germany",
                "Deutschland",
                "Munich",
                "Business Central in Germany",
                "not yet agreed",
                "Power BI not yet agreed"
            })
    void aSpecialistIsFoundByWhatItCanDoWhereItIsAndHowItStands(String sought) {
        long id = specialist();
        assertThat(found(sought)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Kubernetes", "Peru", "Business Central in Peru", "suppressed", "paused", "Fabrikam Power BI"})
    void aSpecialistIsNotFoundByWhatIsNotTrueOfIt(String sought) {
        long id = specialist();
        assertThat(found(sought)).doesNotContain(id);
    }

    @Test
    void whoIsSuppressedOrPausedIsFoundBySayingSo() {
        long suppressed = specialist();
        olga.post("/desk/specialists/" + suppressed + "/suppress", "reason", "asked us by telephone");
        assertThat(found("suppressed")).contains(suppressed);
        assertThat(found("suppressed Power BI")).contains(suppressed);
        assertThat(found("suppressed Kubernetes")).doesNotContain(suppressed);
    }

    @ParameterizedTest
    @CsvSource({
        "DACH, Germany, true",
        "DACH, Munich, true",
        "DACH, Bavaria, true",
        "EUROPE, Germany, true",
        "DE, Bavaria, true",
        "DE-BY, Bavaria, true",
        "DE-BY, Germany, true",
        "DE-BE, Bavaria, false",
        "DE, DACH, true",
        "AT-9, DACH, true",
        "DACH, Europe, true",
        "EU, DACH, true",
        "Germany, Germany, true",
        "DACH, France, false",
        "NORDICS, Germany, false"
    })
    void aPlaceIsMeantWhetherItLiesInWhatTheProfileNamesOrHoldsIt(String served, String sought, boolean meant) {
        long id = serving(served);
        assertThat(found(sought).contains(id)).isEqualTo(meant);
    }

    private List<Long> found(String sought) {
        return specialists.search(SpecialistsMeant.by(sought, LocalDate.EPOCH), 0, 10_000).stream()
                .map(Specialist::id)
                .toList();
    }

    private long specialist() {
        return serving("DE");
    }

    private long serving(String place) {
        String reference = UUID.randomUUID().toString();
        return QuarkusTransaction.requiringNew()
                .call(() -> specialists
                        .put(
                                reference,
                                MailAddress.of(reference + "@partner.example"),
                                Profiles.with("Contoso", List.of("Navision", "power-bi", "own craft"), List.of(place)),
                                Optional.empty(),
                                Optional.empty())
                        .specialist()
                        .id());
    }
}

package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;

/** What an operator writes into a need's fields as people say it, and while somebody else does too. */
@QuarkusTest
class NeedFormTest {
    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    Opportunities opportunities;

    private DeskClient olga;
    private Opportunity need;

    @BeforeEach
    void aNeedWaits() {
        olga = DeskClient.signedIn(operators, "olga-form", Role.MODERATOR);
        need = bed.waiting(DeskBed.plain(
                "Business Central, Munich",
                "We need a Business Central consultant on site in Munich from 2027-01-11 for three months.\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "3 months, P3M, 3 months",
        "sechs Wochen, P6W, 6 weeks",
        "P2Y, P2Y, 2 years",
        "three months, P3M, 3 months"
    })
    void aDurationIsTakenInWordsAndShownInWords(String written, String kept, String shown) {
        edit("duration", written);
        assertThat(now().effectiveNeed().duration().orElseThrow().value()).isEqualTo(kept);
        assertThat(NeedForm.of(now().effectiveNeed()).get("duration")).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Hamburg | Hamburg", "Munich, Hamburg | Munich, Hamburg", "Austria | Austria"})
    void oneTownIsExchangedForAnotherOfTheSameCountryOrTakenInBesideIt(String written, String kept) {
        edit("places", written);
        assertThat(now().effectiveNeed().places()).extracting(Field::label).containsExactly(kept);
        edit("places", "Munich");
        assertThat(now().effectiveNeed().places()).extracting(Field::label).containsExactly("Munich");
    }

    @Test
    void whatWasTypedWhileSomebodyElseChangedItStandsBesideWhatHoldsNowAndCanBeKept() {
        Map<String, String> mine =
                new LinkedHashMap<>(NeedForm.of(now().effectiveNeed()).values());
        new LinkedHashMap<>(mine).forEach((name, value) -> mine.put("was." + name, value));
        Map<String, String> others = new LinkedHashMap<>(mine);
        mine.put("version", String.valueOf(need.version()));
        others.put("version", String.valueOf(need.version()));
        others.put("name", "Their name");
        others.put("places", "Hamburg");
        mine.put("name", "My name");
        mine.put("allocation", "2 days a week");
        String path = "/desk/needs/" + need.reference() + "/fields";
        assertThat(olga.post(path, sent(others)).statusCode()).isEqualTo(303);

        assertThat(now().effectiveNeed().places()).extracting(Field::label).containsExactly("Hamburg");
        Response late = olga.post(path, sent(mine));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString())
                .contains("It has changed since you opened it", "value=\"My name\"", "Now: Their name")
                .containsPattern("name=\"allocation\" value=\"2 days a week\"")
                .containsPattern("name=\"places\" value=\"Hamburg")
                .doesNotContain("Now: Hamburg")
                .contains("name=\"version\" value=\"" + now().version() + "\"");
        mine.put("version", String.valueOf(now().version()));
        mine.put("places", "Hamburg");
        assertThat(olga.post(path, sent(mine)).statusCode()).isEqualTo(303);
        assertThat(now().effectiveNeed().name().orElseThrow().value()).isEqualTo("My name");
        assertThat(now().effectiveNeed().places())
                .extracting(Field::label)
                .singleElement()
                .asString()
                .startsWith("Hamburg");
    }

    private void edit(String field, String written) {
        Map<String, String> values =
                new LinkedHashMap<>(NeedForm.of(now().effectiveNeed()).values());
        values.put(field, written);
        values.put("version", String.valueOf(now().version()));
        assertThat(olga.post("/desk/needs/" + need.reference() + "/fields", sent(values))
                        .statusCode())
                .isEqualTo(303);
    }

    private static String[] sent(Map<String, String> values) {
        return values.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private Opportunity now() {
        return opportunities.find(need.id()).orElseThrow();
    }
}

package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.moderation.Audit;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;

/** Editing the fields of a need by hand. */
@QuarkusTest
class NeedEditTest {
    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    Opportunities opportunities;

    @Inject
    Audit audit;

    private DeskClient olga;
    private Opportunity need;

    @BeforeEach
    void aNeedWaits() {
        olga = DeskClient.signedIn(operators, "olga-edit", Role.MODERATOR);
        need = bed.waiting(DeskBed.plain(
                "Business Central, Munich",
                "We need a Business Central consultant on site in Munich from 2027-01-11 for three months.\r\n"));
    }

    @Test
    void skillsAndPlacesThatAreKnownAreOfferedAndAnythingElseCanBeWritten() {
        assertThat(olga.get("/desk/needs/" + need.reference()).asString())
                .contains("list=\"skills-known\"", "<datalist id=\"skills-known\">", "list=\"places-known\"");
        assertThat(olga.request()
                        .queryParam("skills", "<b>, power b")
                        .get("/desk/suggestions/skills")
                        .asString())
                .contains("<option value=\"&lt;b&gt;, Power BI\">");
        assertThat(olga.get("/desk/suggestions/places?places=Germ").asString()).contains("value=\"Germany\"");
    }

    @Test
    void whatTheSummarySaidOfAFieldThatIsEditedLeavesIt() {
        need = bed.waiting(
                DeskBed.plain(
                        "Business Central, Munich",
                        "We need a Business Central consultant for the warehouse of a brewery.\r\n\r\nThe start is 2027-01-11, for three months.\r\n"));
        Map<String, String> values =
                new LinkedHashMap<>(NeedForm.of(now().effectiveNeed()).values());
        values.put("startDate", "2027-03-01");
        values.put("version", String.valueOf(need.version()));
        olga.post("/desk/needs/" + need.reference() + "/fields", sent(values));
        assertThat(now().effectiveNeed().startDate().orElseThrow().value()).hasToString("2027-03-01");
        assertThat(now().effectiveNeed().summary().orElseThrow().value())
                .isEqualTo("We need a Business Central consultant for the warehouse of a brewery.");
        assertThat(olga.get("/desk/needs/" + need.reference()).asString())
                .contains("Edited. The machine read: 11 January 2027")
                .doesNotContain("Edited. The machine read: We need");
    }

    @Test
    void anEditIsKeptBesideTheMachinesReadingWithARowInTheAudit() {
        Response edited = olga.post(
                "/desk/needs/" + need.reference() + "/fields",
                "version",
                String.valueOf(need.version()),
                "name",
                "A new name",
                "skills",
                "Azure",
                "places",
                "Austria",
                "languages",
                "de, en",
                "rateMin",
                "800",
                "rateMax",
                "900",
                "rateCurrency",
                "EUR",
                "ratePer",
                "day");
        assertThat(edited.statusCode()).isEqualTo(303);
        Opportunity now = now();
        assertThat(now.effectiveNeed().name().orElseThrow().value()).isEqualTo("A new name");
        assertThat(now.need()).isEqualTo(need.need());
        assertThat(audit.page("opportunity " + need.reference(), Optional.empty(), 5))
                .extracting(row -> row.deed().what())
                .contains("edited");
        assertThat(olga.get("/desk/needs/" + need.reference()).asString()).contains("Edited. The machine read:");
    }

    @Test
    void anEditThatCannotBeUnderstoodIsToldAndNotLost() {
        Response wrong = olga.post(
                "/desk/needs/" + need.reference() + "/fields",
                "version",
                String.valueOf(need.version()),
                "name",
                "Kept in the form",
                "skills",
                "Underwater basket weaving",
                "startDate",
                "soon");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString())
                .contains("Underwater basket weaving” is not a known skill", "is no date", "Kept in the form")
                .containsPattern(
                        "name=\"skills\"[^>]* aria-invalid=\"true\" aria-describedby=\"wrong-skills\" autofocus")
                .containsPattern("name=\"startDate\"[^>]* aria-invalid=\"true\" aria-describedby=\"wrong-startDate\">")
                .containsPattern("id=\"wrong-startDate\">“soon” is no date")
                .containsPattern("name=\"name\" value=\"Kept in the form\" maxlength=\"200\">")
                .contains("<details id=\"edit\" open>");
        assertThat(now().edited()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "places, Atlantis, places",
        "languages, Elvish, languages",
        "terms, golden handshake, terms",
        "allocation, ask pat@partner.example, allocation",
        "workMode, by night, workMode",
        "duration, a while, duration",
        "duration, P0D, duration",
        "rateMax, 700, rateMin",
        "rateCurrency, '', rateCurrency",
        "rateCurrency, XXQ, rateCurrency",
        "valueCurrency, '', valueCurrency",
        "responseDeadline, 2020-01-31, responseDeadline",
        "rateMin, many, rateMin",
        "rateMax, 1e9, rateMax",
        "rateCurrency, euros, rateCurrency",
        "ratePer, year, ratePer",
        "valueMax, much, valueMax",
        "responseDeadline, 31.1.2027, responseDeadline",
        "closingDate, soon, closingDate",
        "customerSize, large, customerSize"
    })
    void eachFieldIsMarkedWhereItIsWrong(String name, String written, String marked) {
        Map<String, String> values =
                new LinkedHashMap<>(NeedForm.of(now().effectiveNeed()).values());
        values.put("rateMin", "800");
        values.put("ratePer", "day");
        values.put("rateCurrency", "EUR");
        values.put("valueMin", "800");
        values.put("valueCurrency", "EUR");
        values.put(name, written);
        values.put("version", String.valueOf(need.version()));
        String page = olga.post("/desk/needs/" + need.reference() + "/fields", sent(values))
                .asString();
        assertThat(Pattern.compile("aria-invalid=\"true\" aria-describedby=\"wrong-(\\w+)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly(marked);
        assertThat(page).contains("id=\"wrong-" + marked + "\">");
        assertThat(now().edited()).isEmpty();
    }

    @Test
    void anEmptyNameIsRefusedAtItsFieldWithWhatToDo() {
        Map<String, String> values =
                new LinkedHashMap<>(NeedForm.of(now().effectiveNeed()).values());
        values.put("name", "  ");
        values.put("version", String.valueOf(need.version()));
        Response wrong = olga.post("/desk/needs/" + need.reference() + "/fields", sent(values));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString())
                .contains("id=\"wrong-name\">Write a name of a few words, such as")
                .containsPattern("name=\"name\"[^>]* aria-invalid=\"true\" aria-describedby=\"wrong-name\" autofocus");
        assertThat(now().edited()).isEmpty();
    }

    @Test
    void theFormIsInGroupsThatSayWhatTheyHoldAndOpenWhereSomethingIsWrong() {
        String page = olga.get("/desk/needs/" + need.reference()).asString();
        assertThat(page)
                .contains("<summary>Where and when <span class=\"soft\">Munich · on site", "<summary>Money")
                .doesNotContain("class=\"group\" open");
        Map<String, String> values =
                new LinkedHashMap<>(NeedForm.of(now().effectiveNeed()).values());
        values.put("rateMin", "many");
        values.put("version", String.valueOf(need.version()));
        assertThat(olga.post("/desk/needs/" + need.reference() + "/fields", sent(values))
                        .asString())
                .contains("class=\"group\" open");
    }

    @Test
    void namesAreTakenAsPeopleWriteThem() {
        Map<String, String> values =
                new LinkedHashMap<>(NeedForm.of(now().effectiveNeed()).values());
        values.put("languages", "German, français, de");
        values.put("terms", "NDA, White label");
        values.put("customerName", "Fabrikam GmbH");
        values.put("customerSize", "50-249");
        values.put("closingDate", "2027-01-31");
        values.put("externalReferenceId", "OPP-4711");
        values.put("version", String.valueOf(need.version()));
        assertThat(olga.post("/desk/needs/" + need.reference() + "/fields", sent(values))
                        .statusCode())
                .isEqualTo(303);
        assertThat(now().effectiveNeed().languages()).extracting(Field::value).containsExactly("de", "fr");
        assertThat(now().effectiveNeed().conditions().terms())
                .extracting(Field::value)
                .containsExactly("nda", "white-label");
        assertThat(NeedForm.of(now().effectiveNeed()).values())
                .containsEntry("customerName", "Fabrikam GmbH")
                .containsEntry("customerSize", "50-249")
                .containsEntry("closingDate", "2027-01-31")
                .containsEntry("externalReferenceId", "OPP-4711");
    }

    @Test
    void whatSpecialistsReadMayNotNameTheCustomer() {
        Map<String, String> values =
                new LinkedHashMap<>(NeedForm.of(now().effectiveNeed()).values());
        values.put("customerName", "Fabrikam GmbH");
        values.put("summary", "A move to Business Central for fabrikam’s people, in May.");
        values.put("version", String.valueOf(need.version()));
        Response wrong = olga.post("/desk/needs/" + need.reference() + "/fields", sent(values));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("id=\"wrong-summary\">", "the customer’s name stands in it");
    }

    @Test
    void aSummaryThatIsTooLongStaysWholeInTheForm() {
        String summary = "A sentence of a summary. ".repeat(200) + "Its end.";
        Map<String, String> values =
                new LinkedHashMap<>(NeedForm.of(now().effectiveNeed()).values());
        values.put("summary", summary);
        values.put("version", String.valueOf(need.version()));
        Response wrong = olga.post("/desk/needs/" + need.reference() + "/fields", sent(values));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("at most 4000 are kept", "Its end.</textarea>");
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

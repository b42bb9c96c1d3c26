package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Matcher.Query;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.ProfileJson;

/** A saved query is a limit like any other: it leaves out, it never scores, and what a need does not state leaves nobody out. */
class SavedQueryMatchingTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-16T09:00:00Z"), ZoneOffset.UTC);

    /** Asks for Power BI and Azure Kubernetes Service in Munich; the customer stands in its text only. */
    private static final Query NEED = new Query(
            need(), "Power BI and AKS\nFor Contoso in Munich we need Power BI on Azure Kubernetes Service.", "en");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            power                               | true
            "power bi" AND kubernetes           | true
            sap                                 | false
            kuber*                              | true
            azure                               | true
            skills:azure                        | true
            skill:public-cloud                  | true
            NOT sap                             | true
            power NOT kubernetes                | false
            place:DE                            | true
            places:Munich                       | true
            place:AT                            | false
            place:(AT OR DE)                    | true
            language:de                         | true
            +power -language:de                 | true
            industry:retail AND place:AT        | false
            workMode:remote OR sap              | true
            workMode:remote AND power           | true
            role:reseller                       | true
            (sap OR power) AND (place:AT OR kubernetes) | true
            (sap OR oracle) AND power           | false
            "azure kuber*"                      | false
            -sap -oracle                        | true
            +(-sap) +power                      | true
            places:mun*                         | true
            places:vien*                        | false
            places:Bavaria                      | true
            places:Bayern                       | true
            places:Hamburg                      | false
            places:Europe                       | true
            places:DACH                         | true
            places:Nordics                      | false
            -places:EU                          | false
            contoso                             | false
            "we need"                           | false
            """)
    void whatIsStatedDecidesAndNothingElse(String query, boolean matches) throws IOException {
        assertThat(found(query)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            navision                | true
            skills:"Dynamics NAV"   | true
            -skills:navision        | false
            skills:C                | false
            skills:C++              | true
            skills:C#               | false
            c++                     | true
            c#                      | false
            skills:cpp      | true
            industry:bank           | true
            industry:banking        | true
            industry:retail         | false
            workMode:onsite         | true
            workMode:on-site        | true
            workMode:"on site"      | true
            workMode:remote         | false
            language:German         | true
            language:Deutsch        | true
            language:de-CH          | true
            language:French         | false
            places:Bavaria          | true
            places:Hamburg          | true
            places:Austria          | false
            -places:Bavaria         | true
            """)
    void whateverItIsCalledItIsTheSame(String query, boolean matches) throws IOException {
        Query need = NeedSketch.of("C++ and Business Central", "dynamics-365-business-central", "cpp")
                .in("DE")
                .mode("on site")
                .speaking("de")
                .query();
        assertThat(found(query, inBanking(need))).isEqualTo(matches);
    }

    @Test
    void whoIsLeftOutByItIsToldSo() throws IOException {
        Profile profile = profile("sap");
        assertThat(Standings.of(NEED, LocalDate.parse("2026-11-16")).of(profile).broken())
                .containsExactly("wants only needs that match sap");
        try (TemporaryIndex index = index(profile)) {
            assertThat(index.matcher().leftOut(NEED, 10).best())
                    .extracting(Match::profile)
                    .containsExactly("one");
        }
    }

    @Test
    void itNeverMovesTheScore() throws IOException {
        try (TemporaryIndex with = index(profile("power AND place:DE"));
                TemporaryIndex without = index(profile(""))) {
            assertThat(with.matcher().match(NEED, 10))
                    .isEqualTo(without.matcher().match(NEED, 10));
        }
    }

    @Test
    void oneThatCannotBeReadAnyMoreLeavesNobodyOut() throws IOException {
        assertThat(found("(sap")).isTrue();
    }

    private static boolean found(String query) throws IOException {
        return found(query, NEED);
    }

    private static boolean found(String query, Query need) throws IOException {
        Profile profile = profile(query);
        boolean passes = Standings.of(need, LocalDate.parse("2026-11-16"))
                .of(profile)
                .broken()
                .isEmpty();
        try (TemporaryIndex index = index(profile)) {
            List<Match> found = index.matcher().match(need, 10, Fit.POSSIBLE);
            assertThat(found.isEmpty()).as("index and words say the same").isNotEqualTo(passes);
            return passes;
        }
    }

    private static TemporaryIndex index(Profile profile) throws IOException {
        TemporaryIndex index = TemporaryIndex.open(Embeddings.NONE, TODAY);
        index.add("one", profile);
        return index;
    }

    private static Profile profile(String query) {
        String quoted = query.replace("\"", "\\\"");
        return ProfileJson.read(
                "{\"organization\":\"Harbour\",\"contactName\":\"Kim\",\"description\":\"We build reports\","
                        + "\"skills\":[\"power-bi\",\"cpp\"]"
                        + (query.isEmpty() ? "" : ",\"savedQuery\":\"" + quoted + "\"") + "}");
    }

    private static Need need() {
        Need sketch = NeedSketch.of("", "power-bi", "azure-kubernetes-service")
                .query()
                .need();
        return need(sketch, "Power BI and Kubernetes", List.of(), List.of(Field.entered("DE-BY", "Munich")));
    }

    private static Query inBanking(Query sketch) {
        List<Field<String>> banks = List.of(Field.entered("financial-services", "Financial services"));
        Need need = need(sketch.need(), "A programme", banks, sketch.need().places());
        return new Query(need, sketch.text(), sketch.language());
    }

    private static Need need(Need sketch, String name, List<Field<String>> industries, List<Field<String>> places) {
        return new Need(
                Optional.of(Field.entered(name, "")),
                sketch.summary(),
                sketch.skills(),
                sketch.roles(),
                industries,
                places,
                sketch.workMode(),
                sketch.languages(),
                sketch.startDate(),
                sketch.duration(),
                sketch.allocation(),
                sketch.rate(),
                sketch.dealValue(),
                sketch.responseDeadline());
    }
}

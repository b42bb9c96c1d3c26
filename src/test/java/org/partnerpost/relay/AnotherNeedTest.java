package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.opportunity.SampleOpportunities;
import org.partnerpost.reading.OpportunityReader;
import org.partnerpost.reading.Writing;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** An answer about the first of two needs of one mail: Kubernetes is the first, SAP the second. */
class AnotherNeedTest {
    private static final Opportunity KUBERNETES = need(1, "kubernetes");
    private static final Opportunity SAP = need(2, "sap");
    private static final Opportunity HAMBURG = read(3, "We need an Intune engineer in Hamburg.");
    private static final Opportunity TOULOUSE = read(4, "We need a Power BI developer in Toulouse.");

    private final AnotherNeed another = new AnotherNeed(SkillTaxonomy.inUse(), Places.inUse());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 passt. 2: Budget 80k, Start April",
                "Pour le SAP : début mars, et Lausanne va aussi.",
                "All OK, but #2 can be remote too, and #1 starts in January",
                "2 can be remote",
                "das war für die zweite Anfrage!",
                "For the second one: budget is 60k",
                "SAP: from March",
                "2. Budget 80k",
                "1) ok\n2) start in April",
                "Nr. 2 zurückziehen"
            })
    void speaksOfTheOther(String answer) {
        assertThat(another.isNamedIn(answer, KUBERNETES, List.of(KUBERNETES, SAP)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok",
                "Budget is 2k, start 2 April",
                "2 days a week",
                "2 Tage die Woche, ab 2. April",
                "1: budget 80k",
                "for Kubernetes: early March",
                "2 people",
                "also Switzerland, from 14:00 to 2:30",
                "we need 2 consultants, 3 months"
            })
    void speaksOfItsOwn(String answer) {
        assertThat(another.isNamedIn(answer, KUBERNETES, List.of(KUBERNETES, SAP)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For the first one: rate is 950, not 900",
                "Hamburg: start is 11 January",
                "Hamburg: Start am 11. Januar",
                "For Hamburg, start is 11 January.",
                "Pour Hambourg : début le 11 janvier",
                "Das erste Projekt startet am 11. Januar",
                "Hamburg 700 EUR",
                "Hamburg – 700 EUR a day",
                "Celle de Hambourg commence le 11 janvier",
                "Intune 700 EUR"
            })
    void speaksOfTheFirst(String answer) {
        assertThat(another.isNamedIn(answer, TOULOUSE, List.of(HAMBURG, TOULOUSE)))
                .isTrue();
        assertThat(another.isNamedIn(answer, HAMBURG, List.of(HAMBURG, TOULOUSE)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The one in Hamburg is filled.",
                "Die in Hamburg ist besetzt.",
                "Celle de Hambourg est pourvue.",
                "The Hamburg role has been cancelled.",
                "Die erste ist besetzt.",
                "La première est pourvue, merci.",
                "La primera ya está cubierta."
            })
    void whatEndsTheFirstEndsNotTheSecond(String answer) {
        assertThat(another.mayEnd(answer, TOULOUSE, List.of(HAMBURG, TOULOUSE))).isTrue();
        assertThat(another.mayEnd(answer, HAMBURG, List.of(HAMBURG, TOULOUSE))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Also Hamburg",
                "The place is Hamburg, not Toulouse",
                "Toulouse: start is 11 January",
                "Hamburg is fine, too",
                "Hamburg, not Toulouse",
                "Hamburg statt Toulouse",
                "Hamburg and Toulouse",
                "Intune would help as well"
            })
    void aPlaceThatIsAWishSpeaksOfNoOther(String answer) {
        assertThat(another.isNamedIn(answer, TOULOUSE, List.of(HAMBURG, TOULOUSE)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toulouse : pourvu. Hambourg : 700 EUR",
                "Toulouse : pourvu. Hambourg\u00a0: 700 EUR",
                "Toulouse: ok. The one in Hamburg starts on 11 January"
            })
    void whatSpeaksOfBothSpeaksOfAnother(String answer) {
        for (Opportunity about : List.of(HAMBURG, TOULOUSE)) {
            assertThat(another.isNamedIn(answer, about, List.of(HAMBURG, TOULOUSE)))
                    .isTrue();
        }
    }

    @Test
    void aTownBesideAnotherNamesItsNeedAsWell() {
        Opportunity both = read(5, "We need an Azure architect in Manchester or Leeds.");

        assertThat(another.isNamedIn("Leeds: 700 EUR", TOULOUSE, List.of(both, TOULOUSE)))
                .isTrue();
        assertThat(another.isNamedIn("Leeds: 700 EUR", both, List.of(both, TOULOUSE)))
                .isFalse();
    }

    @Test
    void numbersOfSpecialistsCallNoNeed() {
        assertThat(another.isCalledIn("2 is too expensive", KUBERNETES, List.of(KUBERNETES, SAP)))
                .isFalse();
        assertThat(another.isCalledIn("SAP: from March", KUBERNETES, List.of(KUBERNETES, SAP)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 passt. 2: Budget 80k", "for SAP: March"})
    void whereThereIsNoOtherNothingSpeaksOfIt(String answer) {
        assertThat(another.isNamedIn(answer, KUBERNETES, List.of(KUBERNETES))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please withdraw no. 2.",
                "The second one is filled.",
                "The SAP one has been filled by now.",
                "2 is filled, 1 is still open.",
                "No. 2 has been filled, thanks. The first one is still open.",
                "Both are filled",
                "Bitte beide zurückziehen"
            })
    void whatMayEndAnotherEndsNone(String answer) {
        assertThat(another.mayEnd(answer, KUBERNETES, List.of(KUBERNETES, SAP))).isTrue();
        assertThat(another.mayEnd(answer, KUBERNETES, List.of(KUBERNETES))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Filled, thank you.", "Please withdraw no. 1.", "The Kubernetes one is filled", "withdraw"})
    void whatEndsThisOneAloneDoes(String answer) {
        assertThat(another.mayEnd(answer, KUBERNETES, List.of(KUBERNETES, SAP))).isFalse();
    }

    private static Opportunity need(long id, String skill) {
        return of(id, SampleOpportunities.asking(skill));
    }

    private static Opportunity read(long id, String text) {
        return of(
                id,
                OpportunityReader.standard()
                        .read(new Writing("", text, Optional.empty(), Optional.empty()))
                        .need());
    }

    private static Opportunity of(long id, Need need) {
        return new Opportunity(
                id,
                "PP-5CSG" + id,
                1,
                Optional.empty(),
                "",
                "",
                "en",
                need,
                Optional.empty(),
                ReviewState.IN_REVIEW,
                OpportunityState.OPEN,
                Instant.EPOCH,
                0);
    }
}

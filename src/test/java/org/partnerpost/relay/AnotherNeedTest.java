package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.opportunity.SampleOpportunities;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** An answer about the first of two needs of one mail: Kubernetes is the first, SAP the second. */
class AnotherNeedTest {
    private static final Opportunity KUBERNETES = need(1, "kubernetes");
    private static final Opportunity SAP = need(2, "sap");

    private final AnotherNeed another = new AnotherNeed(SkillTaxonomy.inUse());

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
        return new Opportunity(
                id,
                "PP-5CSG" + id,
                1,
                Optional.empty(),
                "",
                "",
                "en",
                SampleOpportunities.asking(skill),
                Optional.empty(),
                ReviewState.IN_REVIEW,
                OpportunityState.OPEN,
                Instant.EPOCH,
                0);
    }
}

package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.desk.NeedPanel.HistoryLine;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;

/** Histories and the audit keep codes, and pages show words. */
class HistoryWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IN_REVIEW OPEN version 2 | to decide",
                "ACTION_REQUIRED OPEN version 3, How many users? | asked back: How many users?",
                "REJECTED OPEN version 1, customer-problem-unclear: say more | rejected: customer problem unclear: say more",
                "APPROVED WITHDRAWN version 4, sold elsewhere | withdrawn: sold elsewhere",
                "a specialist said no: in-touch | a specialist said no: in touch",
                "a well-known firm wants a front-end | a well-known firm wants a front-end"
            })
    void whatWasDoneIsSaidInWords(String kept, String shown) {
        assertThat(HistoryWords.said(kept)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delivery | the house",
                "page | a page behind a link",
                "mail 17 | mail 17",
                "rule: sender-is-proven | the rule “sender is proven”",
                "olga@desk.example | olga@desk.example"
            })
    void whoDidItIsSaidInWords(String kept, String shown) {
        assertThat(HistoryWords.who(kept)).isEqualTo(shown);
    }

    @Test
    void ofARefusedSpammerItStandsThatItWasNotTold() {
        Opportunities.HistoryLine refused = new Opportunities.HistoryLine(
                Instant.EPOCH, "olga", "IN_REVIEW", "REJECTED", "spam-or-phishing: a fake");
        assertThat(HistoryWords.of(refused, Map.of()).reason())
                .isEqualTo("spam or phishing: a fake; the sender is not told");
    }

    @Test
    void everyStateHasAWord() {
        for (ReviewState state : ReviewState.values()) {
            assertThat(HistoryWords.state(state.name())).isNotEmpty().doesNotContain("_");
        }
        for (OpportunityState state : OpportunityState.values()) {
            assertThat(HistoryWords.state(state.name())).isNotEmpty().isLowerCase();
        }
    }

    @Test
    void aSpecialistIsNamedWhereALineHasItsNumber() {
        Opportunities.HistoryLine line = new Opportunities.HistoryLine(
                Instant.EPOCH, "delivery", "", "", "not delivered to specialist 42: the offer, refused with 550 5.1.1");
        assertThat(HistoryWords.specialists(line)).containsExactly(42L);
        HistoryLine shown = HistoryWords.of(line, Map.of(42L, "Contoso $1"));
        assertThat(shown.what()).isEmpty();
        assertThat(shown.reason()).isEqualTo("not delivered to Contoso $1: the offer, refused with 550 5.1.1");
        assertThat(HistoryWords.of(line, Map.of()).reason()).contains("a specialist who is no longer kept");
    }
}

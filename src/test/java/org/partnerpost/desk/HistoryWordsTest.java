package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.desk.DeskPages.AuditLine;
import org.partnerpost.desk.Linked.Part;
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
        assertThat(HistoryWords.of(refused, Map.of()).reason().text())
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
        assertThat(Linked.specialists(line.reason())).containsExactly(42L);
        HistoryLine shown = HistoryWords.of(line, Map.of(42L, "Contoso $1"));
        assertThat(shown.what()).isEmpty();
        assertThat(shown.reason().text()).isEqualTo("not delivered to Contoso $1: the offer, refused with 550 5.1.1");
        assertThat(shown.reason().parts()).contains(new Part("Contoso $1", "/desk/specialists/42"));
        HistoryLine gone = HistoryWords.of(line, Map.of());
        assertThat(gone.reason().text()).contains("a specialist who is no longer kept");
        assertThat(gone.reason().parts()).allMatch(part -> part.href().isEmpty());
    }

    @Test
    void aSpecialistIsNamedWhereALineHasItsRequestersNumber() {
        String kept = "introduced to Specialist 1";
        assertThat(Linked.of(Linked.resolved(kept, Map.of(1, 42L)), Map.of(42L, "Contoso $1")))
                .satisfies(line -> assertThat(line.text()).isEqualTo("introduced to Contoso $1 (Specialist 1)"))
                .satisfies(line -> assertThat(line.parts()).contains(new Part("Contoso $1", "/desk/specialists/42")));
        assertThat(Linked.resolved(kept, Map.of(11, 42L))).isEqualTo(kept);
    }

    @Test
    void aMailThatDidItLeadsToItself() {
        Opportunities.HistoryLine came = new Opportunities.HistoryLine(Instant.EPOCH, "mail 16", "", "RECEIVED", "");
        assertThat(HistoryWords.of(came, Map.of()).who().parts())
                .containsExactly(new Part("mail 16", "/desk/mails/16"));
        Opportunities.HistoryLine olga = new Opportunities.HistoryLine(Instant.EPOCH, "olga", "", "", "mail 2 people");
        assertThat(HistoryWords.of(olga, Map.of()).reason().parts()).containsExactly(new Part("mail 2 people", ""));
    }

    @Test
    void whatARowOfTheAuditIsAboutLeadsToItsPage() {
        assertThat(AuditLine.matter("opportunity PP-23FGH").parts())
                .containsExactly(new Part("need PP-23FGH", "/desk/needs/PP-23FGH"));
        assertThat(AuditLine.matter("mail 16").parts()).containsExactly(new Part("mail 16", "/desk/mails/16"));
        assertThat(AuditLine.matter("letter 7, specialist/opportunity-offered").parts())
                .containsExactly(new Part("letter 7, opportunity offered", "/desk/letters/7"));
        assertThat(AuditLine.matter("specialist acme-7").parts())
                .containsExactly(new Part("specialist acme-7", "/desk/specialists?q=acme-7"));
        assertThat(AuditLine.matter("requester pat@asks.example")
                        .parts()
                        .getFirst()
                        .href())
                .startsWith("/desk/requesters/pat");
        assertThat(AuditLine.matter("fit").parts()).containsExactly(new Part("fit", ""));
    }
}

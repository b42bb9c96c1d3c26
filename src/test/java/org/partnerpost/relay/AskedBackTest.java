package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.queue.Outcome;
import org.partnerpost.relay.RelayBed.Sent;

/** What a requester answers to an operator's own question. */
@QuarkusTest
class AskedBackTest {
    @Inject
    RelayBed bed;

    @Inject
    Opportunities opportunities;

    @Test
    void anAnswerToAnOperatorsQuestionBringsTheNeedBackToTheOperator() {
        Opportunity need = bed.inReview(ReviewState.ACTION_REQUIRED, "data-migration");
        bed.decides(need, "It starts in April.");
        assertThat(bed.now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(reasons(need)).contains("wrote: It starts in April.");
        Opportunity other = bed.inReview(ReviewState.ACTION_REQUIRED, "data-migration");
        assertThat(bed.decides(other, "There are forty users in two companies."))
                .isInstanceOf(Outcome.Done.class);
        assertThat(bed.now(other).review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(reasons(other)).contains("wrote: There are forty users in two companies.");
        assertThat(only(other, "requester/need-answer-passed").text())
                .contains("a person reads it", "Nothing goes out");
    }

    @Test
    void anAnswerToAnOperatorTellsOfManyThingsThatAreNoCorrection() {
        Opportunity need = bed.inReview(ReviewState.ACTION_REQUIRED, "data-migration");
        bed.decides(need, "Yes, two people of our own know SAP; the first phase ran from January 2026.");
        assertThat(bed.now(need).effectiveNeed()).isEqualTo(need.effectiveNeed());
        assertThat(bed.now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(bed.kinds(need)).containsExactly("requester/need-answer-passed");
    }

    @Test
    void aYesToAnOperatorsQuestionConfirmsNothingElse() {
        Opportunity need = bed.inReview(ReviewState.ACTION_REQUIRED, "data-migration");
        bed.decides(need, "Yes.");
        assertThat(opportunities.confirmed(need.id())).isEmpty();
        assertThat(reasons(need)).contains("wrote: Yes.", "answered by its requester");
        assertThat(bed.kinds(need)).containsExactly("requester/need-answer-passed");
    }

    private Sent only(Opportunity need, String kind) {
        List<Sent> sent = bed.letters(need).stream()
                .filter(letter -> letter.kind().equals(kind))
                .toList();
        assertThat(sent).as(bed.kinds(need).toString()).hasSize(1);
        return sent.getFirst();
    }

    private List<String> reasons(Opportunity need) {
        return opportunities.history(need.id()).stream()
                .map(Opportunities.HistoryLine::reason)
                .toList();
    }
}

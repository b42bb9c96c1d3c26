package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;

/** Answers to a rejection, and about a need in quarantine. */
@QuarkusTest
class MendedNeedTest {
    @Inject
    RelayBed bed;

    @Inject
    Opportunities opportunities;

    @Inject
    EntityManager database;

    @Test
    void whatMendsARejectedNeedBringsItBackToTheOperator() {
        Opportunity need = bed.inReview(ReviewState.REJECTED, "data-migration");
        bed.decides(need, "It starts in April.");
        assertThat(bed.now(need).review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(bed.now(need).effectiveNeed().startDate()).isPresent();
        assertThat(reasons(need)).contains("mended by its requester", "wrote: It starts in April.");
        assertThat(waitsAtModeration(need)).isTrue();
        assertThat(bed.kinds(need)).containsExactly("requester/need-corrected");

        Opportunity inWords = bed.inReview(ReviewState.REJECTED, "data-migration");
        bed.decides(inWords, "The customer keeps stock in spreadsheets and wants one system for both sites.");
        assertThat(bed.now(inWords).review()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(waitsAtModeration(inWords)).isTrue();
        assertThat(bed.kinds(inWords)).containsExactly("requester/need-answer-passed");
    }

    @Test
    void anOkToARejectionMendsNothing() {
        Opportunity need = bed.inReview(ReviewState.REJECTED, "data-migration");
        bed.decides(need, "ok");
        assertThat(bed.now(need).review()).isEqualTo(ReviewState.REJECTED);
        assertThat(bed.kinds(need)).containsExactly("requester/need-answer-unclear");
    }

    @Test
    void whatIsSaidOfANeedInQuarantineStandsWithItAndIsNotAnswered() {
        Opportunity need = bed.inReview(ReviewState.QUARANTINED, "data-migration");
        bed.decides(need, "I am a customer of yours since 2019.");
        assertThat(bed.now(need).review()).isEqualTo(ReviewState.QUARANTINED);
        assertThat(reasons(need)).contains("wrote: I am a customer of yours since 2019.");
        assertThat(bed.kinds(need)).isEmpty();
    }

    private boolean waitsAtModeration(Opportunity need) {
        return !database.createNativeQuery(
                        "select 1 from queue_item where stage = 'moderation' and load_kind = 'opportunity' and load_id = :id")
                .setParameter("id", need.id())
                .getResultList()
                .isEmpty();
    }

    private List<String> reasons(Opportunity need) {
        return opportunities.history(need.id()).stream()
                .map(Opportunities.HistoryLine::reason)
                .toList();
    }
}

package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.specialist.Specialist;

/** Either side takes its yes back: as long as nobody is introduced it is none, and from then on its writer is told what stands. */
@QuarkusTest
class YesTakenBackTest {
    private static final String TAKEN_BACK = "Sorry, we have to withdraw our yes.";

    @Inject
    RelayBed bed;

    private Opportunity need;
    private Specialist dana;
    private Invitation toDana;

    @BeforeEach
    void oneIsInterested() {
        need = bed.need();
        dana = bed.specialist();
        toDana = bed.asked(need, dana);
        bed.says(dana, toDana, "Yes, gladly.");
    }

    @Test
    void aSpecialistsYesIsNoneAnyMoreAndBothAreTold() {
        bed.says(dana, toDana, TAKEN_BACK);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        assertThat(bed.kinds(need)).contains("requester/interest-ended");
        assertThat(bed.kinds(need).getLast()).isEqualTo("specialist/answer-taken");
    }

    @Test
    void aSpecialistWhoIsIntroducedIsToldSo() {
        bed.decides(need, "Yes to 1");
        bed.says(dana, toDana, TAKEN_BACK);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SELECTED);
        assertThat(bed.letters(need).getLast().text().replaceAll("\\s+", " "))
                .contains("introduced", "write to the requester directly");
    }

    @Test
    void aRequesterWhoIsIntroducedIsToldThatTheOtherHasItsAddress() {
        bed.decides(need, "Yes to 1");
        bed.decides(need, TAKEN_BACK);
        assertThat(bed.state(need)).isEqualTo(OpportunityState.ENGAGED);
        assertThat(bed.letters(need).getLast().text().replaceAll("\\s+", " "))
                .contains("has your address", "write to them directly");
    }

    @Test
    void aRequesterWhoHasIntroducedNobodyIntroducesNobodyByIt() {
        bed.decides(need, "We take back our yes.");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(bed.state(need)).isEqualTo(OpportunityState.OPEN);
    }

    @Test
    void whatWasReadBackIsNotConfirmedByIt() {
        Opportunity waiting = bed.inReview(ReviewState.IN_REVIEW, "data-migration");
        bed.decides(waiting, "We take back our yes.");
        assertThat(bed.kinds(waiting)).contains("requester/need-answer-unclear");
        assertThat(bed.state(waiting)).isEqualTo(OpportunityState.OPEN);
    }
}

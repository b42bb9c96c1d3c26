package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialist;

/** A requester's no can be taken back while the request is open. */
@QuarkusTest
class ChosenAfterAllTest {
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
    void aYesAfterANoIntroduces() {
        bed.decides(need, "No to 1");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.NOT_SELECTED);
        assertThat(told()).contains("yes to 1");
        bed.decides(need, "Sorry, that was a mistake. Yes to 1");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SELECTED);
        assertThat(bed.kinds(need)).contains("requester/specialist-introduced", "specialist/requester-introduced");
    }

    @Test
    void whoHasLeftMeanwhileIsIntroducedToNobody() {
        bed.decides(need, "No to 1");
        bed.says(dana, toDana, "stop");
        bed.decides(need, "Yes to 1 after all");
        assertThat(bed.kinds(need)).doesNotContain("requester/specialist-introduced");
    }

    @Test
    void onceTheRequestIsOverNobodyIsIntroducedAnyMore() {
        bed.decides(need, "No to 1");
        bed.decides(need, "filled");
        bed.decides(need, "Yes to 1 after all");
        assertThat(bed.kinds(need)).doesNotContain("requester/specialist-introduced");
    }

    private String told() {
        return bed.letters(need).stream()
                .filter(letter -> letter.kind().equals("requester/decision-taken"))
                .toList()
                .getLast()
                .text();
    }
}

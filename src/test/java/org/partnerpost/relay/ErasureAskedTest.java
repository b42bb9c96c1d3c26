package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.queue.Outcome;
import org.partnerpost.relay.RelayBed.Sent;
import org.partnerpost.specialist.Specialist;

/** Both sides ask, in an answer, to have their data deleted; on a real database. */
@QuarkusTest
class ErasureAskedTest {
    @Inject
    RelayBed bed;

    @Test
    void aSpecialistLeavesIsToldWhatIsKeptAndAnOperatorSeesIt() {
        Opportunity need = bed.need();
        Specialist dana = bed.specialist();
        Invitation toDana = bed.asked(need, dana);
        bed.says(dana, toDana, "Yes.");
        assertThat(bed.says(dana, toDana, "Please delete my personal data.")).isInstanceOf(Outcome.Held.class);
        assertThat(bed.now(dana).unsubscribed()).isTrue();
        assertThat(bed.kinds(need)).contains("requester/interest-ended").doesNotContain("specialist/stopped");
    }

    @Test
    void aRequesterIsToldThatAPersonDoesItAndItsRequestStays() {
        Opportunity need = bed.need();
        assertThat(bed.decides(need, "Bitte löschen Sie alle meine Daten.")).isInstanceOf(Outcome.Held.class);
        Sent letter = bed.letters(need).getLast();
        assertThat(letter.kind()).isEqualTo("requester/erasure-asked");
        assertThat(letter.text()).contains("within a month", "withdraw");
        assertThat(bed.now(need).state()).isEqualTo(OpportunityState.OPEN);
    }
}

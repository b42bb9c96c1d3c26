package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialist;

/** Whoever answers several needs with the same word is told what was understood of each. */
@QuarkusTest
class SameWordsTest {
    @Inject
    RelayBed bed;

    @Test
    void theSameWordsToTwoNeedsAreConfirmedTwice() {
        Specialist dana = bed.specialist();
        Opportunity one = bed.need();
        Opportunity other = bed.need();
        Invitation toOne = bed.asked(one, dana);
        Invitation toOther = bed.asked(other, dana);
        bed.says(dana, toOne, "Yes");
        bed.says(dana, toOther, "Yes");
        assertThat(bed.kinds(one)).contains("specialist/answer-taken");
        assertThat(bed.kinds(other)).contains("specialist/answer-taken");
    }
}

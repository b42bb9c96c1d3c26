package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;

/** A yes to one of several that says as well that nobody else is looked for. */
@QuarkusTest
class ChosenAndFilledTest {
    @Inject
    RelayBed bed;

    private Opportunity need;
    private Invitation first;
    private Invitation second;

    @BeforeEach
    void twoAreInterested() {
        need = bed.need();
        var dana = bed.specialist();
        var kim = bed.specialist();
        first = bed.asked(need, dana);
        second = bed.asked(need, kim);
        bed.says(dana, first, "Yes");
        bed.says(kim, second, "Yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ja zu 1. Danke, damit ist die Stelle besetzt.",
                "Yes to 1. Thanks, the position is filled then.",
                "Oui à 1. Merci, le poste est donc pourvu.",
                "Sí al 1. Gracias, con eso el puesto queda cubierto."
            })
    void theChosenIsIntroducedAndTheOtherIsToldThatItIsFilled(String answer) {
        bed.decides(need, answer);

        assertThat(bed.state(first)).isEqualTo(InvitationState.SELECTED);
        assertThat(bed.state(second)).isEqualTo(InvitationState.NOT_SELECTED);
        assertThat(bed.now(need).state()).isEqualTo(OpportunityState.FILLED);
        assertThat(bed.kinds(need))
                .contains(
                        "requester/specialist-introduced",
                        "specialist/requester-introduced",
                        "requester/decision-taken");
    }

    @Test
    void aNumberThatNobodyHasFillsNothing() {
        bed.decides(need, "Yes to 7. The position is filled with that.");

        assertThat(bed.now(need).state()).isEqualTo(OpportunityState.OPEN);
        assertThat(bed.state(first)).isEqualTo(InvitationState.ACCEPTED);
    }
}

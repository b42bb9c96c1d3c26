package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialist;

/** A pause that its owner ends by answering an opportunity, on a real database. */
@QuarkusTest
class PauseEndedTest {
    @Inject
    RelayBed bed;

    @Inject
    EntityManager database;

    private Specialist dana;
    private Invitation toDana;

    @BeforeEach
    void oneIsAsked() {
        Opportunity need = bed.need();
        dana = bed.specialist();
        toDana = bed.asked(need, dana);
    }

    @ParameterizedTest
    @ValueSource(strings = {"continue", "Weiter", "go on", "reprendre", "Reanudar.", "Please end the pause."})
    void whoPausesEndsThatByAnAnswerAndIsTold(String on) {
        bed.says(dana, toDana, "pause");
        assertThat(bed.now(dana).profile().pausedUntil()).isPresent();
        bed.says(dana, toDana, on);
        assertThat(bed.now(dana).profile().pausedUntil()).isEmpty();
        assertThat(told()).containsExactly("specialist/answer-taken", "specialist/profile-changed");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SENT);
    }

    @Test
    void whoDoesNotPauseSaysNothingByGoingOn() {
        bed.says(dana, toDana, "continue");
        assertThat(told()).containsExactly("specialist/answer-unclear");
    }

    private List<String> told() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select kind from delivery_letter where recipient = :address order by id", String.class)
                        .setParameter("address", dana.address().toString())
                        .getResultList());
    }
}

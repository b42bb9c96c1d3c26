package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.relay.RelayBed.Sent;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** Whoever leaves after a yes, however it leaves: its requesters hear of it, on a real database. */
@QuarkusTest
class LeavingTest {
    @Inject
    RelayBed bed;

    @Inject
    Leaving leaving;

    @Inject
    Specialists specialists;

    @Inject
    EntityManager database;

    private Opportunity need;
    private Specialist dana;
    private Specialist olga;
    private Invitation toDana;

    @BeforeEach
    void twoAreAsked() {
        need = bed.need();
        dana = bed.specialist();
        olga = bed.specialist("olga." + System.nanoTime() + "@other.example");
        toDana = bed.asked(need, dana);
    }

    @Test
    void itsRequesterHearsOnceThatItIsNoLongerAvailableAndWhoIsLeft() {
        bed.says(olga, bed.asked(need, olga), "Yes.");
        bed.says(dana, toDana, "Yes, Contoso can do that.");
        leaves(dana);
        leaves(dana);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        Sent ended = ended().getFirst();
        assertThat(ended()).hasSize(1);
        assertThat(ended.text())
                .contains("Specialist 2 is no longer available", "Still interested: Specialist 1.")
                .doesNotContainIgnoringCase("contoso");
    }

    @Test
    void itsRequesterHearsOfItAlsoWhereAnotherWasIntroduced() {
        bed.says(olga, bed.asked(need, olga), "Yes.");
        bed.decides(need, "Yes to 1.");
        bed.says(dana, toDana, "Yes.");
        leaves(dana);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        assertThat(ended().getFirst().text()).contains("Specialist 2 is no longer available");
    }

    @Test
    void theLastOneToLeaveLeavesNobody() {
        bed.says(dana, toDana, "Yes.");
        leaves(dana);
        assertThat(ended().getFirst().text()).contains("Nobody else is interested at present");
    }

    @Test
    void whoseOtherOpportunitiesWaitIsMissedThereAsWellAfterAStop() {
        Opportunity another = bed.need();
        Invitation other = bed.asked(another, dana);
        bed.says(dana, other, "Yes.");
        bed.says(dana, toDana, "stop");
        told(dana);
        assertThat(bed.state(other)).isEqualTo(InvitationState.DECLINED);
        assertThat(bed.kinds(another)).contains("requester/interest-ended");
        assertThat(ended()).isEmpty();
    }

    @Test
    void nobodyIsToldWhereNoYesWasSaidOrTheRequesterHasChosen() {
        leaves(dana);
        bed.says(olga, bed.asked(need, olga), "Yes.");
        bed.decides(need, "Yes to 1.");
        leaves(olga);
        assertThat(ended()).isEmpty();
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.SENT);
    }

    @Test
    void whoHasComeBackInTheMeantimeIsNotLost() {
        bed.says(dana, toDana, "Yes.");
        told(dana);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void thatSomebodyLeftIsPutBeforeTheRelayWithTheSuppressionItself() {
        assertThat(QuarkusTransaction.requiringNew().call(() -> {
                    specialists.suppress(dana.id(), Specialist.UNSUBSCRIBED, Instant.now());
                    return database.createNativeQuery(
                                    "select 1 from queue_item where stage = 'relay' and load_kind = 'left' and load_id = :id")
                            .setParameter("id", dana.id())
                            .getResultList()
                            .size();
                }))
                .isEqualTo(1);
    }

    private void leaves(Specialist specialist) {
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.suppress(specialist.id(), Specialist.UNSUBSCRIBED, Instant.now()));
        told(specialist);
    }

    private void told(Specialist specialist) {
        QuarkusTransaction.requiringNew().run(() -> leaving.told(specialist.id()));
    }

    private List<Sent> ended() {
        return bed.letters(need).stream()
                .filter(letter -> letter.kind().equals("requester/interest-ended"))
                .toList();
    }
}

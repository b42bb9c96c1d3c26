package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.relay.RelayBed.Sent;
import org.partnerpost.specialist.Specialist;

/** The end of an opportunity for whoever gets digests. */
@QuarkusTest
class ClosingTest {
    @Inject
    RelayBed bed;

    @Inject
    Voices voices;

    @Inject
    ReplyRelay relay;

    @Inject
    EntityManager entities;

    @Inject
    Invitations invitations;

    @Test
    void whoGetsDigestsIsToldOfTheEndInTheNextOneAndGetsNoLetterOfItsOwn() {
        Opportunity need = bed.need();
        Specialist dana = bed.specialist();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update specialist set profile = profile || jsonb_build_object('frequency', 'WEEKLY') where id = :id")
                        .setParameter("id", dana.id())
                        .executeUpdate());
        Invitation invitation = bed.asked(need, dana);
        QuarkusTransaction.requiringNew()
                .run(() -> voices.until(need.id(), Instant.now().minusSeconds(1)));
        bed.watch(need);
        assertThat(bed.state(invitation)).isEqualTo(InvitationState.EXPIRED);
        assertThat(bed.kinds(need)).containsExactly("requester/nobody-answered");
        assertThat(waiting(invitation)).isPositive();
    }

    @Test
    void whereNoInvitationWasDeliveredTheRequesterIsNotToldThatSomebodyWasAsked() {
        Opportunity need = bed.need();
        Invitation invitation = bed.asked(need, bed.specialist());
        QuarkusTransaction.requiringNew().run(() -> {
            invitations.state(invitation.id(), InvitationState.UNDELIVERED, "refused with 550 5.1.1");
            voices.until(need.id(), Instant.now().minusSeconds(1));
        });
        bed.watch(need);
        assertThat(bed.state(invitation)).isEqualTo(InvitationState.UNDELIVERED);
        assertThat(bed.kinds(need)).containsExactly("requester/nobody-answered");
        assertThat(bed.letters(need).getLast().text())
                .containsPattern("None of our mails\\s+about it could be delivered")
                .doesNotContain("We asked");
    }

    @Test
    void whereTheLastOfThoseAskedSaysNoTheRequesterIsToldAtOnceAndOnce() {
        Opportunity need = bed.need();
        Specialist dana = bed.specialist();
        Specialist kim = bed.specialist();
        Invitation toDana = bed.asked(need, dana);
        Invitation toKim = bed.asked(need, kim);
        bed.says(dana, toDana, "No, sorry.");
        assertThat(bed.kinds(need)).doesNotContain("requester/nobody-answered");
        bed.says(kim, toKim, "No, too far away.");
        assertThat(bed.letters(need).stream()
                        .filter(letter -> letter.kind().equals("requester/nobody-answered"))
                        .map(Sent::text))
                .singleElement()
                .asString()
                .containsIgnoringWhitespaces("All 2 specialists whom we asked");
        bed.says(kim, toKim, "Yes, after all.");
        assertThat(bed.state(toKim)).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void howManyWereAskedAreThoseWhomItReachedAsOnThePage() {
        Opportunity need = bed.need();
        bed.asked(need, bed.specialist());
        bed.queued(need, bed.specialist());
        Invitation returned = bed.asked(need, bed.specialist());
        QuarkusTransaction.requiringNew().run(() -> {
            invitations.state(returned.id(), InvitationState.UNDELIVERED, "refused with 550 5.1.1");
            voices.until(need.id(), Instant.now().minusSeconds(1));
        });
        assertThat(relay.request(need.id()).orElseThrow().reached()).isEqualTo(1);
        bed.watch(need);
        assertThat(bed.letters(need).getLast().text()).containsIgnoringWhitespaces("We asked one specialist;");
    }

    /** At the stage, or already among what the next digest says. */
    private long waiting(Invitation invitation) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select (select count(*) from queue_item where stage = 'digest' and load_kind = 'closed' and load_id = :id)"
                                                + " + (select count(*) from routing_digest_closed where invitation_id = :id)")
                                .setParameter("id", invitation.id())
                                .getSingleResult())
                        .longValue());
    }
}

package org.partnerpost.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.specialist.Profiles;
import org.partnerpost.specialist.Specialists;

@QuarkusTest
class InvitationsTest {
    @Inject
    Invitations invitations;

    @Inject
    Opportunities opportunities;

    @Inject
    Specialists specialists;

    @Test
    void aSpecialistIsInvitedToAnOpportunityOnce() {
        long opportunity = opportunity();
        long specialist = specialist();
        Invitation first = invite(opportunity, specialist, 2).orElseThrow();
        assertThat(first.state()).isEqualTo(InvitationState.QUEUED);
        assertThat(first.why()).containsExactly("Business \"Central\"");
        assertThat(invite(opportunity, specialist, 3)).isEmpty();
        assertThat(invitations.find(first.id())).contains(first);
    }

    @Test
    void theBestComesFirst() {
        long opportunity = opportunity();
        long good = specialist();
        long better = specialist();
        invite(opportunity, good, 1);
        invite(opportunity, better, 2);
        assertThat(invitations.of(opportunity))
                .extracting(Invitation::specialist)
                .containsExactly(better, good);
    }

    @Test
    void invitationsAreCountedForEach() {
        long asked = specialist();
        long never = specialist();
        Instant before = Instant.now().minusSeconds(60);
        invite(opportunity(), asked, 1);
        invite(opportunity(), asked, 1);
        assertThat(invitations.countSince(List.of(asked, never), before))
                .containsEntry(asked, 2)
                .containsEntry(never, 0);
        assertThat(invitations.countSince(List.of(asked), Instant.now().plusSeconds(60)))
                .containsEntry(asked, 0);
    }

    @Test
    void aMoveKeepsItsReason() {
        Invitation invited = invite(opportunity(), specialist(), 1).orElseThrow();
        QuarkusTransaction.requiringNew()
                .run(() -> invitations.state(invited.id(), InvitationState.WITHDRAWN, "taken back"));
        assertThat(invitations.find(invited.id())).hasValueSatisfying(now -> {
            assertThat(now.state()).isEqualTo(InvitationState.WITHDRAWN);
            assertThat(now.reason()).isEqualTo("taken back");
        });
    }

    @Test
    void whatWasTakenBackWhileItsLetterLeftStaysTakenBack() {
        Invitation invited = invite(opportunity(), specialist(), 1).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> {
            invitations.state(invited.id(), InvitationState.WITHDRAWN, "taken back");
            invitations.state(invited.id(), InvitationState.SENT, "handed over");
        });
        assertThat(invitations.find(invited.id()).orElseThrow().state()).isEqualTo(InvitationState.WITHDRAWN);
    }

    @Test
    void whatBecameOfItsLetterNeverUndoesAnAnswer() {
        Invitation invited = invite(opportunity(), specialist(), 1).orElseThrow();
        assertThat(moved(invited, InvitationState.SENT)).isEqualTo(InvitationState.SENT);
        assertThat(moved(invited, InvitationState.UNDELIVERED)).isEqualTo(InvitationState.UNDELIVERED);
        assertThat(moved(invited, InvitationState.SENT)).isEqualTo(InvitationState.UNDELIVERED);
        assertThat(moved(invited, InvitationState.QUEUED)).isEqualTo(InvitationState.QUEUED);
        assertThat(moved(invited, InvitationState.ACCEPTED)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(moved(invited, InvitationState.UNDELIVERED)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(moved(invited, InvitationState.QUEUED)).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void whatWasNeverDeliveredCountsForNobody() {
        long specialist = specialist();
        Instant before = Instant.now().minusSeconds(60);
        invite(opportunity(), specialist, 1);
        moved(invite(opportunity(), specialist, 1).orElseThrow(), InvitationState.UNDELIVERED);
        assertThat(invitations.countSince(List.of(specialist), before)).containsEntry(specialist, 1);
    }

    private InvitationState moved(Invitation invited, InvitationState to) {
        QuarkusTransaction.requiringNew().run(() -> invitations.state(invited.id(), to, "moved"));
        return invitations.find(invited.id()).orElseThrow().state();
    }

    @Test
    void whatAnAnswerSaysOfTheFitIsKeptWithWhatWasTold() {
        long specialist = specialist();
        Invitation invited = invite(opportunity(), specialist, 1).orElseThrow();
        List<FitAnswer> before = invitations.fitAnswers(10);
        QuarkusTransaction.requiringNew().run(() -> {
            invitations.fits(invited.id(), true);
            invitations.fits(invited.id(), false);
        });
        List<FitAnswer> now = new ArrayList<>(invitations.fitAnswers(10));
        now.removeAll(before);
        assertThat(now).singleElement().satisfies(said -> {
            assertThat(said.likelihood()).isEqualTo(0.5);
            assertThat(said.fits()).isFalse();
        });
    }

    @Test
    void ofOneSpecialistOnlyItsNewestAnswersCount() {
        int before = invitations.fitAnswers(2).size();
        long specialist = specialist();
        for (int i = 0; i < 4; i++) {
            Invitation invited = invite(opportunity(), specialist, 1).orElseThrow();
            boolean last = i > 1;
            QuarkusTransaction.requiringNew().run(() -> invitations.fits(invited.id(), last));
        }
        assertThat(invitations.fitAnswers(2)).hasSize(before + 2);
    }

    private Optional<Invitation> invite(long opportunity, long specialist, double score) {
        return QuarkusTransaction.requiringNew()
                .call(() -> invitations.invite(opportunity, specialist, score, 0.5, List.of("Business \"Central\"")));
    }

    private long opportunity() {
        long mail = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        return QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(
                        new NewOpportunity(mail, Optional.empty(), "s", "t" + mail, "en", Need.UNKNOWN)))
                .id();
    }

    private long specialist() {
        String reference = UUID.randomUUID().toString();
        return QuarkusTransaction.requiringNew()
                .call(() -> specialists.put(
                        reference,
                        MailAddress.of(reference + "@partner.example"),
                        Profiles.with("a", List.of(), List.of()),
                        Optional.empty(),
                        Optional.empty()))
                .specialist()
                .id();
    }
}

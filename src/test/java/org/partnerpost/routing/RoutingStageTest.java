package org.partnerpost.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.MatchedWords;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.matching.Match;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Match.MatchedSkill;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.opportunity.SampleOpportunities;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.specialist.Profiles;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;

/** Routing on a real database, with given matches, and its letters written down instead of sent. */
@QuarkusTest
class RoutingStageTest {
    @Inject
    Opportunities opportunities;

    @Inject
    Specialists specialists;

    @Inject
    Invitations invitations;

    @Inject
    Candidates candidates;

    @Inject
    LeftOutByHand byHand;

    @Inject
    DigestEntries digests;

    @Inject
    RoutingSettings settings;

    @Inject
    WorkQueue queue;

    @Inject
    InstantSource clock;

    private final List<Letter> posted = Collections.synchronizedList(new ArrayList<>());
    private final Outbox outbox = (letter, trace) -> posted.add(letter);

    @Test
    void theOpportunityIsLaidOutWithTheWordsThatSayWhyAndTheRequesterIsToldToHowMany() {
        Specialist fits = specialist(Optional.empty());
        Opportunity need = approved();
        route(need, fits);
        assertThat(posted).hasSize(2);
        assertThat(posted.getFirst()).isInstanceOfSatisfying(Letter.OpportunityOffered.class, offer -> {
            assertThat(offer.specialist().id()).isEqualTo(fits.id());
            assertThat(offer.matched()).containsExactly(new MatchedWords("BC", ""));
            assertThat(offer.missing()).containsExactly("Power BI");
        });
        assertThat(posted.getLast()).isEqualTo(new Letter.GoneOut(need, 1));
    }

    @Test
    void routedAgainNobodyIsInvitedTwice() {
        Specialist fits = specialist(Optional.empty());
        Opportunity need = approved();
        route(need, fits);
        posted.clear();
        route(need, fits);
        assertThat(invitations.of(need.id())).hasSize(1);
        assertThat(posted).containsExactly(new Letter.GoneOut(need, 1));
    }

    @Test
    void theRequesterIsToldWhereNobodyFits() {
        Opportunity need = approved();
        route(need);
        assertThat(posted).containsExactly(new Letter.NobodyFits(need, false));
    }

    @Test
    void nothingGoesOutThatIsNotApproved() {
        Specialist fits = specialist(Optional.empty());
        Opportunity need = opened();
        route(need, fits);
        assertThat(posted).isEmpty();
        assertThat(invitations.of(need.id())).isEmpty();
    }

    @Test
    void aWithdrawnOpportunityIsTakenBackFromWhoeverWasInvited() {
        Specialist fits = specialist(Optional.empty());
        Opportunity need = approved();
        route(need, fits);
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.state(need.id(), OpportunityState.WITHDRAWN, "desk", ""));
        posted.clear();
        route(need, fits);
        route(need, fits);
        assertThat(posted).singleElement().isInstanceOf(Letter.OpportunityWithdrawn.class);
        assertThat(invitations.of(need.id())).extracting(Invitation::state).containsExactly(InvitationState.WITHDRAWN);
    }

    @Test
    void whoWasIntroducedHearsOfAWithdrawalAndStaysIntroduced() {
        Specialist fits = specialist(Optional.empty());
        Opportunity need = approved();
        route(need, fits);
        long invitation = invitations.of(need.id()).getFirst().id();
        QuarkusTransaction.requiringNew().run(() -> {
            invitations.state(invitation, InvitationState.SELECTED, "yes of the requester");
            opportunities.state(need.id(), OpportunityState.WITHDRAWN, "desk", "");
        });
        posted.clear();
        route(need, fits);
        assertThat(posted).singleElement().isInstanceOf(Letter.OpportunityWithdrawn.class);
        assertThat(invitations.of(need.id())).extracting(Invitation::state).containsExactly(InvitationState.SELECTED);
    }

    @Test
    void whoHasNotAgreedGetsNothing() {
        String reference = UUID.randomUUID().toString();
        Specialist silent = put(reference, Optional.empty(), Optional.empty());
        Opportunity need = approved();
        route(need, silent);
        assertThat(posted).containsExactly(new Letter.NobodyFits(need, false));
        assertThat(opportunities.history(need.id()).getLast().reason()).contains("has not agreed");
    }

    @Test
    void theCapOfAWeekHoldsWhenManyNeedsAreRoutedAtOnce() throws Exception {
        Specialist wanted = specialist(Optional.of(3));
        Specialist other = specialist(Optional.of(3));
        List<Opportunity> needs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            needs.add(approved());
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> routed = new ArrayList<>();
            for (Opportunity need : needs) {
                routed.add(threads.submit(() -> route(need, wanted, other)));
            }
            for (Future<?> one : routed) {
                one.get(30, TimeUnit.SECONDS);
            }
        }
        assertThat(invitations.countSince(List.of(wanted.id(), other.id()), Instant.EPOCH))
                .containsEntry(wanted.id(), 3)
                .containsEntry(other.id(), 3);
    }

    @Test
    void whoWasLeftOutByHandIsInvitedInNoWave() {
        Opportunity need = approved();
        Specialist dana = specialist(Optional.empty());
        Specialist kim = specialist(Optional.empty());
        QuarkusTransaction.requiringNew().run(() -> byHand.leaveOut(need.id(), kim.id(), "works for them", "olga"));
        route(need, dana, kim);
        route(need, dana, kim);
        assertThat(invitations.of(need.id())).extracting(Invitation::specialist).containsExactly(dana.id());
        assertThat(opportunities.history(need.id()))
                .anyMatch(line -> line.reason().contains("; an operator had left out 1: works for them"));
    }

    private void route(Opportunity need, Specialist... found) {
        RoutingStage stage = new RoutingStage(
                opportunities,
                opportunity -> java.util.Arrays.stream(found)
                        .map(RoutingStageTest::match)
                        .toList(),
                candidates,
                invitations,
                new Withdrawal(invitations, specialists, outbox),
                new Invited(outbox, opportunities, digests, queue, clock),
                outbox,
                queue,
                clock,
                settings);
        WorkItem item = new WorkItem(1, "routing", new Load("opportunity", need.id()), need.mail(), 1);
        QuarkusTransaction.requiringNew().run(() -> stage.handle(item));
    }

    private static Match match(Specialist specialist) {
        return new Match(
                String.valueOf(specialist.id()),
                10,
                Fit.STRONG,
                0.8,
                0.7,
                List.of(new MatchedSkill(
                        "dynamics-365-business-central", "Business Central", "BC", "BC", List.of(), false)),
                List.of("Power BI"),
                List.of(),
                List.of());
    }

    private Opportunity approved() {
        Opportunity need = opened();
        QuarkusTransaction.requiringNew().run(() -> opportunities.review(need.id(), ReviewState.APPROVED, "desk", ""));
        return opportunities.find(need.id()).orElseThrow();
    }

    private Opportunity opened() {
        long mail = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        Requester pat = new Requester(new Mailbox("Pat", MailAddress.of("pat@partner.example")), "en");
        return QuarkusTransaction.requiringNew()
                .call(() -> opportunities.open(new NewOpportunity(
                        mail,
                        Optional.of(pat),
                        "Help",
                        "We need help " + mail,
                        "en",
                        SampleOpportunities.asking("dynamics-365-business-central"))));
    }

    private Specialist specialist(Optional<Integer> cap) {
        return put(
                UUID.randomUUID().toString(),
                cap,
                Optional.of(new Consent("1", Instant.parse("2026-11-01T10:00:00Z"), "import")));
    }

    private Specialist put(String reference, Optional<Integer> cap, Optional<Consent> consent) {
        return QuarkusTransaction.requiringNew()
                .call(() -> specialists.put(
                        reference,
                        MailAddress.of(reference + "@specialist.example"),
                        Profiles.with("Contoso", List.of("dynamics-365-business-central"), List.of(), cap),
                        consent,
                        Optional.empty()))
                .specialist();
    }
}

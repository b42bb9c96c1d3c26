package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.SettableClock;
import org.partnerpost.delivery.Courier.Handover;
import org.partnerpost.delivery.UndeliveredLetters.Undelivered;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.StatusCode;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.HistoryLine;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.queue.Outcome;

/** Letters that the other side refused: nobody has to guess that an inbox stayed empty. */
@QuarkusTest
class UndeliveredLettersTest {
    private static final Handover REFUSED = new Handover.Failed(StatusCode.NO_SUCH_MAILBOX, "550 5.1.1 no such user");
    private static final Handover DEFERRED = new Handover.Deferred(new StatusCode(451, "4.7.1"), "greylisted");

    @Inject
    HandedOver handedOver;

    @Inject
    PeopleOfATest people;

    @Inject
    Opportunities opportunities;

    @Inject
    Invitations invitations;

    @Inject
    EntityManager entities;

    private final SettableClock clock = new SettableClock(SampleLetters.NOW);
    private HandedOver.Post post;
    private Letter.OpportunityOffered letter;

    @BeforeEach
    void aLetterIsRefused() {
        post = handedOver.post(clock);
        letter = people.offer();
        QuarkusTransaction.requiringNew().run(() -> post.outbox().post(letter, 0));
        post.handOver(REFUSED);
    }

    @Test
    void itIsListedWithWhatTheOtherSideSaidAndItsNeedKnows() {
        Undelivered refused = listed().getFirst();
        assertThat(refused.recipient()).isEqualTo(letter.specialist().address().toString());
        assertThat(refused.specialist()).contains(letter.specialist().id());
        assertThat(refused.status()).isEqualTo("550 5.1.1");
        assertThat(refused.answer()).isEqualTo("550 5.1.1 no such user");
        assertThat(refused.attempts()).isEqualTo(1);
        assertThat(inOne(() -> post.undelivered().about(letter.opportunity().id())))
                .containsExactly(refused);
        assertThat(opportunities.history(letter.opportunity().id()))
                .extracting(HistoryLine::reason)
                .contains("not delivered to specialist " + letter.specialist().id()
                        + ": the offer, refused with 550 5.1.1");
        assertThat(invitation().state()).isEqualTo(InvitationState.UNDELIVERED);
        assertThat(invitation().reason()).isEqualTo("refused with 550 5.1.1");
    }

    @Test
    void aNeedWhoseInvitationsAllCameToNothingSaysSo() {
        long need = letter.opportunity().id();
        assertThat(invitations.reachedNobody(need)).isTrue();
        assertThat(invitations.reachedNobody(10_000)).contains(need);
        assertThat(opportunities.history(need))
                .extracting(HistoryLine::reason)
                .contains("nobody has got it: none of its invitations could be delivered");
        assertThat(post.handOver()).as("its requester is told, too").last().isInstanceOf(Outcome.Done.class);
        Letter.OpportunityOffered other = people.offerOf(letter.opportunity());
        assertThat(invitations.reachedNobody(need)).as("one waits to go out").isFalse();
        assertThat(invitations.reachedNobody(10_000)).doesNotContain(need);
        assertThat(other.opportunity().id()).isEqualTo(need);
    }

    @Test
    void sentAgainItHasAllItsTriesOnceMore() {
        long id = listed().getFirst().id();
        clock.pass(Duration.ofDays(30));
        assertThat(inOne(() -> post.undelivered().sendAgain(id, "olga"))).isPresent();
        assertThat(state()).isEqualTo(InvitationState.QUEUED);
        assertThat(post.handOver(DEFERRED)).last().isInstanceOf(Outcome.Later.class);
        assertThat(listed()).isEmpty();
        assertThat(inOne(() -> post.undelivered().sendAgain(id, "olga")))
                .as("it is on its way")
                .isEmpty();
        post.handOver();
        assertThat(state()).isEqualTo(InvitationState.SENT);
        assertThat(opportunities.history(letter.opportunity().id()))
                .as("who did it")
                .anySatisfy(line -> {
                    assertThat(line.who()).isEqualTo("olga");
                    assertThat(line.reason())
                            .isEqualTo("letter to specialist "
                                    + letter.specialist().id() + " sent again");
                });
    }

    @Test
    void onceItsNeedHasEndedItIsNotSentAgainAndNothingNewIsWritten() {
        Opportunity need = inOne(() -> people.opportunity("It ends while its letters fail"));
        Letter.OpportunityOffered offer = people.offerOf(need);
        inOne(() -> {
            post.outbox().post(new Letter.GoneOut(need, 1), 0);
            return need;
        });
        post.handOver(REFUSED);
        inOne(() -> {
            post.outbox().post(offer, 0);
            opportunities.state(need.id(), OpportunityState.FILLED, "its requester", "");
            return need;
        });
        inOne(() -> {
            invitations.state(offer.invitation().id(), InvitationState.UNDELIVERED, "refused");
            post.undelivered().missed(offer.invitation().id());
            return need;
        });
        List<Undelivered> failed = inOne(() -> post.undelivered().about(need.id()));
        assertThat(failed).extracting(Undelivered::kind).containsExactly("requester/gone-out");
        assertThat(inOne(() -> post.undelivered().untrue(failed.getFirst().id())))
                .contains(need.reference() + " is filled: this letter would be untrue. Drop it.");
        assertThat(inOne(() -> post.undelivered().sendAgain(failed.getFirst().id(), "olga")))
                .isEmpty();
        assertThat(inOne(
                        () -> entities.createQuery("select kind from LetterRow where opportunity = :need", String.class)
                                .setParameter("need", need.id())
                                .getResultList()))
                .containsExactlyInAnyOrder("requester/gone-out", "specialist/opportunity-offered");
    }

    @Test
    void putAsideItIsNeitherListedNorSent() {
        long id = listed().getFirst().id();
        assertThat(inOne(() -> post.undelivered().putAside(id, "dropped by olga: the firm is gone")))
                .isPresent();
        assertThat(listed()).isEmpty();
        assertThat(inOne(() -> post.undelivered().sendAgain(id, "olga"))).isEmpty();
        assertThat(post.handOver()).first().isInstanceOf(Outcome.Refused.class);
        assertThat(state()).isEqualTo(InvitationState.UNDELIVERED);
    }

    @Test
    void aQuestionThatCameBackCountsAsNotDelivered() {
        Opportunity need = inOne(() -> people.opportunity("A question comes back"));
        inOne(() -> {
            post.outbox().post(new Letter.NeedQuestion(need, "How many users?"), 0);
            return need;
        });
        post.handOver();
        assertThat(inOne(() -> post.undelivered().questions(List.of(need.id()))))
                .isEmpty();
        inOne(() -> {
            post.undelivered().cameBack(need.id());
            return need;
        });
        assertThat(inOne(() -> post.undelivered().questions(List.of(need.id())))
                        .get(need.id())
                        .answer())
                .isEqualTo("the mail came back: there is no such mailbox");
        assertThat(opportunities.history(need.id()))
                .extracting(HistoryLine::reason)
                .contains("not delivered to its requester: need question, the mail came back");
    }

    private InvitationState state() {
        return invitation().state();
    }

    private Invitation invitation() {
        return invitations.find(letter.invitation().id()).orElseThrow();
    }

    private List<Undelivered> listed() {
        return inOne(() -> post.undelivered().newest(1_000).stream()
                .filter(one -> one.kind().equals("specialist/opportunity-offered"))
                .filter(one -> one.opportunity()
                        .equals(Optional.of(letter.opportunity().id())))
                .toList());
    }

    private static <T> T inOne(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}

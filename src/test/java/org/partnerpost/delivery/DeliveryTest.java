package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.partnerpost.SettableClock;
import org.partnerpost.delivery.Courier.Handover;
import org.partnerpost.delivery.Courier.Parcel;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.MessageId;
import org.partnerpost.mail.StatusCode;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.token.Tokens;

/** The way of a letter: posted once, looked at again, handed over, tried again, given up. */
@QuarkusTest
class DeliveryTest {
    private static final StatusCode GREYLISTED = new StatusCode(451, "4.7.1");
    private static final Handover TAKEN = new Handover.Taken("250 well");

    @Inject
    Session entities;

    @Inject
    Tokens tokens;

    @Inject
    Specialists specialists;

    @Inject
    Opportunities opportunities;

    @Inject
    Invitations invitations;

    @Inject
    Letterhead head;

    @Inject
    LetterTemplates templates;

    @Inject
    AnsweredBefore answered;

    @Inject
    DigestInvitations digests;

    @Inject
    LastLook lastLook;

    @Inject
    PeopleOfATest people;

    private final SettableClock clock = new SettableClock(SampleLetters.NOW);
    private final RecordingQueue queue = new RecordingQueue();
    private final List<Parcel> carried = new ArrayList<>();

    @Test
    void aLetterPostedTwiceGoesOutOnce() {
        Letter letter = people.offer();
        post(letter);
        post(letter);
        assertThat(queue.submitted).hasSize(1);
        assertThat(handle(TAKEN))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.exit()).isEqualTo("sent"));
        assertThat(handle(TAKEN)).isInstanceOf(Outcome.Done.class);
        assertThat(carried).singleElement().satisfies(parcel -> {
            assertThat(parcel.messageId()).isEqualTo(MessageId.derived(letter.key(), head.domain()));
            assertThat(parcel.reversePath().orElseThrow().localPart()).matches("bounce\\+[a-z2-7]{26}");
        });
    }

    @Test
    void aLetterOfATransactionThatFailedNeverWas() {
        Letter letter = people.offer();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox().post(letter, 0);
                    throw new IllegalStateException("the caller fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(handle(TAKEN)).isInstanceOf(Outcome.Refused.class);
        assertThat(carried).isEmpty();
    }

    @Test
    void eachOfSeveralNeedsIsAnsweredAtItsOwnAddress() {
        List<Opportunity> needs = QuarkusTransaction.requiringNew()
                .call(() -> List.of(people.opportunity("one " + UUID.randomUUID()), people.opportunity("another")));
        post(new SeveralNeedsReceived(needs.getFirst(), needs, Map.of(), false, Optional.empty(), Optional.empty()));
        handle(TAKEN);
        assertThat(Pattern.compile("(?m)^(reply\\+([a-z2-7]{26})@.*)$")
                        .matcher(new String(carried.getFirst().raw(), StandardCharsets.UTF_8))
                        .results()
                        .map(found -> tokens.look(found.group(2)).orElseThrow())
                        .toList())
                .extracting(Tokens.Grant::about)
                .containsExactlyElementsOf(
                        needs.stream().map(need -> "opportunity " + need.id()).toList());
    }

    @Test
    void theInvitationIsSentWhenItsLetterWasTaken() {
        Letter.OpportunityOffered letter = people.offer();
        post(letter);
        handle(new Handover.Deferred(GREYLISTED, "greylisted"));
        assertThat(stateOf(letter)).isEqualTo(InvitationState.QUEUED);
        handle(TAKEN);
        assertThat(stateOf(letter)).isEqualTo(InvitationState.SENT);
    }

    @Test
    void whatIsDeferredIsTriedForFiveDaysAndThenGivenUp() {
        post(people.offer());
        Handover deferred = new Handover.Deferred(GREYLISTED, "come back later");
        assertThat(handle(deferred)).isEqualTo(new Outcome.Later(Duration.ofMinutes(1), "451 4.7.1 come back later"));
        clock.pass(Duration.ofHours(4));
        assertThat(handle(deferred)).isEqualTo(new Outcome.Later(Duration.ofHours(2), "451 4.7.1 come back later"));
        clock.pass(Duration.ofDays(5));
        assertThat(handle(deferred)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.status().enhanced()).isEqualTo("5.4.7");
            assertThat(refused.reason()).contains("after 3 tries", "come back later");
        });
    }

    @Test
    void whatIsRefusedIsGivenUpAtOnceAndNobodyIsSuppressedByIt() {
        Letter.OpportunityOffered letter = people.offer();
        post(letter);
        assertThat(handle(new Handover.Failed(StatusCode.NO_SUCH_MAILBOX, "550 5.1.1 no such user")))
                .isEqualTo(new Outcome.Refused(
                        StatusCode.NO_SUCH_MAILBOX, "The other side refused it: 550 5.1.1 no such user"));
        assertThat(handle(queue.submitted.getFirst(), TAKEN)).isInstanceOf(Outcome.Refused.class);
        assertThat(carried).hasSize(1);
        assertThat(specialists.find(letter.specialist().id()).orElseThrow().suppression())
                .isEmpty();
    }

    @Test
    void nothingGoesToWhoeverSaidStopWhileItWaited() {
        Letter.OpportunityOffered letter = people.offer();
        post(letter);
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.suppress(letter.specialist().id(), "unsubscribed", clock.instant()));
        assertNotSent("unsubscribed");
    }

    @Test
    void anOpportunityTakenBackWhileItWaitedIsNotOffered() {
        Letter.OpportunityOffered letter = people.offer();
        post(letter);
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.state(
                        letter.opportunity().id(), OpportunityState.WITHDRAWN, "pat", "changed plans"));
        assertNotSent("not open any more");
    }

    @Test
    void anInvitationTakenBackWhileItWaitedIsNotSent() {
        Letter.OpportunityOffered letter = people.offer();
        post(letter);
        QuarkusTransaction.requiringNew()
                .run(() -> invitations.state(letter.invitation().id(), InvitationState.WITHDRAWN, "taken back"));
        assertNotSent("does not wait any more");
    }

    @Test
    void whatWasNeverOfferedIsNotTakenBackByMail() {
        Letter.OpportunityOffered offer = people.offer();
        post(offer);
        post(new Letter.OpportunityWithdrawn(offer.invitation(), offer.opportunity(), offer.specialist()));
        assertNotSent("never got the opportunity");
    }

    @Test
    void whatWasOfferedIsTakenBackByMail() {
        Letter.OpportunityOffered offer = people.offer();
        post(offer);
        handle(TAKEN);
        post(new Letter.OpportunityWithdrawn(offer.invitation(), offer.opportunity(), offer.specialist()));
        assertThat(handle(TAKEN)).isInstanceOf(Outcome.Done.class);
        assertThat(carried).hasSize(2);
    }

    @Test
    void theSameTextIsAnsweredAutomaticallyOnceInSevenDays() {
        String text = UUID.randomUUID().toString();
        post(received(text));
        post(received("  " + text.toUpperCase(java.util.Locale.ROOT)));
        assertThat(queue.submitted).hasSize(1);
        assertThat(queue.notes).singleElement().asString().contains("within the last 7 days");
        post(received("another " + text));
        assertThat(queue.submitted).hasSize(2);
        clock.pass(Duration.ofDays(7));
        post(received(text));
        assertThat(queue.submitted).hasSize(3);
    }

    @Test
    void anAutomaticAnswerHasTheNullPath() {
        post(received(UUID.randomUUID().toString()));
        handle(TAKEN);
        assertThat(carried)
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.reversePath()).isEmpty());
    }

    @Test
    void nobodyIsWrittenToWhereNobodyIsKnown() {
        Opportunity known = people.opportunity("text");
        post(new Letter.NobodyFits(
                new Opportunity(
                        known.id(),
                        known.reference(),
                        known.mail(),
                        Optional.empty(),
                        known.subject(),
                        known.text(),
                        known.language(),
                        known.need(),
                        known.edited(),
                        known.review(),
                        known.state(),
                        known.createdAt(),
                        known.version()),
                false));
        assertThat(queue.submitted).isEmpty();
    }

    private Letter received(String text) {
        return new Letter.NeedReceived(people.opportunity(text), Optional.empty(), SampleLetters.THEIRS);
    }

    private void assertNotSent(String why) {
        assertThat(handle(TAKEN))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains(why));
        assertThat(carried).isEmpty();
    }

    private InvitationState stateOf(Letter.OpportunityOffered letter) {
        return invitations.find(letter.invitation().id()).orElseThrow().state();
    }

    private void post(Letter letter) {
        QuarkusTransaction.requiringNew().run(() -> outbox().post(letter, 0));
    }

    private UndeliveredLetters undelivered() {
        return new UndeliveredLetters(entities, invitations, digests, opportunities, outbox(), queue.door(), clock);
    }

    private StoredOutbox outbox() {
        return new StoredOutbox(entities, queue.door(), tokens, clock, head, templates, answered, digests);
    }

    /** What the stage says to the letter posted last, where the other side answers so. */
    /** The letter that was posted last. */
    private Outcome handle(Handover answer) {
        return handle(queue.submitted.getLast(), answer);
    }

    private Outcome handle(Load load, Handover answer) {
        Courier courier = parcel -> {
            carried.add(parcel);
            return answer;
        };
        var stage = new DeliveryStage(
                entities,
                courier,
                lastLook,
                invitations,
                digests,
                undelivered(),
                clock,
                new RetryPlan(Duration.ofDays(5)));
        return QuarkusTransaction.requiringNew().call(() -> stage.handle(new WorkItem(1, "delivery", load, 0, 1)));
    }
}

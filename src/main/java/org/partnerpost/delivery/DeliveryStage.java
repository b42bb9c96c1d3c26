package org.partnerpost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerpost.delivery.Courier.Handover;
import org.partnerpost.delivery.LetterRow.State;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.StatusCode;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;

/**
 * Stage 8: hands one letter over. Whatever can fail is looked at before the handover; after it only what was taken is noted,
 * so that the transaction ends as soon after the other side's answer as it can.
 */
@ApplicationScoped
class DeliveryStage implements Stage {
    static final String NAME = "delivery";
    static final String LETTER = "letter";

    /** An invitation whose letter was taken by the other side and came back; that is known, and its need is not told yet. */
    static final String RETURNED = "returned";

    /** A need of which a letter to its requester was taken by the other side and came back. */
    static final String RETURNED_TO_REQUESTER = "returned to requester";

    /** Hours that are lifted or changed meanwhile count from the next look on. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(30);

    private static final String SENT = "sent";
    private static final StatusCode GONE = new StatusCode(554, "5.6.0");
    private static final StatusCode TOO_LATE = new StatusCode(554, "5.4.7");

    private final EntityManager entities;
    private final Courier courier;
    private final LastLook lastLook;
    private final Invitations invitations;
    private final DigestInvitations offered;
    private final UndeliveredLetters undelivered;
    private final InstantSource clock;
    private final RetryPlan retry;

    DeliveryStage(
            EntityManager entities,
            Courier courier,
            LastLook lastLook,
            Invitations invitations,
            DigestInvitations offered,
            UndeliveredLetters undelivered,
            InstantSource clock,
            RetryPlan retry) {
        this.entities = entities;
        this.courier = courier;
        this.lastLook = lastLook;
        this.invitations = invitations;
        this.offered = offered;
        this.undelivered = undelivered;
        this.clock = clock;
        this.retry = retry;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> exits() {
        return Set.of(SENT);
    }

    @Override
    public Outcome handle(WorkItem item) {
        if (item.load().kind().equals(RETURNED)) {
            undelivered.missed(item.load().id());
            return Outcome.end(SENT, "its need knows that it came back");
        }
        if (item.load().kind().equals(RETURNED_TO_REQUESTER)) {
            undelivered.cameBack(item.load().id());
            return Outcome.end(SENT, "its need knows that it came back");
        }
        // Locked: where a lease ran out during a slow handover, the second worker waits here and then finds it sent.
        @Nullable LetterRow letter = entities.find(LetterRow.class, item.load().id(), LockModeType.PESSIMISTIC_WRITE);
        if (letter == null) {
            return new Outcome.Refused(GONE, "The letter is not kept any more, so it cannot be sent.");
        }
        return switch (letter.state) {
            case SENT -> Outcome.end(SENT, "sent before");
            case FAILED, DROPPED -> new Outcome.Refused(GONE, letter.answer);
            case POSTED ->
                lastLook.hindrance(letter)
                        .map(reason -> dropped(letter, reason))
                        .or(() -> lastLook.wait(letter, clock.instant())
                                .map(wait -> new Outcome.Later(
                                        wait.compareTo(LOOK_AGAIN) < 0 ? wait : LOOK_AGAIN,
                                        "its reader wants mail at other hours")))
                        .orElseGet(() -> heard(letter, courier.handOver(letter.parcel())));
        };
    }

    private Outcome dropped(LetterRow letter, String reason) {
        letter.settle(State.DROPPED, StatusCode.POLICY.toString(), reason, clock.instant());
        undelivered.missed(letter, reason);
        return new Outcome.Refused(StatusCode.POLICY, reason);
    }

    private Outcome heard(LetterRow letter, Handover handover) {
        Instant now = clock.instant();
        letter.attempts++;
        return switch (handover) {
            case Handover.Taken taken -> {
                letter.settle(State.SENT, StatusCode.ACCEPTED.toString(), taken.answer(), now);
                offered.by(letter)
                        .forEach(invitation -> invitations.state(invitation, InvitationState.SENT, "handed over"));
                yield Outcome.end(SENT, "to " + letter.recipient + ": " + letter.answer);
            }
            case Handover.Deferred(StatusCode status, String answer) -> later(letter, status, answer, now);
            case Handover.Failed(StatusCode status, String answer) -> {
                undelivered.giveUp(letter, status, answer);
                yield new Outcome.Refused(status, "The other side refused it: " + letter.answer);
            }
        };
    }

    private Outcome later(LetterRow letter, StatusCode status, String answer, Instant now) {
        letter.heard(status.toString(), answer);
        Optional<Duration> wait = retry.waitAt(Duration.between(letter.postedAt, now));
        if (wait.isPresent()) {
            return new Outcome.Later(wait.get(), status + " " + letter.answer);
        }
        undelivered.giveUp(letter, TOO_LATE, answer);
        return new Outcome.Refused(
                TOO_LATE, "Given up after " + letter.attempts + " tries; the last answer was: " + letter.answer);
    }
}

package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ReplyLetter;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.specialist.Profile.Frequency;

/** Closes what is over, and tells everybody who still waits for it. */
@ApplicationScoped
class Closing {
    private static final String WATCHED_AT = "relay";
    private static final String WHERE_DIGESTS_ARE_MADE = "digest";
    private static final String WHERE_INVITED_ARE_TOLD = "routing";

    /** A deadline may be moved: it is looked at afresh at least once a day. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Invitations invitations;
    private final Opportunities opportunities;
    private final Matters matters;
    private final Voices voices;
    private final Interest interest;
    private final Outbox outbox;
    private final WorkQueue queue;
    private final InstantSource clock;
    private final RelaySettings settings;

    Closing(
            Invitations invitations,
            Opportunities opportunities,
            Matters matters,
            Voices voices,
            Interest interest,
            Outbox outbox,
            WorkQueue queue,
            InstantSource clock,
            RelaySettings settings) {
        this.invitations = invitations;
        this.opportunities = opportunities;
        this.matters = matters;
        this.voices = voices;
        this.interest = interest;
        this.outbox = outbox;
        this.queue = queue;
        this.clock = clock;
        this.settings = settings;
    }

    void notChosen(Matter matter, long trace) {
        invitations.state(matter.invitation().id(), InvitationState.NOT_SELECTED, "the requester said no");
        outbox.post(new ReplyLetter.OpportunityClosed(matter.asked(), "not-chosen", Optional.empty()), trace);
    }

    /** @return how many are told */
    int filled(Opportunity opportunity, long trace) {
        int told = 0;
        for (Matter matter : matters.of(opportunity)) {
            Optional<InvitationState> to = switch (matter.invitation().state()) {
                case ACCEPTED -> Optional.of(InvitationState.NOT_SELECTED);
                case QUEUED, SENT -> Optional.of(InvitationState.WITHDRAWN);
                case UNDELIVERED, DECLINED, EXPIRED, WITHDRAWN, SELECTED, NOT_SELECTED -> Optional.empty();
            };
            if (to.isPresent()) {
                boolean offered = matter.invitation().state() != InvitationState.QUEUED;
                invitations.state(matter.invitation().id(), to.get(), "filled");
                if (offered) {
                    told++;
                    outbox.post(new ReplyLetter.OpportunityClosed(matter.asked(), "filled", Optional.empty()), trace);
                }
            }
        }
        return told;
    }

    /** That both were introduced stays so. */
    void filledByAnother(Matter introduced, long trace) {
        outbox.post(new ReplyLetter.OpportunityClosed(introduced.asked(), "filled", Optional.empty()), trace);
    }

    /** Whoever was invited is told there, as after an operator's decision: by one path only. */
    void withdrawn(Opportunity opportunity, long trace) {
        queue.submit(WHERE_INVITED_ARE_TOLD, load(opportunity), trace);
    }

    /** From now on its deadline is watched. */
    void watch(Opportunity opportunity) {
        queue.submit(WATCHED_AT, load(opportunity), 0);
    }

    /** Looks whether its time is up; ends it where it is. */
    Outcome look(Opportunity opportunity, String exit) {
        if (Matter.ended(opportunity).isPresent()) {
            return Outcome.end(exit, "It has ended: no deadline is watched any more.");
        }
        Instant now = clock.instant();
        Instant due = due(opportunity);
        if (now.isBefore(due)) {
            Instant reminding = due.minus(settings.remindBefore());
            if (!now.isBefore(reminding)) {
                remind(opportunity, due);
            }
            Duration left = Duration.between(now, now.isBefore(reminding) ? reminding : due);
            return new Outcome.Later(
                    left.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : left, "Answers count until " + due + ".");
        }
        return Outcome.end(exit, expire(opportunity));
    }

    /** Once, where somebody waits and nobody was chosen yet. */
    private void remind(Opportunity opportunity, Instant due) {
        Set<Integer> open = interest.open(opportunity);
        if (!open.isEmpty() && opportunity.state() == OpportunityState.OPEN) {
            outbox.post(
                    new ReplyLetter.DecisionAwaited(opportunity, open, LocalDate.ofInstant(due, ZoneOffset.UTC)), 0);
        }
    }

    private List<Long> waiting(Opportunity opportunity) {
        return waiting(matters.of(opportunity)).stream()
                .map(matter -> matter.invitation().id())
                .toList();
    }

    /** A yes shortly before the deadline leaves the requester time to decide. */
    private Instant due(Opportunity opportunity) {
        Instant until = voices.untilOrBegin(opportunity);
        List<Long> waiting = waiting(opportunity);
        return voices.of(opportunity.id()).stream()
                .filter(voice -> waiting.contains(voice.invitation))
                .map(voice -> Voices.endOfDay(voice.saidAt.plus(settings.decideWithin())))
                .filter(until::isBefore)
                .max(Instant::compareTo)
                .orElse(until);
    }

    private String expire(Opportunity opportunity) {
        List<Matter> asked = matters.of(opportunity);
        List<Matter> waiting = waiting(asked);
        boolean engaged = opportunity.state() == OpportunityState.ENGAGED;
        if (!engaged) {
            opportunities.state(opportunity.id(), OpportunityState.EXPIRED, WATCHED_AT, "the time for answers is up");
        }
        for (Matter matter : asked) {
            switch (matter.invitation().state()) {
                case QUEUED ->
                    invitations.state(matter.invitation().id(), InvitationState.EXPIRED, "its time was up first");
                case SENT -> {
                    invitations.state(matter.invitation().id(), InvitationState.EXPIRED, "no answer in time");
                    unanswered(matter);
                }
                case ACCEPTED -> {
                    invitations.state(matter.invitation().id(), InvitationState.NOT_SELECTED, "no decision in time");
                    outbox.post(
                            new ReplyLetter.OpportunityClosed(
                                    matter.asked(), engaged ? "not-chosen" : "expired", Optional.empty()),
                            0);
                }
                case UNDELIVERED, DECLINED, EXPIRED, WITHDRAWN, SELECTED, NOT_SELECTED -> {}
            }
        }
        if (!engaged && waiting.isEmpty()) {
            int reached = (int) asked.stream().filter(Matter::reached).count();
            outbox.post(
                    new ReplyLetter.NobodyAnswered(opportunity, reached, in(InvitationState.DECLINED, asked), false),
                    0);
            return "Time is up, and nobody said yes.";
        }
        if (!engaged) {
            outbox.post(new ReplyLetter.RequestClosed(opportunity, "expired", Optional.empty()), 0);
        }
        return "Time is up; " + waiting.size() + " who had said yes are told.";
    }

    /** By a letter, or in the next digest of whoever gets digests. */
    private void unanswered(Matter matter) {
        boolean digests = matter.specialist()
                .profile()
                .frequency()
                .filter(often -> often != Frequency.INSTANT)
                .isPresent();
        if (digests) {
            queue.submit(
                    WHERE_DIGESTS_ARE_MADE,
                    new Load("closed", matter.invitation().id()),
                    0);
        } else {
            outbox.post(new ReplyLetter.OpportunityClosed(matter.asked(), "unanswered", Optional.empty()), 0);
        }
    }

    private static int in(InvitationState state, List<Matter> asked) {
        return (int) asked.stream()
                .filter(matter -> matter.invitation().state() == state)
                .count();
    }

    private static List<Matter> waiting(List<Matter> asked) {
        return asked.stream()
                .filter(matter -> matter.invitation().state() == InvitationState.ACCEPTED)
                .toList();
    }

    private static Load load(Opportunity opportunity) {
        return new Load("opportunity", opportunity.id());
    }
}

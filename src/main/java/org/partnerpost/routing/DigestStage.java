package org.partnerpost.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.delivery.DigestLetter;
import org.partnerpost.delivery.DigestLetter.Offer;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ReplyLetter.Asked;
import org.partnerpost.delivery.ReplyLetter.OpportunityClosed;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.routing.DigestEntries.Entry;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/**
 * Makes one mail of what has waited for a specialist since the last one. What was withdrawn or closed meanwhile is left out. What
 * ended without an answer is a line of it; where it offers nothing, there is one letter of that alone.
 */
@ApplicationScoped
class DigestStage implements Stage {
    static final String NAME = "digest";
    static final String SPECIALIST = "specialist";

    /** An invitation that ended without an answer. */
    static final String CLOSED = "closed";

    private static final String GATHERED = "gathered";

    private final Specialists specialists;
    private final Invitations invitations;
    private final Opportunities opportunities;
    private final DigestEntries digests;
    private final Outbox outbox;
    private final WorkQueue queue;
    private final InstantSource clock;

    DigestStage(
            Specialists specialists,
            Invitations invitations,
            Opportunities opportunities,
            DigestEntries digests,
            Outbox outbox,
            WorkQueue queue,
            InstantSource clock) {
        this.specialists = specialists;
        this.invitations = invitations;
        this.opportunities = opportunities;
        this.digests = digests;
        this.outbox = outbox;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> exits() {
        return Set.of(GATHERED);
    }

    @Override
    public Outcome handle(WorkItem item) {
        if (item.load().kind().equals(CLOSED)) {
            return invitations
                    .find(item.load().id())
                    .flatMap(ended -> specialists.lockAll(List.of(ended.specialist())).stream()
                            .findFirst()
                            .map(specialist -> closed(ended, specialist)))
                    .orElseGet(() -> Outcome.end(GATHERED, "the invitation is not kept any more"));
        }
        // Locked first: whoever adds to the digest right now is waited for, and is in it.
        return specialists.lockAll(List.of(item.load().id())).stream()
                .findFirst()
                .map(this::gather)
                .orElseGet(() -> Outcome.end(GATHERED, "the specialist is not kept any more"));
    }

    private Outcome closed(Invitation ended, Specialist specialist) {
        digests.addClosed(specialist.id(), ended.id());
        Duration wait = DigestTime.next(specialist.profile(), clock.instant());
        queue.submit(NAME, new Load(SPECIALIST, specialist.id()), 0, wait);
        return Outcome.end(GATHERED, "its end is told in the next digest");
    }

    private Outcome gather(Specialist specialist) {
        Optional<Duration> pause = pause(specialist);
        if (pause.isPresent()) {
            return new Outcome.Later(pause.get(), "the specialist pauses");
        }
        List<Entry> entries = digests.take(specialist.id());
        List<Asked> closed = digests.takeClosed(specialist.id()).stream()
                .flatMap(id -> asked(id, specialist).stream())
                .toList();
        List<DigestLetter.Closed> ended = closed.stream()
                .map(one -> new DigestLetter.Closed(one.invitation().id(), one.opportunity()))
                .toList();
        if (!specialist.mayReceive()) {
            return Outcome.end(GATHERED, "nothing goes out: the specialist wants no mail");
        }
        List<Offer> offers = entries.stream()
                .flatMap(entry -> offer(entry).stream())
                .sorted(Comparator.comparingDouble(
                                (Offer offer) -> offer.invitation().score())
                        .reversed())
                .toList();
        if (offers.isEmpty() && closed.size() == 1) {
            outbox.post(new OpportunityClosed(closed.getFirst(), "unanswered", Optional.empty()), 0);
        } else if (!offers.isEmpty() || !closed.isEmpty()) {
            outbox.post(new DigestLetter(specialist, offers, ended), 0);
        }
        return Outcome.end(GATHERED, offers.size() + " of " + entries.size() + " that waited");
    }

    private Optional<Asked> asked(long invitation, Specialist specialist) {
        return invitations
                .find(invitation)
                .flatMap(one -> opportunities
                        .find(one.opportunity())
                        .map(opportunity -> new Asked(one, opportunity, specialist)));
    }

    private Optional<Offer> offer(Entry entry) {
        Optional<Invitation> waiting =
                invitations.find(entry.invitation()).filter(one -> one.state() == InvitationState.QUEUED);
        return waiting.flatMap(invitation -> opportunities
                .find(invitation.opportunity())
                .filter(DigestStage::open)
                .map(opportunity -> new Offer(
                        invitation, opportunity, entry.matched(), entry.missing(), opportunities.slot(opportunity))));
    }

    private static boolean open(Opportunity opportunity) {
        return opportunity.state() == OpportunityState.OPEN || opportunity.state() == OpportunityState.ENGAGED;
    }

    private Optional<Duration> pause(Specialist specialist) {
        var zone = specialist.profile().zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return specialist
                .profile()
                .pauseOn(today)
                .map(day -> Duration.between(
                        clock.instant(), day.atTime(8, 0).atZone(zone).toInstant()));
    }
}

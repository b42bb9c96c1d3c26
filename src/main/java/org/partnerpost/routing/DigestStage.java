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
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.routing.DigestEntries.Entry;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** Makes one mail of what has waited for a specialist since the last one. What was withdrawn or closed meanwhile is left out. */
@ApplicationScoped
class DigestStage implements Stage {
    static final String NAME = "digest";
    static final String SPECIALIST = "specialist";
    private static final String GATHERED = "gathered";

    private final Specialists specialists;
    private final Invitations invitations;
    private final Opportunities opportunities;
    private final DigestEntries digests;
    private final Outbox outbox;
    private final InstantSource clock;

    DigestStage(
            Specialists specialists,
            Invitations invitations,
            Opportunities opportunities,
            DigestEntries digests,
            Outbox outbox,
            InstantSource clock) {
        this.specialists = specialists;
        this.invitations = invitations;
        this.opportunities = opportunities;
        this.digests = digests;
        this.outbox = outbox;
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
        // Locked first: whoever adds to the digest right now is waited for, and is in it.
        return specialists.lockAll(List.of(item.load().id())).stream()
                .findFirst()
                .map(this::gather)
                .orElseGet(() -> Outcome.end(GATHERED, "the specialist is not kept any more"));
    }

    private Outcome gather(Specialist specialist) {
        Optional<Duration> pause = pause(specialist);
        if (pause.isPresent()) {
            return new Outcome.Later(pause.get(), "the specialist pauses");
        }
        List<Entry> entries = digests.take(specialist.id());
        if (!specialist.mayReceive()) {
            return Outcome.end(GATHERED, "nothing goes out: the specialist wants no mail");
        }
        List<Offer> offers = entries.stream()
                .flatMap(entry -> offer(entry).stream())
                .sorted(Comparator.comparingDouble(
                                (Offer offer) -> offer.invitation().score())
                        .reversed())
                .toList();
        if (offers.isEmpty()) {
            return Outcome.end(GATHERED, "nothing of it is open any more");
        }
        outbox.post(new DigestLetter(specialist, offers), 0);
        return Outcome.end(GATHERED, offers.size() + " of " + entries.size() + " that waited");
    }

    private Optional<Offer> offer(Entry entry) {
        Optional<Invitation> waiting =
                invitations.find(entry.invitation()).filter(one -> one.state() == InvitationState.QUEUED);
        return waiting.flatMap(invitation -> opportunities
                .find(invitation.opportunity())
                .filter(DigestStage::open)
                .map(opportunity -> new Offer(invitation, opportunity, entry.matched(), entry.missing())));
    }

    private static boolean open(Opportunity opportunity) {
        return opportunity.state() == OpportunityState.OPEN || opportunity.state() == OpportunityState.ENGAGED;
    }

    private Optional<Duration> pause(Specialist specialist) {
        var zone = specialist.profile().zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return specialist
                .profile()
                .pausedUntil()
                .filter(today::isBefore)
                .map(day -> Duration.between(
                        clock.instant(), day.atTime(8, 0).atZone(zone).toInstant()));
    }
}

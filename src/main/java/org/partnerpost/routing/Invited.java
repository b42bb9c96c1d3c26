package org.partnerpost.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.MatchedWords;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.routing.DigestEntries.Entry;
import org.partnerpost.specialist.Specialist;

/** Brings an opportunity to whom it was laid out for: by a letter of its own, or in the next digest. */
@ApplicationScoped
class Invited {
    private final Outbox outbox;
    private final Opportunities opportunities;
    private final DigestEntries digests;
    private final WorkQueue queue;
    private final InstantSource clock;

    Invited(Outbox outbox, Opportunities opportunities, DigestEntries digests, WorkQueue queue, InstantSource clock) {
        this.outbox = outbox;
        this.opportunities = opportunities;
        this.digests = digests;
        this.queue = queue;
        this.clock = clock;
    }

    /** The caller holds the specialist's row locked: else a digest on its way out could miss this one. */
    void tell(
            Invitation invitation,
            Opportunity opportunity,
            Specialist specialist,
            List<MatchedWords> matched,
            List<String> missing) {
        Duration wait = DigestTime.next(
                specialist.profile(),
                clock.instant(),
                opportunity.effectiveNeed().responseDeadline().map(Field::value));
        if (wait.isZero()) {
            outbox.post(
                    new Letter.OpportunityOffered(
                            invitation, opportunity, specialist, matched, missing, opportunities.slot(opportunity)),
                    opportunity.mail());
        } else {
            digests.add(specialist.id(), new Entry(invitation.id(), matched, missing));
            // One that waits already stays as it is: its time comes first.
            queue.submit(DigestStage.NAME, new Load(DigestStage.SPECIALIST, specialist.id()), 0, wait);
        }
    }
}

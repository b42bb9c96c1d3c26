package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.partnerpost.moderation.rules.Resemblance;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.received.ReceivedMail;
import org.partnerpost.received.ReceivedMails;

/** Looks for the need that another one may be, among those that came not long before from its requester, from
 * colleagues of the same domain, or for the same customer. */
@ApplicationScoped
class NearDoubles {
    /** Nobody has more under way; so that a flood costs no time. */
    private static final int LOOKED_AT = 50;

    private final Opportunities opportunities;
    private final ReceivedMails mails;
    private final ModerationSettings settings;
    private final InstantSource clock;

    NearDoubles(Opportunities opportunities, ReceivedMails mails, ModerationSettings settings, InstantSource clock) {
        this.opportunities = opportunities;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /** The newest one that it resembles as both stand now. */
    Optional<Resemblance> of(Opportunity need) {
        return opportunities.akinBefore(need, clock.instant().minus(settings.sameNeedWithin()), LOOKED_AT).stream()
                .filter(earlier -> run(earlier).equals(run(need)))
                .flatMap(earlier -> Resemblance.of(need, earlier).stream())
                .findFirst();
    }

    /** A replay goes its way as if nothing had come before. */
    private String run(Opportunity opportunity) {
        return mails.find(opportunity.mail()).map(ReceivedMail::run).orElse("");
    }
}

package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.partnerpost.mail.StorableText;
import org.partnerpost.matching.Matcher.MatchingUnavailable;
import org.partnerpost.moderation.Moderation.Decided;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.routing.Rehearsal;

/** Four eyes: what would reach many is approved by two operators, both for the same version. */
@ApplicationScoped
class TwoApprovals {
    private final EntityManager database;
    private final Rehearsal rehearsal;
    private final ModerationSettings settings;
    private final InstantSource clock;

    TwoApprovals(EntityManager database, Rehearsal rehearsal, ModerationSettings settings, InstantSource clock) {
        this.database = database;
        this.rehearsal = rehearsal;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps the approval, and says whether another one is wanted before it counts; empty where it counts now. */
    Optional<Decided> secondWanted(Opportunity opportunity, String who) {
        if (settings.fourEyesAbove().isEmpty()) {
            return Optional.empty();
        }
        int recipients = recipients(opportunity);
        if (recipients <= settings.fourEyesAbove().get()
                || approvals(opportunity).stream().anyMatch(first -> !first.equals(StorableText.of(who)))) {
            return Optional.empty();
        }
        database.createNativeQuery("""
                        insert into moderation_approval (opportunity_id, version, who, at)
                        values (:opportunity, :version, :who, :now) on conflict do nothing""")
                .setParameter("opportunity", opportunity.id())
                .setParameter("version", opportunity.version())
                .setParameter("who", StorableText.of(who))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return Optional.of(new Decided.SecondWanted(opportunity.reference(), recipients));
    }

    Optional<String> first(Opportunity opportunity) {
        return settings.fourEyesAbove().isEmpty()
                ? Optional.empty()
                : approvals(opportunity).stream().findFirst();
    }

    private List<String> approvals(Opportunity opportunity) {
        return database.createNativeQuery(
                        "select who from moderation_approval where opportunity_id = :opportunity and version = :version"
                                + " order by at",
                        String.class)
                .setParameter("opportunity", opportunity.id())
                .setParameter("version", opportunity.version())
                .getResultStream()
                .map(String.class::cast)
                .toList();
    }

    /** Where nobody can say how many it would reach, it counts as many. */
    private int recipients(Opportunity opportunity) {
        try {
            return rehearsal.rehearse(opportunity).plan().chosen().size();
        } catch (MatchingUnavailable unavailable) {
            return Integer.MAX_VALUE;
        }
    }
}

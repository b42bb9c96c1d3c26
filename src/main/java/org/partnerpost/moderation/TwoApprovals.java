package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerpost.mail.StorableText;
import org.partnerpost.matching.Matcher.MatchingUnavailable;
import org.partnerpost.moderation.Moderation.Decided.SecondWanted;
import org.partnerpost.moderation.Moderation.FirstApproval;
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

    /** Whether another approval is wanted before one by this operator counts; empty where it counts at once. */
    Optional<SecondWanted> secondWanted(Opportunity opportunity, String who) {
        return settings.fourEyesAbove()
                .filter(most -> approvals(List.of(opportunity)).stream()
                        .allMatch(one -> one.who().equals(StorableText.of(who))))
                .flatMap(most -> Optional.of(recipients(opportunity)).filter(recipients -> recipients > most))
                .map(recipients -> new SecondWanted(opportunity.reference(), recipients));
    }

    /** @return whether it is new */
    boolean keep(Opportunity opportunity, String who) {
        return database.createNativeQuery("""
                        insert into moderation_approval (opportunity_id, version, who, at)
                        values (:opportunity, :version, :who, :now) on conflict do nothing""")
                        .setParameter("opportunity", opportunity.id())
                        .setParameter("version", opportunity.version())
                        .setParameter("who", StorableText.of(who))
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    /** What was given for one version counts for a later one: nothing that an approval is about has changed between them. */
    void carryOver(Opportunity from, Opportunity to) {
        database.createNativeQuery("update moderation_approval set version = :to"
                        + " where opportunity_id = :opportunity and version = :from")
                .setParameter("opportunity", from.id())
                .setParameter("from", from.version())
                .setParameter("to", to.version())
                .executeUpdate();
    }

    /** @return whether this one had approved it as it stands */
    boolean takeBack(Opportunity opportunity, String who) {
        return database.createNativeQuery("delete from moderation_approval where opportunity_id = :opportunity"
                                + " and version = :version and who = :who")
                        .setParameter("opportunity", opportunity.id())
                        .setParameter("version", opportunity.version())
                        .setParameter("who", StorableText.of(who))
                        .executeUpdate()
                > 0;
    }

    Optional<String> first(Opportunity opportunity) {
        return Optional.ofNullable(first(List.of(opportunity)).get(opportunity.id()));
    }

    /** Who approved each first as it stands; without those that nobody has approved, or that need one only. */
    Map<Long, String> first(Collection<Opportunity> opportunities) {
        Map<Long, String> first = new HashMap<>();
        if (settings.fourEyesAbove().isPresent()) {
            approvals(opportunities).forEach(one -> first.putIfAbsent(one.opportunity(), one.who()));
        }
        return first;
    }

    /** The last of each that was given for an earlier version, where nobody has approved the one that stands. */
    Map<Long, FirstApproval> overtaken(Collection<Opportunity> opportunities) {
        Map<Long, FirstApproval> overtaken = new HashMap<>();
        if (settings.fourEyesAbove().isPresent()) {
            List<Approval> all = all(opportunities);
            all.stream()
                    .filter(one -> !one.standing())
                    .forEach(one -> overtaken.put(one.opportunity(), new FirstApproval(one.who(), one.at())));
            all.stream().filter(Approval::standing).forEach(one -> overtaken.remove(one.opportunity()));
        }
        return overtaken;
    }

    /** @param standing whether it was given for the version that stands */
    private record Approval(long opportunity, String who, Instant at, boolean standing) {}

    /** Of the versions that stand, oldest first. */
    private List<Approval> approvals(Collection<Opportunity> opportunities) {
        return all(opportunities).stream().filter(Approval::standing).toList();
    }

    /** Oldest first. */
    private List<Approval> all(Collection<Opportunity> opportunities) {
        Map<Long, Long> standing =
                opportunities.stream().collect(Collectors.toMap(Opportunity::id, Opportunity::version));
        if (standing.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select opportunity_id, version, who, at from moderation_approval"
                                + " where opportunity_id in (:opportunities) order by at")
                .setParameter("opportunities", standing.keySet())
                .getResultList();
        return rows.stream()
                .map(row -> new Approval(
                        ((Number) row[0]).longValue(),
                        (String) row[2],
                        (Instant) row[3],
                        Objects.equals(standing.get(((Number) row[0]).longValue()), ((Number) row[1]).longValue())))
                .toList();
    }

    /** Where nobody can say how many it would reach, it counts as many. */
    private int recipients(Opportunity opportunity) {
        return whoGetsIt(opportunity).map(Set::size).orElse(SecondWanted.UNKNOWN);
    }

    /** If it went out now; empty where nobody can say. */
    Optional<Set<Long>> whoGetsIt(Opportunity opportunity) {
        try {
            return Optional.of(Set.copyOf(rehearsal.rehearse(opportunity).plan().chosen()));
        } catch (MatchingUnavailable unavailable) {
            return Optional.empty();
        }
    }
}

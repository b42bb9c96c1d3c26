package org.partnerpost.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.matching.Match;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.routing.RoutingPlanner.Candidate;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** Looks up what counts about everybody who matched. */
@ApplicationScoped
class Candidates {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Specialists specialists;
    private final Invitations invitations;

    Candidates(Specialists specialists, Invitations invitations) {
        this.specialists = specialists;
        this.invitations = invitations;
    }

    /**
     * Everybody who matched and is still there. Their rows stay locked until the transaction ends: else two needs at once could both
     * see one place left in a specialist's week, and both take it.
     */
    List<Matched> of(Opportunity opportunity, List<Match> matches, Instant now) {
        Map<Long, Match> byId = new HashMap<>();
        matches.forEach(match -> byId.put(Long.valueOf(match.profile()), match));
        // First the locks, then the counts: the other way round they would be old.
        List<Specialist> locked = specialists.lockAll(byId.keySet());
        Map<Long, Integer> recent = invitations.countSince(byId.keySet(), now.minus(WEEK));
        return locked.stream()
                .flatMap(specialist -> Optional.ofNullable(byId.get(specialist.id())).stream()
                        .map(match -> matched(opportunity, specialist, match, recent.getOrDefault(specialist.id(), 0))))
                .toList();
    }

    private static Matched matched(Opportunity opportunity, Specialist specialist, Match match, int invitedThisWeek) {
        Candidate candidate = new Candidate(
                specialist.id(),
                match.score(),
                match.fit(),
                specialist.mayReceive(),
                opportunity
                        .requester()
                        .filter(requester -> requester.foldedAddress().equals(specialist.foldedAddress()))
                        .isPresent(),
                opportunity
                        .requester()
                        .filter(requester -> refuses(specialist, requester))
                        .isPresent(),
                invitedThisWeek,
                specialist.profile().capPerWeek(),
                specialist.profile().pausedUntil(),
                specialist.profile().capacity());
        return new Matched(candidate, specialist, match);
    }

    /** By domain, as of the requester nothing else is known for sure. */
    private static boolean refuses(Specialist specialist, Requester requester) {
        String domain = requester.domain();
        return specialist.profile().neverWith().stream()
                .map(named -> named.strip().toLowerCase(Locale.ROOT))
                .anyMatch(named -> !named.isEmpty() && (domain.equals(named) || domain.endsWith("." + named)));
    }

    /** @param candidate what the plan looks at */
    record Matched(Candidate candidate, Specialist specialist, Match match) {}
}

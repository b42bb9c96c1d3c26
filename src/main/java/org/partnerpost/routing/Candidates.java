package org.partnerpost.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final LeftOutByHand byHand;

    Candidates(Specialists specialists, Invitations invitations, LeftOutByHand byHand) {
        this.byHand = byHand;
        this.specialists = specialists;
        this.invitations = invitations;
    }

    /**
     * Everybody who matched and is still there. Their rows stay locked until the transaction ends: else two needs at once could both
     * see one place left in a specialist's week, and both take it.
     */
    List<Matched> locked(Opportunity opportunity, List<Match> matches, Instant now) {
        // First the locks, then the counts: the other way round they would be old.
        List<Specialist> there = specialists.lockAll(ids(matches));
        return matched(Optional.of(opportunity), there, matches, now);
    }

    /**
     * The same as it looks now, without holding anybody up.
     *
     * @param opportunity empty for one that nobody keeps
     */
    List<Matched> seen(Optional<Opportunity> opportunity, List<Match> matches, Instant now) {
        return matched(opportunity, specialists.findAll(ids(matches)), matches, now);
    }

    private List<Matched> matched(
            Optional<Opportunity> opportunity, List<Specialist> there, List<Match> matches, Instant now) {
        Optional<Requester> requester = opportunity.flatMap(Opportunity::requester);
        Map<Long, String> leftOut = opportunity.map(one -> byHand.of(one.id())).orElse(List.of()).stream()
                .collect(Collectors.toMap(LeftOutByHand.One::specialist, LeftOutByHand.One::why));
        Map<Long, Match> byId = new HashMap<>();
        matches.forEach(match -> byId.put(Long.valueOf(match.profile()), match));
        Map<Long, Integer> recent = invitations.countSince(ids(matches), now.minus(WEEK));
        return there.stream()
                .flatMap(specialist -> Optional.ofNullable(byId.get(specialist.id())).stream()
                        .map(match -> matched(
                                requester,
                                specialist,
                                match,
                                recent.getOrDefault(specialist.id(), 0),
                                Optional.ofNullable(leftOut.get(specialist.id())),
                                now)))
                .toList();
    }

    private static List<Long> ids(List<Match> matches) {
        return matches.stream().map(match -> Long.valueOf(match.profile())).toList();
    }

    private static Matched matched(
            Optional<Requester> requester,
            Specialist specialist,
            Match match,
            int invitedThisWeek,
            Optional<String> leftOut,
            Instant now) {
        Candidate candidate = new Candidate(
                specialist.id(),
                match.score(),
                match.fit(),
                specialist.mayReceive(),
                requester
                        .filter(asks -> asks.foldedAddress().equals(specialist.foldedAddress()))
                        .isPresent(),
                requester.filter(asks -> refuses(specialist, asks)).isPresent(),
                invitedThisWeek,
                specialist.profile().capPerWeek(),
                specialist
                        .profile()
                        .pauseOn(LocalDate.ofInstant(now, specialist.profile().zone())),
                specialist.profile().capacity(),
                leftOut);
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

package org.partnerpost.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.delivery.MatchedWords;
import org.partnerpost.matching.Match;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Matcher;
import org.partnerpost.matching.Standings;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.routing.Candidates.Matched;
import org.partnerpost.routing.RoutingPlanner.Limits;

/** What the plan would be, if a need with these matches went out now. Changes nothing, and holds nobody up. */
@ApplicationScoped
public class Rehearsal {
    /** So many of those who fit are looked at; the rest are told as a number nowhere. */
    private static final int LOOKED_AT = 100;

    private final Matcher matcher;
    private final Candidates candidates;
    private final InstantSource clock;
    private final RoutingPlanner planner;
    private final Fit leastFit;

    Rehearsal(Matcher matcher, Candidates candidates, InstantSource clock, RoutingSettings settings) {
        this.matcher = matcher;
        this.candidates = candidates;
        this.clock = clock;
        this.planner = new RoutingPlanner(new Limits(settings.perNeed(), settings.perWeek(), settings.leastFit()));
        this.leastFit = settings.leastFit();
    }

    /**
     * Matches an opportunity as it stands, and plans.
     *
     * @throws Matcher.MatchingUnavailable where the profiles cannot be searched at present
     */
    public Rehearsed rehearse(Opportunity opportunity) {
        Matcher.Query need = Matcher.Query.of(opportunity);
        List<Match> matches = matcher.match(need, LOOKED_AT);
        int fitting = (int) matches.stream()
                .filter(match -> match.fit().compareTo(leastFit) <= 0)
                .count();
        return new Rehearsed(matches, plan(Optional.of(opportunity), matches), fitting, Standings.otherTrade(need));
    }

    /** The matching skills, as they would stand in the first line of the mail. */
    public static List<MatchedWords> why(Match match) {
        return match.skills().stream()
                .map(skill -> new MatchedWords(skill.asked(), skill.instead()))
                .distinct()
                .toList();
    }

    /** The same for whoever reads of the specialist, such as {@code Power BI (Power Query)} where its profile names another skill. */
    public static List<String> inTheirWords(Match match) {
        return why(match).stream()
                .map(skill -> skill.named().isBlank() ? skill.asked() : skill.asked() + " (" + skill.named() + ")")
                .toList();
    }

    /**
     * @param matches best first, also those who are left out
     * @param fitting how many of them fit well enough to be mailed
     * @param otherTrade than ours, that it asks for, so that nobody fits; empty as a rule
     */
    public record Rehearsed(List<Match> matches, RoutingPlan plan, int fitting, Optional<String> otherTrade) {
        public Rehearsed {
            matches = List.copyOf(matches);
        }
    }

    /** @param matches of specialists, best first */
    public RoutingPlan plan(List<Match> matches) {
        return plan(Optional.empty(), matches);
    }

    private RoutingPlan plan(Optional<Opportunity> opportunity, List<Match> matches) {
        Instant now = clock.instant();
        return planner.plan(
                candidates.seen(opportunity, matches, now).stream()
                        .map(Matched::candidate)
                        .toList(),
                Set.of(),
                LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
}

package org.partnerpost.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.matching.Match;
import org.partnerpost.routing.Candidates.Matched;
import org.partnerpost.routing.RoutingPlanner.Limits;

/** What the plan would be, if a need with these matches went out now. Changes nothing, and holds nobody up. */
@ApplicationScoped
public class Rehearsal {
    private final Candidates candidates;
    private final InstantSource clock;
    private final RoutingPlanner planner;

    Rehearsal(Candidates candidates, InstantSource clock, RoutingSettings settings) {
        this.candidates = candidates;
        this.clock = clock;
        this.planner = new RoutingPlanner(new Limits(settings.perNeed(), settings.perWeek(), settings.leastFit()));
    }

    /** @param matches of specialists, best first */
    public RoutingPlan plan(List<Match> matches) {
        Instant now = clock.instant();
        return planner.plan(
                candidates.seen(Optional.empty(), matches, now).stream()
                        .map(Matched::candidate)
                        .toList(),
                Set.of(),
                LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
}

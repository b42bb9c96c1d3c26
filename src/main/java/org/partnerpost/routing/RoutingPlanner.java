package org.partnerpost.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.routing.RoutingPlan.LeftOut;

/**
 * The door: plans who gets a need. A pure function: the same question gives the same plan.
 *
 * <p>Best grade of fit first, then best score; among equals whoever had fewer needs this week, so that equals take turns.
 */
public final class RoutingPlanner {
    /** So begins why somebody is left out whom an operator left out. */
    static final String BY_OPERATOR = "was left out by an operator: ";

    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::fit)
            .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
            .thenComparingInt(Candidate::invitedThisWeek)
            .thenComparingLong(Candidate::specialist);

    private final Limits limits;

    public RoutingPlanner(Limits limits) {
        this.limits = limits;
    }

    /**
     * @param candidates everybody who matched, in any order
     * @param invited who was invited to this need before; nobody is twice, and they count for the limit per need
     * @param today to tell whose pause has ended
     */
    public RoutingPlan plan(List<Candidate> candidates, Set<Long> invited, LocalDate today) {
        List<Long> chosen = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Set<Long> seen = new HashSet<>(invited);
        int places = limits.perNeed() - invited.size();
        for (Candidate candidate : candidates.stream().sorted(ORDER).toList()) {
            Optional<String> obstacle = obstacle(candidate, today);
            if (!seen.add(candidate.specialist())) {
                leftOut.add(new LeftOut(candidate.specialist(), "has been told of it already"));
            } else if (obstacle.isPresent()) {
                leftOut.add(new LeftOut(candidate.specialist(), obstacle.get()));
            } else if (chosen.size() >= places) {
                leftOut.add(
                        new LeftOut(candidate.specialist(), "comes after the first " + limits.perNeed() + " who fit"));
            } else {
                chosen.add(candidate.specialist());
            }
        }
        return new RoutingPlan(chosen, leftOut);
    }

    private Optional<String> obstacle(Candidate candidate, LocalDate today) {
        int perWeek = candidate.capPerWeek().orElse(limits.perWeek());
        if (!candidate.mayReceive()) {
            return Optional.of("has not agreed to get needs, or no longer wants them");
        } else if (candidate.leftOut().isPresent()) {
            return candidate.leftOut().map(why -> BY_OPERATOR + why);
        } else if (candidate.asksItself()) {
            return Optional.of("asks for it");
        } else if (candidate.refusesRequester()) {
            return Optional.of("does not work with whoever asks");
        } else if (candidate.fit().compareTo(limits.leastFit()) > 0) {
            return Optional.of("fits too little");
        } else if (candidate.pausedUntil().filter(today::isBefore).isPresent()) {
            return Optional.of("pauses");
        } else if (candidate.capacity().filter(free -> free <= 0).isPresent()) {
            return Optional.of("has no capacity at present");
        } else if (candidate.invitedThisWeek() >= perWeek) {
            return Optional.of(LeftOut.BUSY);
        }
        return Optional.empty();
    }

    /**
     * One specialist who matched, and what counts about it.
     *
     * @param score higher is better
     * @param mayReceive whether it agreed and nothing speaks against it
     * @param asksItself whether it is the requester
     * @param refusesRequester whether it named the requester among those it does not work with
     * @param invitedThisWeek how many needs it got in the last seven days
     * @param capPerWeek its own limit; empty for the house's
     * @param pausedUntil gets nothing before
     * @param capacity how many it can take; empty where not stated
     * @param leftOut why an operator left it out of this need; empty where none did
     */
    public record Candidate(
            long specialist,
            double score,
            Fit fit,
            boolean mayReceive,
            boolean asksItself,
            boolean refusesRequester,
            int invitedThisWeek,
            Optional<Integer> capPerWeek,
            Optional<LocalDate> pausedUntil,
            Optional<Integer> capacity,
            Optional<String> leftOut) {}

    /**
     * @param perNeed at most so many specialists for one need
     * @param perWeek at most so many needs for one specialist in seven days
     * @param leastFit the least that is mailed
     */
    public record Limits(int perNeed, int perWeek, Fit leastFit) {}
}

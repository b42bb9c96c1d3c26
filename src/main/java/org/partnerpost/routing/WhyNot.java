package org.partnerpost.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.matching.FitLearning;
import org.partnerpost.matching.Match;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.matching.Matcher;
import org.partnerpost.matching.Standing;
import org.partnerpost.matching.Standings;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.routing.RoutingPlan.LeftOut;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Suppression;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.specialist.TrackRecords;

/** Why a need would not go out to somebody, also to those whom matching leaves out before there is a plan. Changes nothing. */
@ApplicationScoped
public class WhyNot {
    private final Matcher matcher;
    private final Rehearsal rehearsal;
    private final Specialists specialists;
    private final TrackRecords records;
    private final Invitations invitations;
    private final FitLearning learning;
    private final InstantSource clock;
    private final Fit leastFit;

    WhyNot(
            Matcher matcher,
            Rehearsal rehearsal,
            Specialists specialists,
            TrackRecords records,
            Invitations invitations,
            FitLearning learning,
            InstantSource clock,
            RoutingSettings settings) {
        this.matcher = matcher;
        this.rehearsal = rehearsal;
        this.specialists = specialists;
        this.records = records;
        this.invitations = invitations;
        this.learning = learning;
        this.clock = clock;
        this.leastFit = settings.leastFit();
    }

    /** @param because clauses with the specialist as their subject, such as {@code pauses until 2026-12-24}; none where it would get it */
    public record Reasons(Specialist specialist, Standing standing, List<String> because) {
        public Reasons {
            because = List.copyOf(because);
        }
    }

    /** A match that a limit leaves out. */
    public record Excluded(Match match, Reasons reasons) {}

    /**
     * @param best best first
     * @param all how many there are, at least as many as are named
     */
    public record Exclusion(List<Excluded> best, int all) {
        public Exclusion {
            best = List.copyOf(best);
        }
    }

    /**
     * Who has one of the need's skills and is left out by a hard limit, or because nothing may go out to it.
     *
     * @param top at most so many
     * @throws Matcher.MatchingUnavailable where the profiles cannot be searched at present
     */
    public Exclusion excluded(Matcher.Query need, int top) {
        Matcher.LeftOut found = matcher.leftOut(need, top);
        Map<Long, Specialist> people = specialists
                .findAll(found.best().stream().map(WhyNot::id).toList())
                .stream()
                .collect(Collectors.toMap(Specialist::id, Function.identity()));
        Standings standings = standings(need);
        Map<Long, TrackRecord> answered = records.of(people.keySet());
        List<Excluded> best = new ArrayList<>();
        for (Match match : found.best()) {
            Optional.ofNullable(people.get(id(match)))
                    .map(specialist -> reasons(specialist, standing(specialist, standings, answered)))
                    // Somebody who has changed since the index saw it may have none any more.
                    .filter(reasons -> !reasons.because().isEmpty())
                    .ifPresent(reasons -> best.add(new Excluded(match, reasons)));
        }
        return new Exclusion(best, found.all());
    }

    /**
     * Why each of these would not get an opportunity, in their order.
     *
     * @throws Matcher.MatchingUnavailable where the profiles cannot be searched at present
     */
    public List<Reasons> of(Opportunity opportunity, List<Specialist> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<Long, InvitationState> told = invitations.of(opportunity.id()).stream()
                .collect(Collectors.toMap(Invitation::specialist, Invitation::state));
        Rehearsal.Rehearsed rehearsed = rehearsal.rehearse(opportunity);
        return of(Matcher.Query.of(opportunity), rehearsed.matches(), rehearsed.plan(), asked).stream()
                .map(reasons -> Optional.ofNullable(
                                told.get(reasons.specialist().id()))
                        .map(state -> new Reasons(reasons.specialist(), reasons.standing(), List.of(invited(state))))
                        .orElse(reasons))
                .toList();
    }

    /**
     * The same of a need that is no opportunity yet.
     *
     * @param matches best first, as far as they were looked for: what was found says the same here as there
     * @param plan whom it would go out to
     */
    public List<Reasons> of(Matcher.Query need, List<Match> matches, RoutingPlan plan, List<Specialist> asked) {
        Set<Long> chosen = new HashSet<>(plan.chosen());
        Map<Long, String> planned = plan.leftOut().stream()
                .collect(Collectors.toMap(LeftOut::specialist, LeftOut::reason, (first, second) -> first));
        Map<Long, Match> found = matches.stream().collect(Collectors.toMap(WhyNot::id, Function.identity()));
        Standings standings = standings(need);
        Map<Long, TrackRecord> answered =
                records.of(asked.stream().map(Specialist::id).toList());
        List<Reasons> all = new ArrayList<>();
        for (Specialist specialist : asked) {
            Standing alone = standing(specialist, standings, answered);
            Standing standing = Optional.ofNullable(found.get(specialist.id()))
                    .map(alone::asFound)
                    .orElse(alone);
            Reasons reasons = reasons(specialist, standing);
            if (chosen.contains(specialist.id()) || !reasons.because().isEmpty()) {
                all.add(reasons);
            } else {
                String because = planned.getOrDefault(
                        specialist.id(), "comes after those who fit better, or was not found by the last search");
                all.add(new Reasons(specialist, reasons.standing(), List.of(because)));
            }
        }
        return all;
    }

    private static String invited(InvitationState state) {
        return state == InvitationState.UNDELIVERED
                ? "has been invited, and the invitation could not be delivered"
                : "has been invited already";
    }

    private static Standing standing(Specialist specialist, Standings standings, Map<Long, TrackRecord> answered) {
        return standings.of(specialist.profile(), answered.getOrDefault(specialist.id(), TrackRecord.NONE));
    }

    private Reasons reasons(Specialist specialist, Standing standing) {
        List<String> because = new ArrayList<>();
        specialist.suppression().map(WhyNot::words).ifPresent(because::add);
        if (specialist.consent().isEmpty()) {
            because.add("has not agreed to get needs");
        }
        because.addAll(standing.broken());
        if (standing.skills().isEmpty()) {
            because.add("has none of the skills that are asked for");
        } else if (standing.fit().compareTo(leastFit) > 0) {
            because.add("fits too little");
        }
        return new Reasons(specialist, standing, because);
    }

    private static String words(Suppression suppression) {
        String since = " on " + LocalDate.ofInstant(suppression.at(), ZoneOffset.UTC);
        return switch (suppression.reason()) {
            case Specialist.UNSUBSCRIBED -> "said stop" + since;
            case "complained" -> "complained about a mail" + since;
            case "bounced" -> "is suppressed, as mail to it came back" + since;
            case "operator" -> "was suppressed by an operator" + since;
            default -> "is suppressed (" + suppression.reason() + ")" + since;
        };
    }

    private Standings standings(Matcher.Query need) {
        return Standings.of(need, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), learning.correction());
    }

    private static long id(Match match) {
        return Long.parseLong(match.profile());
    }
}

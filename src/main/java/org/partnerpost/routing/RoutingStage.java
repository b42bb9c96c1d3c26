package org.partnerpost.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.matching.Matches;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.routing.Candidates.Matched;
import org.partnerpost.routing.RoutingPlan.LeftOut;
import org.partnerpost.routing.RoutingPlanner.Limits;

/** Takes an approved opportunity that was matched, and lays it out for the right inboxes; takes a withdrawn one back from them. */
@ApplicationScoped
class RoutingStage implements Stage {
    private static final String PLANNED = "planned";
    private static final String WHO = "routing";

    /** Where it is watched until when answers count. */
    private static final String WHERE_ANSWERS_COME = "relay";

    private final Opportunities opportunities;
    private final Matches matches;
    private final Candidates candidates;
    private final Invitations invitations;
    private final Withdrawal withdrawal;
    private final Invited invited;
    private final Outbox outbox;
    private final WorkQueue queue;
    private final InstantSource clock;
    private final RoutingPlanner planner;

    RoutingStage(
            Opportunities opportunities,
            Matches matches,
            Candidates candidates,
            Invitations invitations,
            Withdrawal withdrawal,
            Invited invited,
            Outbox outbox,
            WorkQueue queue,
            InstantSource clock,
            RoutingSettings settings) {
        this.opportunities = opportunities;
        this.matches = matches;
        this.candidates = candidates;
        this.invitations = invitations;
        this.withdrawal = withdrawal;
        this.invited = invited;
        this.outbox = outbox;
        this.queue = queue;
        this.clock = clock;
        this.planner = new RoutingPlanner(new Limits(settings.perNeed(), settings.perWeek(), settings.leastFit()));
    }

    @Override
    public String name() {
        return "routing";
    }

    @Override
    public Set<String> exits() {
        return Set.of(PLANNED);
    }

    @Override
    public Outcome handle(WorkItem item) {
        // Locked, so that it is withdrawn either before anybody is invited or after all of them are.
        return opportunities
                .lock(item.load().id())
                .map(this::route)
                .orElseGet(() -> Outcome.end(PLANNED, "there is no such opportunity"));
    }

    private Outcome route(Opportunity opportunity) {
        if (opportunity.state() == OpportunityState.WITHDRAWN || opportunity.state() == OpportunityState.ERROR) {
            return Outcome.end(
                    PLANNED, "it goes no further: told " + withdrawal.tell(opportunity) + " who had been invited");
        }
        if (opportunity.review() != ReviewState.APPROVED) {
            return Outcome.end(PLANNED, "nothing goes out: it is not approved");
        }
        Instant now = clock.instant();
        List<Matched> matched = candidates.locked(opportunity, matches.of(opportunity.id()), now);
        List<Invitation> before = invitations.of(opportunity.id());
        Set<Long> invited = before.stream().map(Invitation::specialist).collect(Collectors.toSet());
        long reached = before.stream()
                .filter(one -> one.state() != InvitationState.UNDELIVERED)
                .count();
        RoutingPlan plan = planner.plan(
                matched.stream().map(Matched::candidate).toList(), invited, LocalDate.ofInstant(now, ZoneOffset.UTC));
        for (long id : plan.chosen()) {
            matched.stream().filter(one -> one.specialist().id() == id).forEach(one -> invite(opportunity, one));
        }
        boolean busy = plan.leftOut().stream().anyMatch(LeftOut::busy);
        String told = tell(opportunity, (int) reached + plan.chosen().size(), busy);
        if (!plan.chosen().isEmpty()) {
            queue.submit(WHERE_ANSWERS_COME, new Load("opportunity", opportunity.id()), 0);
        }
        opportunities.note(opportunity.id(), WHO, told + reasons(plan.leftOut()));
        return Outcome.end(PLANNED, told);
    }

    private void invite(Opportunity opportunity, Matched chosen) {
        invitations
                .invite(
                        opportunity.id(),
                        chosen.specialist().id(),
                        chosen.match().score(),
                        chosen.match().uncorrected(),
                        Rehearsal.inTheirWords(chosen.match()))
                .ifPresent(invitation -> invited.tell(
                        invitation,
                        opportunity,
                        chosen.specialist(),
                        Rehearsal.why(chosen.match()),
                        chosen.match().missing()));
    }

    /** Tells the requester, where there is one to be told. */
    private String tell(Opportunity opportunity, int specialists, boolean busy) {
        Letter letter = specialists == 0
                ? new Letter.NobodyFits(opportunity, busy)
                : new Letter.GoneOut(opportunity, specialists);
        if (opportunity.requester().isPresent()) {
            outbox.post(letter, opportunity.mail());
        }
        return specialists == 0 ? Opportunities.NOBODY_FITS : "gone out to " + specialists;
    }

    /** How many were left out, by reason; whom an operator left out the house did not. */
    private static String reasons(List<LeftOut> leftOut) {
        return leftOut.stream()
                .collect(Collectors.groupingBy(LeftOut::reason, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> left(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String left(String reason, long count) {
        return reason.startsWith(RoutingPlanner.BY_OPERATOR)
                ? "; an operator had left out " + count + ": " + reason.substring(RoutingPlanner.BY_OPERATOR.length())
                : "; left out " + count + ": " + reason;
    }
}

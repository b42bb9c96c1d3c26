package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.partnerpost.mail.StorableText;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.routing.LeftOutByHand;
import org.partnerpost.routing.LeftOutByHand.One;

/**
 * A door: leaves specialists out of one need by hand, and takes them in again, until the need is decided about. Each counts as a change of
 * the need for whoever looks at it as it was. A first approval outlives a leaving out by which nobody else gets it: who gave it has seen all who do.
 */
@ApplicationScoped
@Transactional
public class LeavingOut {
    private final Opportunities opportunities;
    private final LeftOutByHand byHand;
    private final Obstacles obstacles;
    private final TwoApprovals approvals;
    private final Audit audit;

    LeavingOut(
            Opportunities opportunities,
            LeftOutByHand byHand,
            Obstacles obstacles,
            TwoApprovals approvals,
            Audit audit) {
        this.opportunities = opportunities;
        this.byHand = byHand;
        this.obstacles = obstacles;
        this.approvals = approvals;
        this.audit = audit;
    }

    /**
     * All of them or none.
     *
     * @param why in the operator's words; the specialists are not told
     * @return why they are not left out, as a clause; empty where they are
     */
    public Optional<String> leaveOut(Opportunity seen, Collection<Long> specialists, String why, String who) {
        return changed(
                seen,
                who,
                "left out",
                why,
                specialist -> byHand.leaveOut(seen.id(), specialist, StorableText.of(why), StorableText.of(who)),
                specialists);
    }

    /** @return why it stays left out, as a clause; empty where it is taken in */
    public Optional<String> takeIn(Opportunity seen, long specialist, String who) {
        return changed(seen, who, "took in again", "", one -> byHand.takeIn(seen.id(), one), List.of(specialist));
    }

    private Optional<String> changed(
            Opportunity seen, String who, String what, String why, LongPredicate change, Collection<Long> specialists) {
        Opportunity locked = opportunities.lock(seen.id()).orElseThrow();
        Optional<String> obstacle = obstacle(locked, seen);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        Optional<String> first = approvals.first(locked);
        Optional<Set<Long>> gotIt = first.flatMap(approver -> approvals.whoGetsIt(locked));
        String before = leftOut(locked);
        List<Long> changed =
                specialists.stream().distinct().filter(change::test).toList();
        if (!changed.isEmpty()) {
            opportunities.touch(locked.id());
            opportunities.note(locked.id(), who, what + " " + named(changed) + (why.isEmpty() ? "" : ": " + why));
            first.ifPresent(approver -> outlive(locked, approver, gotIt, who));
            audit.record(new Audit.Deed(who, what, DecisionDeeds.about(locked), before, leftOut(locked)));
        }
        return Optional.empty();
    }

    /** Where there are more who fit than get it, the next of them comes in for one who is left out. */
    private void outlive(Opportunity before, String approver, Optional<Set<Long>> gotIt, String who) {
        Opportunity now = opportunities.find(before.id()).orElseThrow();
        boolean nobodyElse = gotIt.filter(
                        all -> approvals.whoGetsIt(now).filter(all::containsAll).isPresent())
                .isPresent();
        if (nobodyElse) {
            approvals.carryOver(before, now);
        } else {
            opportunities.note(now.id(), who, "approval of " + approver + " is void: others would get it now");
        }
    }

    private static String named(List<Long> specialists) {
        return specialists.stream().map(one -> "specialist " + one).collect(Collectors.joining(", "));
    }

    private Optional<String> obstacle(Opportunity locked, Opportunity seen) {
        if (locked.review() == ReviewState.APPROVED) {
            return Optional.of(locked.reference() + " is approved already; who gets it is settled");
        }
        return obstacles
                .of(locked, new Decision(Verb.WITHDRAW, "", ""))
                .or(() -> locked.version() == seen.version()
                        ? Optional.empty()
                        : Optional.of(locked.reference() + " has changed since you opened it"));
    }

    private String leftOut(Opportunity opportunity) {
        String all = String.join(
                "; ",
                byHand.of(opportunity.id()).stream().map(LeavingOut::words).toList());
        return all.isEmpty() ? "nobody left out" : "left out: " + all;
    }

    private static String words(One one) {
        return "specialist " + one.specialist() + " (" + one.why() + ")";
    }
}

package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.partnerpost.mail.StorableText;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.routing.LeftOutByHand;
import org.partnerpost.routing.LeftOutByHand.One;

/**
 * A door: leaves a specialist out of one need by hand, and takes it in again, until the need is decided about. Each counts as a change of
 * the need: who approved it before, or looks at it as it was, has seen others get it.
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
     * @param why in the operator's words; the specialist is not told
     * @return why it is not left out, as a clause; empty where it is
     */
    public Optional<String> leaveOut(Opportunity seen, long specialist, String why, String who) {
        return changed(
                seen,
                who,
                "left out",
                "left out specialist " + specialist + ": " + why,
                () -> byHand.leaveOut(seen.id(), specialist, StorableText.of(why), StorableText.of(who)));
    }

    /** @return why it stays left out, as a clause; empty where it is taken in */
    public Optional<String> takeIn(Opportunity seen, long specialist, String who) {
        return changed(
                seen,
                who,
                "took in again",
                "took in again specialist " + specialist,
                () -> byHand.takeIn(seen.id(), specialist));
    }

    private Optional<String> changed(Opportunity seen, String who, String what, String line, BooleanSupplier change) {
        Opportunity locked = opportunities.lock(seen.id()).orElseThrow();
        Optional<String> obstacle = obstacle(locked, seen);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        Optional<String> first = approvals.first(locked);
        String before = leftOut(locked);
        if (change.getAsBoolean()) {
            opportunities.touch(locked.id());
            opportunities.note(locked.id(), who, line);
            first.ifPresent(approver -> opportunities.note(
                    locked.id(), who, "approval of " + approver + " is void: others would get it now"));
            audit.record(new Audit.Deed(who, what, DecisionDeeds.about(locked), before, leftOut(locked)));
        }
        return Optional.empty();
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

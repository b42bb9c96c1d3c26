package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.Requesters;

/** Why something cannot be decided as things stand, as a clause for people. */
@ApplicationScoped
class Obstacles {
    private final PendingDecisions waiting;
    private final Mergers mergers;
    private final RequesterLetters letters;
    private final Requesters requesters;

    Obstacles(PendingDecisions waiting, Mergers mergers, RequesterLetters letters, Requesters requesters) {
        this.requesters = requesters;
        this.waiting = waiting;
        this.mergers = mergers;
        this.letters = letters;
    }

    /** Empty where nothing stands in its way. */
    Optional<String> of(Opportunity opportunity, Decision decision) {
        return waiting.obstacle(opportunity).or(() -> standing(opportunity, decision));
    }

    private Optional<String> standing(Opportunity opportunity, Decision decision) {
        String reference = opportunity.reference();
        if (opportunity.state() == OpportunityState.ERROR) {
            return Optional.of(reference + " was given up; the need is sent anew");
        }
        if (!stands(opportunity)) {
            return Optional.of(reference + " has ended: it is "
                    + opportunity.state().name().toLowerCase(Locale.ROOT));
        }
        return switch (opportunity.review()) {
            case REJECTED ->
                Optional.of(reference + " was rejected; its requester mends it by a reply, or it is taken up again");
            case APPROVED ->
                decision.verb() == Moderation.Verb.WITHDRAW
                        ? Optional.empty()
                        : Optional.of(reference + " is approved already; it can be withdrawn");
            case QUARANTINED ->
                decision.verb() == Moderation.Verb.QUARANTINE
                        ? Optional.of(reference + " is in quarantine already")
                        : missing(opportunity, decision);
            case RECEIVED, AWAITING_CONFIRMATION, IN_REVIEW, ACTION_REQUIRED -> missing(opportunity, decision);
        };
    }

    /** What the decision itself lacks. */
    private Optional<String> missing(Opportunity opportunity, Decision decision) {
        return switch (decision.verb()) {
            case REJECT ->
                RefusalReason.of(decision.reason()).isEmpty()
                        ? Optional.of("a rejection needs a reason, one of: " + RefusalReason.codes())
                        : Optional.empty();
            case ASK ->
                decision.note().isBlank()
                        ? Optional.of("to ask, write the question as the note")
                        : opportunity.requester().isPresent() && letters.named(opportunity.mail())
                                ? suppressed(opportunity, "decide without asking")
                                : Optional.of(opportunity.reference() + " names no sender who could be asked");
            case MERGE -> mergers.obstacle(opportunity, decision.reason());
            case APPROVE -> nobodyBehind(opportunity).or(() -> suppressed(opportunity, "reject it"));
            case QUARANTINE, WITHDRAW -> Optional.empty();
        };
    }

    /** Specialists would be asked, and their yes would reach nobody. */
    private Optional<String> nobodyBehind(Opportunity opportunity) {
        return opportunity.requester().isPresent() && !letters.nobody(opportunity.mail())
                ? Optional.empty()
                : Optional.of(
                        opportunity.reference()
                                + " names no one sender, so nobody would hear of the specialists' answers; reject it, or have it sent anew with one sender");
    }

    /** A question would go nowhere and the need wait for its answer; so would specialists' answers. */
    private Optional<String> suppressed(Opportunity opportunity, String instead) {
        return opportunity
                .requester()
                .flatMap(asks -> requesters.suppression(asks.mailbox().address()))
                .map(suppression -> "nothing is written to its sender, who is suppressed (" + suppression.reason()
                        + "); lift that first, or " + instead);
    }

    static boolean stands(Opportunity opportunity) {
        return opportunity.state() == OpportunityState.OPEN || opportunity.state() == OpportunityState.ENGAGED;
    }
}

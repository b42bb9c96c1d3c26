package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.SeveralNeedsReceived;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;

/**
 * Writes to the requester, where that is right. Of its own accord the service answers proven senders only, and where proof is waived
 * those whose mail came from the very address it names: else it could be made to write to strangers. An operator who decides about a
 * need vouches for the one letter that tells of it.
 */
@ApplicationScoped
class RequesterLetters {
    private final AuthenticityCheck authenticity;
    private final Opportunities opportunities;
    private final FittingSpecialists fitting;
    private final Outbox outbox;

    RequesterLetters(
            AuthenticityCheck authenticity, Opportunities opportunities, FittingSpecialists fitting, Outbox outbox) {
        this.authenticity = authenticity;
        this.opportunities = opportunities;
        this.fitting = fitting;
        this.outbox = outbox;
    }

    /** Posted once, however often this is called; once for all needs of one mail. */
    void acknowledge(Opportunity opportunity) {
        if (mayAnswer(opportunity)) {
            Arrival arrival = opportunities.arrival(opportunity.id());
            Opportunity now = reached(opportunity);
            // The others are only read here: who handles one of them waits for a lock on it, and may want one on this.
            List<Opportunity> goOn = opportunities.ofMail(opportunity.mail()).stream()
                    .filter(one -> one.id() == now.id() || goesOn(one))
                    .toList();
            outbox.post(
                    goOn.size() > 1
                            ? new SeveralNeedsReceived(
                                    now,
                                    goOn,
                                    fitting(goOn),
                                    opportunities.slot(now).isPresent(),
                                    arrival.messageId(),
                                    arrival.lacking())
                            : new Letter.NeedReceived(now, fitting.count(now), arrival.messageId(), arrival.lacking()),
                    opportunity.mail());
        }
    }

    private Map<Long, Integer> fitting(List<Opportunity> needs) {
        Map<Long, Integer> many = new HashMap<>();
        needs.forEach(need -> fitting.count(need).ifPresent(count -> many.put(need.id(), count)));
        return many;
    }

    private static boolean goesOn(Opportunity one) {
        return one.review() != ReviewState.REJECTED && one.state() != OpportunityState.WITHDRAWN;
    }

    void knownAlready(Opportunity opportunity, Opportunity earlier) {
        if (mayAnswer(opportunity)) {
            var messageId = opportunities.arrival(opportunity.id()).messageId();
            outbox.post(new Letter.NeedKnownAlready(reached(opportunity), earlier, messageId), opportunity.mail());
        }
    }

    /** To a spammer nothing is explained. */
    void rejected(Opportunity opportunity, RefusalReason reason, String note) {
        if (reason != RefusalReason.SPAM_OR_PHISHING) {
            vouched(opportunity)
                    .ifPresent(known ->
                            outbox.post(new Letter.NeedRejected(known, reason.code(), note), opportunity.mail()));
        }
    }

    /** To a requester who has heard of it before. */
    void withdrawn(Opportunity opportunity, String note) {
        outbox.post(new Letter.NeedTakenBack(opportunity, false, note), opportunity.mail());
    }

    /** To a requester who has heard of it before. */
    void failed(Opportunity opportunity) {
        outbox.post(new Letter.NeedTakenBack(opportunity, true, ""), opportunity.mail());
    }

    void merged(Opportunity opportunity, Opportunity other) {
        vouched(opportunity).ifPresent(known -> outbox.post(new Letter.NeedMerged(known, other), opportunity.mail()));
    }

    void asked(Opportunity opportunity, String question) {
        vouched(opportunity)
                .ifPresent(known -> outbox.post(new Letter.NeedQuestion(known, question), opportunity.mail()));
    }

    /**
     * For an opportunity that an operator has decided about: its requester may be written to from now on.
     *
     * @return as it then stands; empty where the mail named no one mailbox
     */
    Optional<Opportunity> vouched(Opportunity opportunity) {
        return opportunity.requester().isPresent() && named(opportunity.mail())
                ? Optional.of(reached(opportunity))
                : Optional.empty();
    }

    private Opportunity reached(Opportunity opportunity) {
        opportunities.reach(opportunity.id());
        return opportunities.find(opportunity.id()).orElseThrow();
    }

    /** Whether there is one mailbox to write to at all. */
    boolean named(long mail) {
        return authenticity
                .verdict(mail)
                .map(verdict -> switch (verdict) {
                    case Verdict.Authenticated proven -> true;
                    case Verdict.Waived waived -> true;
                    case Verdict.Vouched vouched -> true;
                    case Verdict.Unproven unproven -> true;
                    case Verdict.NoIdentity none -> false;
                })
                .orElse(false);
    }

    /** Whether the mail is known to name no one mailbox. */
    boolean nobody(long mail) {
        return authenticity
                .verdict(mail)
                .filter(Verdict.NoIdentity.class::isInstance)
                .isPresent();
    }

    /** Whether its sender is known, as far as the house asks for that. */
    boolean identified(long mail) {
        return authenticity.believed(mail).isPresent();
    }

    private boolean mayAnswer(Opportunity opportunity) {
        return opportunity.requester().isPresent() && identified(opportunity.mail());
    }
}

package org.partnerpost.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.authenticity.Verdict;
import org.partnerpost.delivery.Letter;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;

/**
 * Writes to the requester, where that is right. Of its own accord the service answers proven senders only, else it could be made to
 * write to strangers; an operator who decides about a need vouches for the one letter that tells of it.
 */
@ApplicationScoped
class RequesterLetters {
    private final AuthenticityCheck authenticity;
    private final Opportunities opportunities;
    private final Outbox outbox;

    RequesterLetters(AuthenticityCheck authenticity, Opportunities opportunities, Outbox outbox) {
        this.authenticity = authenticity;
        this.opportunities = opportunities;
        this.outbox = outbox;
    }

    /** Posted once, however often this is called. */
    void acknowledge(Opportunity opportunity) {
        if (mayAnswer(opportunity)) {
            var messageId = opportunities.arrival(opportunity.id()).messageId();
            post(new Letter.NeedReceived(opportunity, messageId), opportunity);
        }
    }

    void knownAlready(Opportunity opportunity, Opportunity earlier) {
        if (mayAnswer(opportunity)) {
            var messageId = opportunities.arrival(opportunity.id()).messageId();
            post(new Letter.NeedKnownAlready(opportunity, earlier, messageId), opportunity);
        }
    }

    /** To a spammer nothing is explained. */
    void rejected(Opportunity opportunity, RefusalReason reason, String note) {
        if (reason != RefusalReason.SPAM_OR_PHISHING && named(opportunity.mail())) {
            post(new Letter.NeedRejected(opportunity, reason.code(), note), opportunity);
        }
    }

    void asked(Opportunity opportunity, String question) {
        post(new Letter.NeedQuestion(opportunity, question), opportunity);
    }

    /** Whether there is one mailbox to write to at all. */
    boolean named(long mail) {
        return authenticity
                .verdict(mail)
                .map(verdict -> switch (verdict) {
                    case Verdict.Authenticated proven -> true;
                    case Verdict.Waived waived -> true;
                    case Verdict.Unproven unproven -> true;
                    case Verdict.NoIdentity none -> false;
                })
                .orElse(false);
    }

    /** Whether its sender is known, as far as the house asks for that. */
    boolean identified(long mail) {
        return authenticity
                .verdict(mail)
                .map(verdict -> switch (verdict) {
                    case Verdict.Authenticated proven -> true;
                    case Verdict.Waived waived -> true;
                    case Verdict.Unproven unproven -> false;
                    case Verdict.NoIdentity none -> false;
                })
                .orElse(false);
    }

    private boolean mayAnswer(Opportunity opportunity) {
        return opportunity.requester().isPresent() && identified(opportunity.mail());
    }

    private void post(Letter letter, Opportunity opportunity) {
        if (opportunity.requester().isPresent()) {
            outbox.post(letter, opportunity.mail());
        }
    }
}

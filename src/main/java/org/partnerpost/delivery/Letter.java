package org.partnerpost.delivery;

import java.util.List;
import java.util.Optional;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.mail.MessageId;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.RoleSlot;
import org.partnerpost.specialist.Specialist;

/**
 * Everything we ever write to somebody. Each has a key, unique among all letters: posting the same again does nothing, and
 * its Message-ID follows from it.
 */
public sealed interface Letter
        permits Letter.NeedReceived,
                SeveralNeedsReceived,
                Letter.NeedKnownAlready,
                Letter.NeedMerged,
                Letter.NeedRejected,
                Letter.NeedTakenBack,
                Letter.NeedQuestion,
                Letter.GoneOut,
                Letter.NobodyFits,
                Letter.NobodyReached,
                Letter.OpportunityOffered,
                Letter.OpportunityWithdrawn,
                Letter.ConsentAsked,
                DigestLetter,
                OperatorLetter,
                ProfileLetter,
                ReadBackLetter,
                ReplyLetter {

    /** Unique among all letters, such as {@code received/17}. */
    String key();

    /**
     * To the requester: we have your need, under this reference; this is what we understood, and the one thing that we ask back.
     *
     * @param fitting how many specialists might fit at present; empty where that cannot be said
     * @param lacking what became of the attachment that it speaks of or has; empty where nothing is to be said of it
     */
    record NeedReceived(
            Opportunity opportunity,
            Optional<Integer> fitting,
            Optional<MessageId> inReplyTo,
            Optional<Arrival.Topic> lacking)
            implements Letter {
        /** With nothing lacking. */
        public NeedReceived(Opportunity opportunity, Optional<Integer> fitting, Optional<MessageId> inReplyTo) {
            this(opportunity, fitting, inReplyTo, Optional.empty());
        }

        @Override
        public String key() {
            return "received/" + opportunity.id();
        }
    }

    /** To the requester: we have had this need before, under that reference. */
    record NeedKnownAlready(Opportunity opportunity, Opportunity earlier, Optional<MessageId> inReplyTo)
            implements Letter {
        @Override
        public String key() {
            return "known-already/" + opportunity.id();
        }
    }

    /** To the requester: it is the same as that one, and goes on there. */
    record NeedMerged(Opportunity opportunity, Opportunity other) implements Letter {
        @Override
        public String key() {
            return "merged/" + opportunity.id();
        }
    }

    /** To the requester: refused, why, and how to mend it. */
    record NeedRejected(Opportunity opportunity, String reason, String note) implements Letter {
        @Override
        public String key() {
            return "rejected/" + opportunity.id() + "/" + opportunity.version();
        }
    }

    /**
     * To the requester: it goes no further, and not because the requester said so.
     *
     * @param failed whether something failed on our side; else an operator took it back
     * @param note the operator's words; may be empty
     */
    record NeedTakenBack(Opportunity opportunity, boolean failed, String note) implements Letter {
        @Override
        public String key() {
            return "taken-back/" + opportunity.id();
        }
    }

    /** To the requester: one question before it can go out. */
    record NeedQuestion(Opportunity opportunity, String question) implements Letter {
        @Override
        public String key() {
            return "question/" + opportunity.id() + "/" + opportunity.version();
        }
    }

    /** To the requester: it has gone out to so many. */
    record GoneOut(Opportunity opportunity, int specialists) implements Letter {
        @Override
        public String key() {
            return "gone-out/" + opportunity.id() + "/" + opportunity.version();
        }
    }

    /**
     * To the requester: nobody fits at present.
     *
     * @param busy whether some do, who want no more requests this week
     */
    record NobodyFits(Opportunity opportunity, boolean busy) implements Letter {
        @Override
        public String key() {
            return "nobody-fits/" + opportunity.id() + "/" + opportunity.version();
        }
    }

    /** To the requester: it was told that it had gone out, and none of those mails could be delivered. */
    record NobodyReached(Opportunity opportunity) implements Letter {
        @Override
        public String key() {
            return "nobody-reached/" + opportunity.id() + "/" + opportunity.version();
        }
    }

    /**
     * To a specialist: an opportunity, and why it goes to this one.
     *
     * @param matched the matching skills; first line of the mail
     * @param missing what is asked for and not covered; may be empty
     * @param slot which role of a project it is; empty where it stands by itself
     */
    record OpportunityOffered(
            Invitation invitation,
            Opportunity opportunity,
            Specialist specialist,
            List<MatchedWords> matched,
            List<String> missing,
            Optional<RoleSlot> slot)
            implements Letter {
        /** Of one that stands by itself. */
        public OpportunityOffered(
                Invitation invitation,
                Opportunity opportunity,
                Specialist specialist,
                List<MatchedWords> matched,
                List<String> missing) {
            this(invitation, opportunity, specialist, matched, missing, Optional.empty());
        }

        @Override
        public String key() {
            return "invitation/" + invitation.id();
        }
    }

    /** To a specialist who got it: the opportunity was taken back. */
    record OpportunityWithdrawn(Invitation invitation, Opportunity opportunity, Specialist specialist)
            implements Letter {
        @Override
        public String key() {
            return "withdrawn/" + invitation.id();
        }
    }

    /**
     * To a specialist whose profile came from elsewhere: may we send you opportunities? Asked once; again only where the answer was not
     * understood.
     *
     * @param unclear the day of an answer that was not understood; empty where it is asked first
     */
    record ConsentAsked(Specialist specialist, String unclear) implements Letter {
        public ConsentAsked(Specialist specialist) {
            this(specialist, "");
        }

        @Override
        public String key() {
            return "consent/" + specialist.id() + (unclear.isEmpty() ? "" : "/" + unclear);
        }
    }
}

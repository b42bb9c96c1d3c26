package org.partnerpost.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.MessageId;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialist;

/**
 * What both sides are told about each other's answers. Before the introduction all words of the one for the other are masked by
 * whoever posts the letter, and neither name, firm nor address stands in it.
 */
public sealed interface ReplyLetter extends Letter {

    /**
     * What a letter answers.
     *
     * @param key unique for the deed, such as {@code mail 17}; the letter's key ends with it
     * @param mail the Message-ID of the mail; empty where a page was used
     * @param text what was written, to tell whether the same was answered before
     * @param attached whether files came with it, which go no further, as they may tell who sent them
     */
    record Answered(String key, Optional<MessageId> mail, String text, boolean attached) {}

    /** Somebody who was asked about an opportunity. */
    record Asked(Invitation invitation, Opportunity opportunity, Specialist specialist) {
        String key() {
            return invitation.id() + "/";
        }
    }

    /**
     * A specialist whom the requester knows by a number only.
     *
     * @param why it was asked, in the requester's words
     * @param places ISO 3166
     * @param languages BCP 47
     * @param words its own, masked; may be empty
     * @param condition of these words what its yes hangs on; may be empty
     */
    record Unnamed(
            int number, List<String> why, List<String> places, List<String> languages, String words, String condition) {
        public Unnamed {
            why = List.copyOf(why);
            places = List.copyOf(places);
            languages = List.copyOf(languages);
        }
    }

    /**
     * To a specialist: what was understood, and what happens next.
     *
     * @param what {@code yes}, {@code no}, {@code question} or {@code pause}
     * @param reason of a no, as in the index; may be empty
     * @param from of a pause that does not begin at once
     * @param until of a pause
     * @param condition what a yes hangs on, in the specialist's own words; may be empty
     * @param profile what its words said of its profile; empty where they said nothing of it
     */
    record AnswerTaken(
            Asked asked,
            String what,
            String reason,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            String condition,
            Optional<ProfileBeside> profile,
            Answered answered)
            implements ReplyLetter {
        /** The same, which tells of the profile as well. */
        public AnswerTaken telling(Optional<ProfileBeside> told) {
            return new AnswerTaken(asked, what, reason, from, until, condition, told, answered);
        }

        /** Of a yes. */
        public static AnswerTaken yes(Asked asked, String condition, Answered answered) {
            return new AnswerTaken(
                    asked, "yes", "", Optional.empty(), Optional.empty(), condition, Optional.empty(), answered);
        }

        @Override
        public String key() {
            return "answer-taken/" + asked.key() + answered.key();
        }
    }

    /** To a specialist: no more mails; {@code unpassed} where it answered all the same, and nobody was told of that. */
    record Stopped(Asked asked, boolean unpassed, Answered answered) implements ReplyLetter {
        @Override
        public String key() {
            return "stopped/" + asked.key() + answered.key();
        }
    }

    /** To a specialist: what was not understood, and what one can write. */
    record AnswerUnclear(Asked asked, String why, Answered answered) implements ReplyLetter {
        @Override
        public String key() {
            return "answer-unclear/" + asked.key() + answered.key();
        }
    }

    /** To a specialist, once: an answer came that may not be its own. */
    record AnswerHeld(Asked asked) implements ReplyLetter {
        @Override
        public String key() {
            return "answer-held/" + asked.invitation().id();
        }
    }

    /** To a specialist: its answer came to another of our addresses, and did nothing. */
    record AnswerAstray(Asked asked, Answered answered) implements ReplyLetter {
        @Override
        public String key() {
            return "answer-astray/" + asked.key() + answered.key();
        }
    }

    /** To a specialist: the requester asks. */
    record RequesterAsks(Asked asked, String question, Answered answered) implements ReplyLetter {
        @Override
        public String key() {
            return "requester-asks/" + asked.key() + answered.key();
        }
    }

    /**
     * To a specialist: it is over.
     *
     * @param how {@code filled}, {@code withdrawn}, {@code expired}, {@code unanswered}, {@code not-chosen} or {@code introduced}
     * @param late the mail that came too late; empty where nobody asked
     */
    record OpportunityClosed(Asked asked, String how, Optional<Answered> late) implements ReplyLetter {
        @Override
        public String key() {
            return "closed/" + asked.key() + late.map(Answered::key).orElse("");
        }
    }

    /** Who is introduced; firm and phone are empty where they are not known. */
    record Introduced(Mailbox mailbox, String firm, String phone) {}

    /** To a specialist, after two yeses: who asks. The words of both are whole. */
    record RequesterIntroduced(Asked asked, Introduced requester, String words, String requesterWords)
            implements ReplyLetter {
        @Override
        public String key() {
            return "requester-introduced/" + asked.invitation().id();
        }
    }

    /**
     * To the requester, after two yeses: who can do it, with its words whole.
     *
     * @param name of the person; may be empty
     */
    record SpecialistIntroduced(Asked asked, String name, Unnamed known) implements ReplyLetter {
        @Override
        public String key() {
            return "specialist-introduced/" + asked.invitation().id();
        }
    }

    /** To the requester: somebody said yes. */
    record SpecialistInterested(Opportunity opportunity, Unnamed specialist, Answered answered) implements ReplyLetter {
        @Override
        public String key() {
            return "interested/" + opportunity.id() + "/" + specialist.number() + "/" + answered.key();
        }
    }

    /**
     * To the requester: one who had said yes, or had asked, cannot do it after all.
     *
     * @param saidYes whether it had said yes
     * @param open numbers of the others who said yes and can be chosen
     */
    record InterestEnded(Opportunity opportunity, int number, boolean saidYes, Set<Integer> open, Answered answered)
            implements ReplyLetter {
        public InterestEnded {
            open = Set.copyOf(open);
        }

        @Override
        public String key() {
            return "interest-ended/" + opportunity.id() + "/" + number + "/" + answered.key();
        }
    }

    /** To the requester: one who was asked has a question. */
    record SpecialistAsks(Opportunity opportunity, int number, String question, Answered answered)
            implements ReplyLetter {
        @Override
        public String key() {
            return "specialist-asks/" + opportunity.id() + "/" + number + "/" + answered.key();
        }
    }

    /**
     * To the requester: what was understood and done.
     *
     * @param what {@code filled}, {@code withdrawn}, {@code extended}, {@code question}, {@code no}, or {@code introduced}
     *     for a yes to those who are introduced already
     * @param numbers of those it is about; may be empty
     * @param until of an extension
     */
    record DecisionTaken(
            Opportunity opportunity, String what, Set<Integer> numbers, Optional<LocalDate> until, Answered answered)
            implements ReplyLetter {
        public DecisionTaken {
            numbers = Set.copyOf(numbers);
        }

        @Override
        public String key() {
            return "decision-taken/" + opportunity.id() + "/" + what + "/" + answered.key();
        }
    }

    /** To the requester: what was not understood, and what one can write. */
    record DecisionUnclear(Opportunity opportunity, String why, Set<Integer> open, Answered answered)
            implements ReplyLetter {
        public DecisionUnclear {
            open = Set.copyOf(open);
        }

        @Override
        public String key() {
            return "decision-unclear/" + opportunity.id() + "/" + answered.key();
        }
    }

    /**
     * To the requester, once: somebody waits for a decision.
     *
     * @param open numbers of those who said yes; at least one
     * @param until the last day on which it can be decided
     */
    record DecisionAwaited(Opportunity opportunity, Set<Integer> open, LocalDate until) implements ReplyLetter {
        public DecisionAwaited {
            open = Set.copyOf(open);
        }

        @Override
        public String key() {
            return "decision-awaited/" + opportunity.id();
        }
    }

    /** To the requester, once: an answer came that may not be theirs. */
    record DecisionHeld(Opportunity opportunity) implements ReplyLetter {
        @Override
        public String key() {
            return "decision-held/" + opportunity.id();
        }
    }

    /** To the requester, who wants its data deleted: a person does it. */
    record RequesterErasureAsked(Opportunity opportunity, Answered answered) implements ReplyLetter {
        @Override
        public String key() {
            return "requester-erasure-asked/" + opportunity.id() + "/" + answered.key();
        }
    }

    /** To the requester: its answer came to another of our addresses, and did nothing. */
    record DecisionAstray(Opportunity opportunity, Answered answered) implements ReplyLetter {
        @Override
        public String key() {
            return "decision-astray/" + opportunity.id() + "/" + answered.key();
        }
    }

    /** To the requester: time is up, and nobody said yes; where it is open still, all who were asked have said no. */
    record NobodyAnswered(Opportunity opportunity, int asked, int declined, boolean open) implements ReplyLetter {
        @Override
        public String key() {
            return (open ? "all-declined/" : "nobody-answered/") + opportunity.id();
        }
    }

    /**
     * To the requester: it is over.
     *
     * @param how {@code filled}, {@code withdrawn} or {@code expired}
     * @param late the mail that came too late; empty where time ran out
     */
    record RequestClosed(Opportunity opportunity, String how, Optional<Answered> late) implements ReplyLetter {
        @Override
        public String key() {
            return "request-closed/" + opportunity.id() + "/"
                    + late.map(Answered::key).orElse("");
        }
    }
}

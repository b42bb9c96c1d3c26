package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ReadBackLetter;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.reading.Correction;
import org.partnerpost.reading.CorrectionReader;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;

/**
 * What becomes of an answer to a need that was read back: confirmed, corrected, or not understood, and told in any case. Until somebody
 * is asked the need is the requester's to correct, and where it was approved it has to be once more, because nothing may go out that nobody
 * approved; from then on an operator decides.
 */
@ApplicationScoped
class ReadBack {
    private static final String WHERE_IT_WAITS = "moderation";
    private static final int LONGEST_KEPT = 1_000;

    private final Opportunities opportunities;
    private final Matters matters;
    private final ReplyRelay relay;
    private final Outbox outbox;
    private final WorkQueue queue;
    private final AnotherNeed another = new AnotherNeed(SkillTaxonomy.inUse(), Places.inUse());
    private final CorrectionReader reader = CorrectionReader.standard();

    ReadBack(Opportunities opportunities, Matters matters, ReplyRelay relay, Outbox outbox, WorkQueue queue) {
        this.opportunities = opportunities;
        this.matters = matters;
        this.relay = relay;
        this.outbox = outbox;
        this.queue = queue;
    }

    /** What came of it. */
    sealed interface Answered {
        record Decided(Taken taken) implements Answered {}

        record Done(String note) implements Answered {}

        /** An operator has to read it. */
        record ForOperator(String reason) implements Answered {
            Outcome outcome() {
                return Outcome.held(reason);
            }
        }
    }

    /**
     * An answer to an operator's question is read as such: it tells of many things that are no correction.
     *
     * @param command what it says apart from the fields
     */
    Correction read(Opportunity opportunity, RequesterAnswer command, String body, OffsetDateTime at) {
        String words = ReplyBody.of(body);
        List<Opportunity> together = opportunities.ofMail(opportunity.mail());
        if (another.isNamedIn(words, opportunity, together)
                || command instanceof RequesterAnswer.Extend && another.isOfAll(words, together)
                || mayEnd(command) && another.mayEnd(words, opportunity, together)) {
            return new Correction.Unclear(Correction.Why.ANOTHER);
        }
        return asked(opportunity)
                .map(question -> reader.answering(opportunity, question, words, Optional.of(at)))
                .orElseGet(() -> reader.read(opportunity, words, Optional.of(at)));
    }

    /** What an operator wants to know; empty where nothing is open. */
    private Optional<String> asked(Opportunity opportunity) {
        return opportunity.review() == ReviewState.ACTION_REQUIRED
                ? opportunities.history(opportunity.id()).reversed().stream()
                        .filter(line -> line.to().equals(ReviewState.ACTION_REQUIRED.name()))
                        .map(Opportunities.HistoryLine::reason)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Acts on an answer about a need that nobody was asked about yet.
     *
     * @param command what it says apart from the fields
     */
    Answered take(Opportunity found, RequesterAnswer command, String body, OffsetDateTime at, Occasion occasion) {
        if (Matter.ended(found).isPresent() || ends(command) && isMeant(read(found, command, body, at))) {
            // Before the opportunity is locked, as moderation takes the two in this order.
            queue.resume(WHERE_IT_WAITS, new Load("opportunity", found.id()), "answered by its requester");
            return new Answered.Decided(relay.decide(found.id(), command, occasion));
        }
        Opportunity opportunity = opportunities.lock(found.id()).orElseThrow();
        return switch (opportunity.review()) {
            case QUARANTINED -> {
                kept(opportunity, occasion);
                yield new Answered.Done("Kept with its need, which is in quarantine: an operator reads it there.");
            }
            case REJECTED -> mended(opportunity, read(opportunity, command, body, at), occasion);
            case APPROVED -> {
                Correction correction = read(opportunity, command, body, at);
                yield correction instanceof Correction.Changed changed
                                && matters.of(opportunity).stream().allMatch(Matter::undelivered)
                        ? beforeAnybodyIsAsked(opportunity, changed, occasion)
                        : approved(opportunity, correction, occasion);
            }
            case RECEIVED, AWAITING_CONFIRMATION, IN_REVIEW, ACTION_REQUIRED ->
                inReview(opportunity, read(opportunity, command, body, at), occasion);
        };
    }

    /** The requester's word for an approved need, out or not. */
    Answered approved(Opportunity opportunity, Correction correction, Occasion occasion) {
        return switch (correction) {
            case Correction.Confirmed confirmed -> confirm(opportunity, occasion);
            case Correction.Changed changed -> waits(opportunity, occasion);
            case Correction.Unclear unclear -> unclear(opportunity, unclear.why(), occasion);
        };
    }

    private Answered inReview(Opportunity opportunity, Correction correction, Occasion occasion) {
        return opportunity.review() == ReviewState.ACTION_REQUIRED
                ? answered(opportunity, correction, occasion)
                : switch (correction) {
                    case Correction.Confirmed confirmed -> confirm(opportunity, occasion);
                    case Correction.Changed changed -> {
                        if (!changed.unread().isEmpty()) {
                            kept(opportunity, occasion);
                        }
                        yield correct(opportunity, changed, false, occasion);
                    }
                    case Correction.Unclear unclear -> unclear(opportunity, unclear.why(), occasion);
                };
    }

    /** An operator has asked: all that is said stands with the need, and the operator sees it among those to look at again. */
    private Answered answered(Opportunity opportunity, Correction correction, Occasion occasion) {
        if (isEmpty(correction)) {
            return unclear(opportunity, Correction.Why.EMPTY, occasion);
        }
        kept(opportunity, occasion);
        opportunities.review(opportunity.id(), ReviewState.IN_REVIEW, occasion.who(), "answered by its requester");
        return correction instanceof Correction.Changed changed
                ? correct(opportunity, new Correction.Changed(changed.corrected(), List.of()), true, occasion)
                : passed(opportunity, occasion);
    }

    /** What mends a rejected need is sent by reply, as the rejection says: it waits for an operator once more. */
    private Answered mended(Opportunity opportunity, Correction correction, Occasion occasion) {
        if (correction instanceof Correction.Confirmed || isEmpty(correction)) {
            return unclear(opportunity, Correction.Why.EMPTY, occasion);
        }
        kept(opportunity, occasion);
        opportunities.review(opportunity.id(), ReviewState.IN_REVIEW, occasion.who(), "mended by its requester");
        queue.submit(WHERE_IT_WAITS, new Load("opportunity", opportunity.id()), occasion.trace());
        return correction instanceof Correction.Changed changed
                ? correct(opportunity, changed, true, occasion)
                : passed(opportunity, occasion);
    }

    /** "We no longer need the training" ends nothing, and "withdraw no. 2" not this one. */
    private static boolean isMeant(Correction beside) {
        return !(beside instanceof Correction.Changed)
                && !(beside instanceof Correction.Unclear(Correction.Why why) && why == Correction.Why.ANOTHER);
    }

    /** Whether it is a word that nothing takes back. */
    static boolean ends(RequesterAnswer command) {
        return switch (command) {
            case RequesterAnswer.Withdraw withdraw -> true;
            case RequesterAnswer.Filled filled -> true;
            case RequesterAnswer.ChosenAndFilled filled -> true;
            case RequesterAnswer.Choice choice -> false;
            case RequesterAnswer.Question question -> false;
            case RequesterAnswer.Extend extend -> false;
            case RequesterAnswer.NotUnderstood not -> false;
        };
    }

    /** "Sentinel is filled, and please extend the Kubernetes one" can be read in two ways because it speaks of two needs. */
    private static boolean mayEnd(RequesterAnswer answer) {
        return ends(answer)
                || answer instanceof RequesterAnswer.NotUnderstood(Unclear why) && why == Unclear.TWO_READINGS;
    }

    /**
     * Whether an answer about a need that is out speaks of the need itself: "we no longer need the training" takes nothing back but the training,
     * "ok" confirms while nobody can be chosen, and what is not clear may speak of another need.
     */
    boolean isAboutTheNeed(
            Opportunity opportunity, RequesterAnswer answer, Correction correction, String body, boolean known) {
        boolean unclear = answer instanceof RequesterAnswer.NotUnderstood;
        return switch (correction) {
            case Correction.Changed changed -> unclear || answer instanceof RequesterAnswer.Withdraw;
            case Correction.Confirmed confirmed -> unclear && !known;
            case Correction.Unclear(Correction.Why why) ->
                why == Correction.Why.ANOTHER
                        && (mayEnd(answer)
                                || answer instanceof RequesterAnswer.Extend
                                || unclear
                                        && (!known
                                                || another.isCalledIn(
                                                        ReplyBody.of(body),
                                                        opportunity,
                                                        opportunities.ofMail(opportunity.mail()))));
        };
    }

    private static boolean isEmpty(Correction correction) {
        return correction instanceof Correction.Unclear(Correction.Why why) && why == Correction.Why.EMPTY;
    }

    /** Nobody fitted, or it is on its way still: the rules and the operator look at it as if it came now. */
    private Answered beforeAnybodyIsAsked(Opportunity opportunity, Correction.Changed changed, Occasion occasion) {
        kept(opportunity, occasion);
        opportunities.review(
                opportunity.id(), ReviewState.RECEIVED, occasion.who(), "corrected before anybody was asked");
        queue.submit(WHERE_IT_WAITS, new Load("opportunity", opportunity.id()), occasion.trace());
        return correct(opportunity, changed, true, occasion);
    }

    private Answered passed(Opportunity opportunity, Occasion occasion) {
        outbox.post(new ReadBackLetter.NeedAnswerPassed(opportunity, occasion.answered()), occasion.trace());
        return new Answered.Done("Words for the operator, kept with the need.");
    }

    /** What it wrote stands in the need's history, where whoever decides reads it. */
    private void kept(Opportunity opportunity, Occasion occasion) {
        String words = ReplyBody.of(occasion.text()).replaceAll("\\s+", " ").strip();
        opportunities.note(
                opportunity.id(),
                occasion.who(),
                "wrote: " + (words.length() > LONGEST_KEPT ? words.substring(0, LONGEST_KEPT) + " …" : words));
    }

    private Answered confirm(Opportunity opportunity, Occasion occasion) {
        opportunities.confirm(opportunity.id(), occasion.who());
        outbox.post(new ReadBackLetter.NeedConfirmed(opportunity, occasion.answered()), occasion.trace());
        return new Answered.Done("Confirmed as it was read back.");
    }

    /** @param waits whether all of the answer stands with the need until it is approved */
    private Answered correct(Opportunity opportunity, Correction.Changed changed, boolean waits, Occasion occasion) {
        Opportunity now = opportunities.correct(opportunity.id(), changed.corrected(), occasion.who());
        outbox.post(
                new ReadBackLetter.NeedCorrected(
                        now, opportunity.effectiveNeed(), changed.unread(), waits, occasion.answered()),
                occasion.trace());
        return new Answered.Done(
                "Corrected, and read back again" + (changed.unread().isEmpty() ? "." : "; a part was not understood."));
    }

    private Answered waits(Opportunity opportunity, Occasion occasion) {
        kept(opportunity, occasion);
        outbox.post(new ReadBackLetter.NeedCorrectionWaits(opportunity, occasion.answered()), occasion.trace());
        return new Answered.ForOperator("It corrects " + opportunity.reference()
                + ", which is approved already: nothing changed, an operator reads it.");
    }

    /** Words that are no field may still say what counts, so a person reads them. */
    private Answered unclear(Opportunity opportunity, Correction.Why why, Occasion occasion) {
        boolean person = switch (why) {
            case QUESTION, NO_FIELD, SEVERAL, ANOTHER -> true;
            case EMPTY, TWO_READINGS -> false;
        };
        if (person) {
            kept(opportunity, occasion);
        }
        outbox.post(
                new ReadBackLetter.NeedAnswerUnclear(opportunity, why.code(), person, occasion.answered()),
                occasion.trace());
        if (person && opportunity.review() == ReviewState.APPROVED) {
            return new Answered.ForOperator("It answers about " + opportunity.reference()
                    + ", which is approved, and decides nothing: an operator reads it.");
        }
        return person
                ? new Answered.Done("Not understood (" + why.code() + "): kept with the need, for an operator to read.")
                : new Answered.Done("Not understood (" + why.code() + "): nothing changed, and they are told.");
    }
}

package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ReadBackLetter;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.reading.Correction;
import org.partnerpost.reading.CorrectionReader;

/**
 * What becomes of an answer to a need that was read back: confirmed, corrected, or not understood, and told in any case. Until it is
 * approved the need is the requester's to correct; from then on an operator decides, because nothing may go out that nobody approved.
 */
@ApplicationScoped
class ReadBack {
    private static final String WHERE_IT_WAITS = "moderation";
    private static final int LONGEST_KEPT = 1_000;

    private final Opportunities opportunities;
    private final ReplyRelay relay;
    private final Outbox outbox;
    private final WorkQueue queue;
    private final CorrectionReader reader = CorrectionReader.shipped();

    ReadBack(Opportunities opportunities, ReplyRelay relay, Outbox outbox, WorkQueue queue) {
        this.opportunities = opportunities;
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

    Correction read(Opportunity opportunity, String body, OffsetDateTime at) {
        return reader.read(opportunity, ReplyBody.of(body), Optional.of(at));
    }

    /**
     * Acts on an answer about a need that nobody was asked about yet.
     *
     * @param command what it says apart from the fields
     */
    Answered take(Opportunity found, RequesterAnswer command, String body, OffsetDateTime at, Occasion occasion) {
        boolean ends = command instanceof RequesterAnswer.Withdraw || command instanceof RequesterAnswer.Filled;
        if (Matter.ended(found).isPresent() || ends && !(read(found, body, at) instanceof Correction.Changed)) {
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
            case REJECTED -> mended(opportunity, read(opportunity, body, at), occasion);
            case APPROVED -> approved(opportunity, read(opportunity, body, at), occasion);
            case RECEIVED, AWAITING_CONFIRMATION, IN_REVIEW, ACTION_REQUIRED ->
                inReview(opportunity, read(opportunity, body, at), occasion);
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
        return switch (correction) {
            case Correction.Confirmed confirmed -> {
                if (opportunity.review() == ReviewState.ACTION_REQUIRED) {
                    kept(opportunity, occasion);
                }
                reviewAgain(opportunity, occasion);
                yield confirm(opportunity, occasion);
            }
            case Correction.Changed changed -> {
                Need before = opportunity.effectiveNeed();
                opportunities.correct(opportunity.id(), changed.corrected(), occasion.who());
                if (!changed.unread().isEmpty() || opportunity.review() == ReviewState.ACTION_REQUIRED) {
                    kept(opportunity, occasion);
                }
                reviewAgain(opportunity, occasion);
                yield corrected(opportunity, before, changed.unread(), occasion);
            }
            case Correction.Unclear unclear
            when unclear.why() != Correction.Why.EMPTY && opportunity.review() == ReviewState.ACTION_REQUIRED -> {
                kept(opportunity, occasion);
                reviewAgain(opportunity, occasion);
                yield passed(opportunity, occasion);
            }
            case Correction.Unclear unclear -> unclear(opportunity, unclear.why(), occasion);
        };
    }

    /** What mends a rejected need is sent by reply, as the rejection says: it waits for an operator once more. */
    private Answered mended(Opportunity opportunity, Correction correction, Occasion occasion) {
        boolean nothing = correction instanceof Correction.Confirmed
                || correction instanceof Correction.Unclear(Correction.Why why) && why == Correction.Why.EMPTY;
        if (nothing) {
            return unclear(opportunity, Correction.Why.EMPTY, occasion);
        }
        kept(opportunity, occasion);
        opportunities.review(opportunity.id(), ReviewState.IN_REVIEW, occasion.who(), "mended by its requester");
        queue.submit(WHERE_IT_WAITS, new Load("opportunity", opportunity.id()), occasion.trace());
        if (correction instanceof Correction.Changed changed) {
            Need before = opportunity.effectiveNeed();
            opportunities.correct(opportunity.id(), changed.corrected(), occasion.who());
            return corrected(opportunity, before, changed.unread(), occasion);
        }
        return passed(opportunity, occasion);
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

    /** An operator who asked sees it among those to look at again. */
    private void reviewAgain(Opportunity opportunity, Occasion occasion) {
        if (opportunity.review() == ReviewState.ACTION_REQUIRED) {
            opportunities.review(opportunity.id(), ReviewState.IN_REVIEW, occasion.who(), "answered by its requester");
        }
    }

    private Answered confirm(Opportunity opportunity, Occasion occasion) {
        opportunities.confirm(opportunity.id(), occasion.who());
        outbox.post(new ReadBackLetter.NeedConfirmed(opportunity, occasion.answered()), occasion.trace());
        return new Answered.Done("Confirmed as it was read back.");
    }

    private Answered corrected(Opportunity opportunity, Need before, List<String> unread, Occasion occasion) {
        Opportunity now = opportunities.find(opportunity.id()).orElseThrow();
        outbox.post(new ReadBackLetter.NeedCorrected(now, before, unread, occasion.answered()), occasion.trace());
        return new Answered.Done(
                "Corrected, and read back again" + (unread.isEmpty() ? "." : "; a part was not understood."));
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
            case QUESTION, NO_FIELD -> true;
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

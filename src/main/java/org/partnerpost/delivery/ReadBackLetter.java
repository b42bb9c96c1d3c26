package org.partnerpost.delivery;

import java.util.List;
import org.partnerpost.delivery.ReplyLetter.Answered;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;

/** To the requester, about what it answered to its need that was read back. */
public sealed interface ReadBackLetter extends Letter {
    Opportunity opportunity();

    Answered answered();

    /** It stands as it was read back. */
    record NeedConfirmed(Opportunity opportunity, Answered answered) implements ReadBackLetter {
        @Override
        public String key() {
            return "need-confirmed/" + opportunity.id() + "/" + answered.key();
        }
    }

    /**
     * What changed, and all of it read back again.
     *
     * @param opportunity as it stands now
     * @param before the need as it stood
     * @param unread sentences of the answer that were not understood, as they were written; may be empty
     * @param waits whether the answer as a whole stands with the need, and nothing goes out before it is approved, perhaps once more
     */
    record NeedCorrected(Opportunity opportunity, Need before, List<String> unread, boolean waits, Answered answered)
            implements ReadBackLetter {
        public NeedCorrected {
            unread = List.copyOf(unread);
        }

        @Override
        public String key() {
            return "need-corrected/" + opportunity.id() + "/" + answered.key();
        }
    }

    /**
     * Nothing changed: what was not understood, what was understood before, and what one can write.
     *
     * @param why {@code empty}, {@code no-field}, {@code two-readings}, {@code question} or {@code several}
     * @param person whether an operator reads the answer, too
     */
    record NeedAnswerUnclear(Opportunity opportunity, String why, boolean person, Answered answered)
            implements ReadBackLetter {
        @Override
        public String key() {
            return "need-answer-unclear/" + opportunity.id() + "/" + answered.key();
        }
    }

    /** What it wrote is no field, and was asked for by a person, or mends what a person refused: that one reads it. */
    record NeedAnswerPassed(Opportunity opportunity, Answered answered) implements ReadBackLetter {
        @Override
        public String key() {
            return "need-answer-passed/" + opportunity.id() + "/" + answered.key();
        }
    }

    /** Nothing changed yet: it is approved or has gone out, and an operator decides what becomes of the correction. */
    record NeedCorrectionWaits(Opportunity opportunity, Answered answered) implements ReadBackLetter {
        @Override
        public String key() {
            return "need-correction-waits/" + opportunity.id() + "/" + answered.key();
        }
    }
}

package org.partnerpost.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What answers say of how likely a fit is told, beside what was calibrated with judgements. They propose a correction; in force it is only
 * where somebody put it there, and until somebody takes it back. Writes happen in the caller's transaction.
 */
public interface FitLearning {

    /** The correction in force; {@link FitCorrection#NONE} where none is. */
    FitCorrection correction();

    /** The correction in force, and what it rests on. */
    Optional<InForce> inForce();

    /** What answers teach; in force nothing changes by that. */
    Lesson learned(List<Answer> answers);

    /** Puts a proposal in force, in place of one before. */
    InForce adopt(Proposal proposal, String who);

    /**
     * Goes back to what was shipped, at once.
     *
     * @return what was in force; empty where nothing was
     */
    Optional<InForce> drop(String who);

    /** @param likelihood as it was told, before any correction */
    record Answer(double likelihood, boolean fits, Instant at) {}

    /**
     * @param answers how many there are
     * @param fitting how many of them say that it fits
     * @param wanted so many answers are needed
     * @param wantedEach so many have to say that it fits, and so many that it does not
     * @param curve what was told beside what was so, by ranges of what was told
     * @param proposal empty where the answers are too few
     */
    record Lesson(
            int answers, int fitting, int wanted, int wantedEach, List<Range> curve, Optional<Proposal> proposal) {
        public Lesson {
            curve = List.copyOf(curve);
        }
    }

    /**
     * @param from the least that was told, from 0 to 1
     * @param to the most, itself not in it
     * @param shipped what is told for its middle without a correction
     * @param learned the same with the correction that is proposed; as shipped where none is
     */
    record Range(double from, double to, int answers, int fitting, double shipped, double learned) {}

    /** @param from when the oldest of the answers came */
    record Proposal(FitCorrection correction, int answers, int fitting, Instant from, Instant until) {}

    record InForce(Proposal proposal, Instant since, String by) {}
}

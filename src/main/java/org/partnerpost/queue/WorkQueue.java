package org.partnerpost.queue;

import java.time.Duration;
import java.util.List;

/** The door of the queue. Every method but the reading ones writes in the caller's transaction and needs one. */
public interface WorkQueue {

    /**
     * Puts a load before a stage.
     *
     * @param trace the received mail this belongs to; 0 where it belongs to none
     * @param delay how long it must wait at least, by the database's clock; zero for at once
     */
    void submit(String stage, Load load, long trace, Duration delay);

    default void submit(String stage, Load load, long trace) {
        submit(stage, load, trace, Duration.ZERO);
    }

    /**
     * Lets a held item go on: its stage looks at it afresh.
     *
     * @return whether one was held there
     */
    boolean resume(String stage, Load load, String reason);

    /** The steps of all items of one trace, oldest first. */
    List<TraceLine> trace(long trace);

    /** Items waiting or being worked on, by stage; for metrics and readiness. */
    List<StageCount> counts();

    /**
     * How many items stand at one stage in one state.
     *
     * @param state {@code ready}, {@code held} or {@code dead}
     */
    record StageCount(String stage, String state, long items) {}
}

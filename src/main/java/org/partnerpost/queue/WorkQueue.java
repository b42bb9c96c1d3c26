package org.partnerpost.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The door of the queue. Every method but the reading ones writes in the caller's transaction and needs one. */
public interface WorkQueue {

    /**
     * Puts a load before a stage; does nothing where that stage has one with this load already, waiting, held or set aside.
     *
     * @param trace the received mail this belongs to; 0 where it belongs to none
     * @param delay how long it must wait at least, by the database's clock; zero for at once
     */
    void submit(String stage, Load load, long trace, Duration delay);

    default void submit(String stage, Load load, long trace) {
        submit(stage, load, trace, Duration.ZERO);
    }

    /** Writes a step that needed no worker into a trace, such as how the way began. */
    void note(String stage, Load load, long trace, String outcome, String reason);

    /**
     * Lets a held item go on: its stage looks at it afresh. Waits for a handling of the item that is under way; call it
     * before writing to rows that the stage also writes to, so that the two never wait for each other.
     *
     * @return whether one was held there
     */
    boolean resume(String stage, Load load, String reason);

    /** The steps of all items of one trace, oldest first. */
    List<TraceLine> trace(long trace);

    /** Where a trace as a whole stands: what most needs somebody's look comes first. */
    Standing standing(long trace);

    /** Items waiting or being worked on, by stage; for metrics and readiness. */
    List<StageCount> counts();

    /** How long the item that is due and has waited longest has been at its stage; zero where none is due. */
    Duration longestWait();

    /** Items that wait for somebody's decision, oldest first. */
    List<SetAside> held(int limit);

    /** One item that does not go on by itself, held or dead; empty where it has gone on or ended. */
    Optional<SetAside> setAside(long item);

    /**
     * Gives a held item up; its trace stays.
     *
     * @return whether there was one
     */
    boolean dropHeld(long item, String reason);

    /** How many steps ended so, by day (UTC), stage and outcome. */
    List<DayCount> stepsPerDay(Instant since);

    /** Items that failed too often, oldest first. */
    List<SetAside> dead(int limit);

    /**
     * Tries a dead item again, as if it had never failed.
     *
     * @return whether there was one
     */
    boolean retryDead(long item, String reason);

    /**
     * Gives a dead item up; its trace stays.
     *
     * @return whether there was one
     */
    boolean dropDead(long item, String reason);

    /** Where a trace stands. */
    enum Standing {
        /** An item of it failed too often and was set aside. */
        DEAD,
        /** An item of it waits for somebody's decision. */
        HELD,
        /** An item of it is being worked on or waits for its time. */
        UNDER_WAY,
        /** Nothing of it is left to do. */
        ENDED
    }

    /** @param outcome as in {@link TraceLine} */
    record DayCount(LocalDate day, String stage, String outcome, long steps) {}

    /**
     * How many items stand at one stage in one state.
     *
     * @param state {@code ready}, {@code held}, {@code dead}, or {@code scheduled} for what is not due within six hours: it watches
     *     a deadline rather than waiting for a worker
     */
    record StageCount(String stage, String state, long items) {}

    /**
     * An item that does not go on by itself.
     *
     * @param reasons why, each for people
     * @param since when it was set aside
     */
    record SetAside(long item, String stage, Load load, long trace, List<String> reasons, Instant since) {
        public SetAside {
            reasons = List.copyOf(reasons);
        }
    }
}

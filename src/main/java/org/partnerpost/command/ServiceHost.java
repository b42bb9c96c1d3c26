package org.partnerpost.command;

import java.util.Map;

/** The seam to the running house, for commands that need more than their arguments. */
public interface ServiceHost {

    /**
     * Runs the service until it is told to end (SIGTERM, Ctrl-C).
     *
     * @param settings that come before all others, by their names
     * @param whenUp done once it takes mail; an exception ends the service
     * @return the exit status
     */
    int serve(Map<String, String> settings, WhenUp whenUp);

    /**
     * Runs work with the database and every bean, but without HTTP, workers and intake. The embedded database is shared with
     * a service that runs on the same data folder, and started for the time of the work where none does. May be called
     * once in a run of the program.
     *
     * @return the exit status: what the work answers
     * @throws CommandFailure where the database cannot be had, or as the work throws it
     */
    int withDatabase(DatabaseWork work);

    /**
     * As {@link #withDatabase}, for work that only looks at what is kept: where no database is yet, none is made.
     *
     * @throws CommandFailure also where there is no database
     */
    default int withKeptDatabase(DatabaseWork work) {
        return withDatabase(work);
    }

    /**
     * Has the names of the data folder's own files count, for commands that need nothing else of the house.
     *
     * @throws CommandFailure where one of the files is wrong
     */
    void useOwnTerms();

    /**
     * Has something done when the program ends, by itself or by a signal, once the service and the embedded database are down.
     *
     * @param deed must not throw
     */
    void atTheEnd(Runnable deed);

    /** What is done once the service is up. */
    @FunctionalInterface
    interface WhenUp {
        void run(Beans beans) throws Exception;
    }

    /** What a command does with the database; writes in transactions of its own ({@code QuarkusTransaction}). */
    @FunctionalInterface
    interface DatabaseWork {
        int run(Beans beans) throws Exception;
    }

    /** The house's inside. */
    interface Beans {
        /** A package's door. */
        <T> T get(Class<T> door);

        /** Whether a service works on the same data folder: then what is submitted is its affair. */
        boolean serviceRuns();

        /** Does everything that is due in the queue, in this process; for commands, where no service runs. */
        void workUntilIdle();
    }
}

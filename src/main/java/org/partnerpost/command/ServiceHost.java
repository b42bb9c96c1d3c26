package org.partnerpost.command;

/** The seam to the running house, for commands that need more than their arguments. */
public interface ServiceHost {

    /**
     * Runs the service until it is told to end (SIGTERM, Ctrl-C).
     *
     * @return the exit status
     */
    int serve();

    /**
     * Runs work with the database and every bean, but without HTTP, workers and intake. The embedded database is shared with
     * a service that runs on the same data folder, and started for the time of the work where none does. May be called
     * once in a run of the program.
     *
     * @return the exit status: what the work answers
     * @throws CommandFailure where the database cannot be had, or as the work throws it
     */
    int withDatabase(DatabaseWork work);

    /** What a command does with the database; writes in transactions of its own ({@code QuarkusTransaction}). */
    @FunctionalInterface
    interface DatabaseWork {
        int run(Beans beans) throws Exception;
    }

    /** Gives a package's door. */
    interface Beans {
        <T> T get(Class<T> door);
    }
}

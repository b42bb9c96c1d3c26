package org.partnerpost.matching;

/** The door for building the index of profiles anew while the service runs. */
public interface Reindexing {

    /**
     * Asks for it; the service that runs on this database sees it within a second, and goes on matching with the index it has until the
     * new one is ready. Writes in the caller's transaction, or in one of its own.
     *
     * @return the request, to ask after
     */
    long request();

    /** Whether the index built for this request is in use. */
    boolean done(long request);
}

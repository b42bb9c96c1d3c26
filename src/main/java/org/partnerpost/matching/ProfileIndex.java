package org.partnerpost.matching;

/** The door to the service's own index of profiles: opened once at the start, looked at for readiness, closed at the end. */
public interface ProfileIndex {

    /**
     * Begins to follow the database; nothing where it does so already. Returns at once: an index that is missing, damaged or of another
     * version is built meanwhile. Matching opens it by itself where nobody did.
     */
    void open();

    /** Stops following and leaves the index whole on the disk. */
    void close();

    State state();

    /**
     * @param ready whether it can be matched with
     * @param profiles in it
     * @param wanting how many of them are matched by words and skills alone for now, as their embedding is still to be made
     * @param mark of the last change of a specialist that is in it
     * @param rebuilding whether a new one is being built
     */
    record State(boolean ready, int profiles, int wanting, long mark, boolean rebuilding) {}
}

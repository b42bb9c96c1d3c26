package org.partnerpost.queue;

import java.util.Collection;

/** Those who do the work: they claim items for the stations of the pipeline's table and handle them. */
public interface Workers {

    /** Begins to work, until {@link #stop}. */
    void start(Collection<Station> stations);

    /** Takes nothing new, and waits until what is being handled is through, for some seconds at most. */
    void stop();

    /**
     * Works in the calling thread until none of these stations has anything due, and then answers. For commands that do the
     * whole way themselves; items that wait for their time stay.
     *
     * @return how many items were handled
     */
    long workUntilIdle(Collection<Station> stations);

    /**
     * Takes every claim back, so that the items of a service that was killed go on at once and not after their leases. Only
     * for a start where nobody else can be working on this database; a claim that is taken back wrongly costs work but never
     * does anything twice.
     */
    void takeBackClaims();
}

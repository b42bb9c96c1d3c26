package org.partnerpost.delivery;

/** The door: what is posted here goes out once the caller's transaction has committed, and not if it has not. */
public interface Outbox {

    /**
     * Renders a letter and lays it out for delivery, in the caller's transaction. A letter with a key that was posted
     * before is not posted again.
     *
     * @param trace the received mail this belongs to; 0 where it belongs to none
     */
    void post(Letter letter, long trace);
}

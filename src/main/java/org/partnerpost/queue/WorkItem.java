package org.partnerpost.queue;

/**
 * One piece of work, claimed for a stage.
 *
 * @param id the item's own id; it stays the same from stage to stage
 * @param stage where it is now
 * @param load what it is about
 * @param trace the received mail that all this began with, so that its whole way can be told; 0 where none did
 * @param attempt 1 for the first try at this stage
 */
public record WorkItem(long id, String stage, Load load, long trace, int attempt) {}

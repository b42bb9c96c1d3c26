package org.partnerpost.queue;

import java.util.Set;

/**
 * What is done with an item at one station of the way. Called inside a transaction that also moves the item: whatever the
 * stage writes to the database commits or fails with that move. A thrown exception rolls all of it back and counts as a
 * try. A stage must stand being run again for the same item.
 */
public interface Stage {
    /** Its name, as in the pipeline's table and in every trace. */
    String name();

    /** The exits that {@link Outcome.Done} may name. */
    Set<String> exits();

    Outcome handle(WorkItem item) throws Exception;
}

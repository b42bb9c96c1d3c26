package org.partnerpost.relay;

/** What became of an answer. */
public sealed interface Taken {

    /** @param note what was done, for the trace */
    record Done(String note) implements Taken {}

    /**
     * The same was said before: it stands, and nothing changed.
     *
     * @param note how it stands, for the trace
     */
    record Before(String note) implements Taken {}

    /**
     * Too late: nothing changed.
     *
     * @param how {@code filled}, {@code withdrawn}, {@code expired}, {@code not-chosen} or {@code introduced}
     */
    record Closed(String how) implements Taken {}

    /** Nothing goes to whoever answered, so nothing changed; it is told, and how to come back. */
    record Left() implements Taken {}

    /** Nothing changed. */
    record NotUnderstood(Unclear why) implements Taken {}
}

package org.partnerpost.relay;

import java.time.LocalDate;
import java.util.Optional;

/** What a specialist answers to an opportunity it was offered. */
public sealed interface SpecialistAnswer {

    /** @param words for the requester; may be empty */
    record Yes(String words) implements SpecialistAnswer {}

    /**
     * @param reason empty where none was given
     * @param pause empty where it did not ask for one as well
     */
    record No(Optional<DeclineReason> reason, Optional<Pause> pause) implements SpecialistAnswer {}

    /** @param text for the requester */
    record Question(String text) implements SpecialistAnswer {}

    /**
     * No opportunities for a time.
     *
     * @param from empty where it begins at once
     * @param until the first day after it
     */
    record Pause(Optional<LocalDate> from, LocalDate until) implements SpecialistAnswer {
        /** Of one that begins at once. */
        public Pause(LocalDate until) {
            this(Optional.empty(), until);
        }
    }

    /** No pause any more: "continue". It means nothing from whoever does not pause. */
    record Resume() implements SpecialistAnswer {}

    /**
     * No opportunities any more.
     *
     * @param erase whether it wants what is kept of it deleted as well
     */
    record Stop(boolean erase) implements SpecialistAnswer {}

    /** Nothing changes. */
    record NotUnderstood(Unclear why) implements SpecialistAnswer {}
}

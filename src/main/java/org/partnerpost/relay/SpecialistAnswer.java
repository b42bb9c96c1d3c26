package org.partnerpost.relay;

import java.time.LocalDate;
import java.util.Optional;

/** What a specialist answers to an opportunity it was offered. */
public sealed interface SpecialistAnswer {

    /** @param words for the requester; may be empty */
    record Yes(String words) implements SpecialistAnswer {}

    /**
     * @param reason empty where none was given
     * @param pausedUntil empty where it did not ask for a pause as well
     */
    record No(Optional<DeclineReason> reason, Optional<LocalDate> pausedUntil) implements SpecialistAnswer {}

    /** @param text for the requester */
    record Question(String text) implements SpecialistAnswer {}

    /** No opportunities before that day. */
    record Pause(LocalDate until) implements SpecialistAnswer {}

    /** No opportunities any more. */
    record Stop() implements SpecialistAnswer {}

    /** Nothing changes. */
    record NotUnderstood(Unclear why) implements SpecialistAnswer {}
}

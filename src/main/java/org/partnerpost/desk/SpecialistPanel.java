package org.partnerpost.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerpost.desk.SpecialistPanel.ProfileLine;
import org.partnerpost.specialist.Specialist;

/**
 * One specialist as its page shows it.
 *
 * @param suppressed why nothing goes out to it; empty where something may
 * @param suppressions what operators did about it before, newest first
 * @param liftable whether an operator may lift that; not where it said stop itself
 */
record SpecialistPanel(
        long id,
        String reference,
        String organization,
        String contact,
        String address,
        String consent,
        String suppressed,
        boolean liftable,
        String description,
        List<ProfileLine> profile,
        List<InvitedTo> invited,
        List<LetterLine> letters,
        List<SuppressionHistory.Line> suppressions) {

    record ProfileLine(String name, List<Entry> entries) {}

    /**
     * One entry of a profile.
     *
     * @param note what stands beside it in small: the profile's own word for it, the level; may be empty
     */
    record Entry(String label, String note) {}

    /** One need it was told of, and what it answered. */
    record InvitedTo(String reference, String name, InvitationLine invitation) {}

    /**
     * A letter that held no opportunity.
     *
     * @param note how it fared, where it is not simply sent; empty else
     */
    record LetterLine(long id, String at, String subject, String note) {}

    static String standing(Specialist specialist, LocalDate today) {
        return specialist
                .suppression()
                .map(suppressed -> "suppressed: " + suppressed.reason())
                .orElseGet(() -> specialist.consent().isEmpty()
                        ? "not yet agreed"
                        : paused(specialist, today)
                                .map(until -> "paused until " + until)
                                .orElse("may receive"));
    }

    static String tone(Specialist specialist, LocalDate today) {
        if (specialist.suppression().isPresent()) {
            return "high";
        }
        return specialist.consent().isPresent() && paused(specialist, today).isEmpty() ? "good" : "look";
    }

    private static Optional<LocalDate> paused(Specialist specialist, LocalDate today) {
        return specialist
                .profile()
                .pausedUntil()
                .filter(today::isBefore)
                .filter(until -> specialist
                        .profile()
                        .pausedFrom()
                        .filter(today::isBefore)
                        .isEmpty());
    }
}

package org.partnerpost.desk;

import java.util.Locale;
import java.util.Optional;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.relay.ReplyRelay.Said;

/**
 * One specialist asked about one need, and what became of it.
 *
 * @param organization empty where the list is of one specialist
 * @param state in words
 * @param reason what the state alone does not tell, such as who answered or why not; may be empty
 * @param words the specialist's own, with its yes; may be empty
 * @param condition of these words what its yes hangs on; may be empty
 * @param letter that offers it to the specialist; 0 where none is written yet, or it is not known here
 * @param question what it asks and has no answer to; may be empty
 */
record InvitationLine(
        long specialist,
        String organization,
        String state,
        String tone,
        Linked reason,
        String at,
        String words,
        String condition,
        String question,
        long letter) {
    private static final String UNDELIVERED = "not delivered";
    private static final String INTRODUCED = "introduced";

    static InvitationLine of(Invitation one, String organization, Optional<Said> said, long letter) {
        return new InvitationLine(
                one.specialist(),
                organization,
                state(one.state()),
                tone(one.state()),
                Linked.mails(reason(one)),
                Ago.of(one.invitedAt(), one.invitedAt()).exact(),
                said.map(Said::words).orElse(""),
                said.map(Said::condition).orElse(""),
                said.map(Said::question).orElse(""),
                letter);
    }

    boolean undelivered() {
        return state.equals(UNDELIVERED);
    }

    boolean introduced() {
        return state.equals(INTRODUCED);
    }

    private static String state(InvitationState state) {
        return switch (state) {
            case QUEUED -> "waits to go out";
            case SENT -> "sent";
            case UNDELIVERED -> UNDELIVERED;
            case ACCEPTED -> "said yes";
            case DECLINED -> "said no";
            case EXPIRED -> "not answered";
            case WITHDRAWN -> "withdrawn";
            case SELECTED -> INTRODUCED;
            case NOT_SELECTED -> "not chosen";
        };
    }

    private static String tone(InvitationState state) {
        return switch (state) {
            case ACCEPTED, SELECTED -> "good";
            case UNDELIVERED -> "high";
            case DECLINED, EXPIRED, WITHDRAWN, NOT_SELECTED -> "";
            case QUEUED, SENT -> "usual";
        };
    }

    private static String reason(Invitation one) {
        return switch (one.state()) {
            case QUEUED, SENT -> "";
            case ACCEPTED, DECLINED -> answer(one.reason());
            case UNDELIVERED, EXPIRED, WITHDRAWN, SELECTED, NOT_SELECTED -> one.reason();
        };
    }

    /** Such as {@code by mail 17}, or {@code capacity, by mail 17}: the yes or no stands before it. */
    private static String answer(String reason) {
        String[] parts = reason.split(", by ", 2);
        String why = parts[0].matches("(?i)yes|no")
                ? ""
                : parts[0].replace('-', ' ').toLowerCase(Locale.ROOT) + (parts.length > 1 ? ", " : "");
        return parts.length > 1 ? why + "by " + parts[1] : why;
    }
}

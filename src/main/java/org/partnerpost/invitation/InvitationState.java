package org.partnerpost.invitation;

/** Where an invitation stands. */
public enum InvitationState {
    QUEUED,
    SENT,
    /** Its letter was refused, returned, or kept back at the last moment: its specialist knows nothing of it. */
    UNDELIVERED,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    SELECTED,
    NOT_SELECTED;

    /** Whether an invitation comes here by what its specialist says. */
    boolean answers() {
        return this == ACCEPTED || this == DECLINED;
    }

    /** What became of a letter does not undo what has overtaken it, such as an answer or a withdrawal. */
    boolean mayFollow(InvitationState before) {
        return switch (this) {
            case QUEUED -> before == UNDELIVERED;
            case SENT -> before == QUEUED;
            case UNDELIVERED -> before == QUEUED || before == SENT;
            case ACCEPTED, DECLINED, EXPIRED, WITHDRAWN, SELECTED, NOT_SELECTED -> true;
        };
    }
}

package org.partnerpost.invitation;

/** Where an invitation stands. */
public enum InvitationState {
    QUEUED,
    SENT,
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
}

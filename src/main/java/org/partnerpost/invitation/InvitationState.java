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
    NOT_SELECTED
}

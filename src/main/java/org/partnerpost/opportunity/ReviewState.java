package org.partnerpost.opportunity;

/** Where the review of an opportunity stands. */
public enum ReviewState {
    RECEIVED,
    QUARANTINED,
    AWAITING_CONFIRMATION,
    IN_REVIEW,
    ACTION_REQUIRED,
    APPROVED,
    REJECTED
}
